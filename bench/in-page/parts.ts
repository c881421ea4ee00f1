/** Where the reading engine's time goes: its parts one after another on the whole page, each marked as a run. */
import { openDictionary } from "../../core/match/dictionary.ts";
import { scan } from "../../core/match/scan.ts";
import { locate } from "../../page/read/locate.ts";
import { Nearby } from "../../page/read/nearby.ts";
import { Pieces } from "../../page/read/pieces.ts";
import { textOf } from "../../page/read/text.ts";
import { mark } from "./clock.ts";

const PLAIN = { firstId: 0, plain: true };

/**
 * Marks the parts in this order: cut, near, text, scan, scan again, locate, locate again. What is done again tells what
 * compiling costs.
 */
export function markParts(bytes: Uint8Array): number {
  let part = 0;
  const marked = <T>(work: () => T): T => {
    mark("begin", part);
    const result = work();
    mark("end", part++);
    return result;
  };
  const dictionary = openDictionary(bytes);
  const pieces = new Pieces(document);
  marked(() => {
    while (pieces.cutOn());
  });
  const nearby = new Nearby(pieces);
  marked(() => nearby.near(0));
  const texts = marked(() => pieces.list.map((_, place) => textOf(pieces.stretch(place))));
  const found = marked(() => texts.map((text) => scan(dictionary, text)));
  marked(() => texts.map((text) => scan(dictionary, text)));
  const all = () =>
    found.map((matches, place) => locate(dictionary, pieces.stretch(place), matches.slice(), PLAIN).matches);
  const standing = marked(all);
  marked(all);
  return standing.reduce((sum, { length }) => sum + length / 3, 0);
}
