/** Where the reading engine's time goes: its parts one after another, each on the whole page. */
import { openDictionary } from "../../core/match/dictionary.ts";
import { scan } from "../../core/match/scan.ts";
import { textOf } from "../../page/read/piece.ts";
import { Pieces } from "../../page/read/pieces.ts";

export function parts(bytes: Uint8Array): Record<string, number> {
  const result: Record<string, number> = {};
  let before = performance.now();
  const took = (part: string) => {
    const now = performance.now();
    result[part] = now - before;
    before = now;
  };
  const dictionary = openDictionary(bytes);
  took("open");
  const pieces = new Pieces(document);
  took("cut");
  const texts = pieces.list.map((_, place) => textOf(pieces.stretch(place), false));
  took("text");
  for (const text of texts) dictionary.folded.fill(text);
  took("fold");
  let matches = 0;
  for (const text of texts) matches += scan(dictionary, text).length / 3;
  took("fold and scan");
  const whole = document.body.textContent;
  took("textContent");
  return { ...result, pieces: pieces.list.length, matches, whole: whole.length };
}
