/** Text cut into pieces, some of them marked: how a hit shows why it was found. */
import type { Part } from "./hit.ts";
import type { FoldUnit } from "./units.ts";
import { foldName, foldText } from "./units.ts";

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** The whole text as one piece. */
export function plain(text: string): Piece[] {
  return [{ text, marked: false }];
}

/** The text with some parts of it marked, given in order and apart; empty pieces are left out. */
function marked(text: string, parts: readonly Part[]): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  for (const [start, end] of parts) {
    pieces.push({ text: text.slice(next, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    next = end;
  }
  pieces.push({ text: text.slice(next), marked: false });
  return pieces.filter((piece) => piece.text !== "");
}

/** Marks parts given in units of the folded name in the name as it is written. */
export function markedName(written: string, parts: readonly Part[], fold: FoldUnit): Piece[] {
  const { offsets } = foldName(written, fold);
  const places = parts.map(
    ([start, end]): Part => [offsets[start] ?? 0, (offsets[end - 1] ?? written.length - 1) + 1],
  );
  return marked(written, places);
}

/**
 * Marks some of the syllables in pinyin as it is written.
 * @param lengths how many letters each syllable has
 */
export function markedPinyin(pinyin: string, lengths: readonly number[], parts: readonly Part[]): Piece[] {
  const written = pinyin.normalize("NFC");
  const letters = [...written.matchAll(/[\p{Letter}\p{Number}]/gu)].map(({ index }) => index);
  const lettersBefore = (unit: number) => lengths.slice(0, unit).reduce((sum, length) => sum + length, 0);
  if (letters.length !== lettersBefore(lengths.length)) return plain(pinyin);
  const places = parts.map(([start, end]): Part => {
    const from = letters[lettersBefore(start)] ?? 0;
    return [from, (letters[lettersBefore(end) - 1] ?? written.length - 1) + 1];
  });
  return marked(written, places);
}

const AROUND = 14;

/** The first place of a folded word in a text, marked, with the text cut short before it; undefined where it is not. */
export function markedText(text: string, word: string, fold: FoldUnit): Piece[] | undefined {
  const at = foldText(text, fold).indexOf(word);
  if (at < 0) return undefined;
  const from = at > AROUND ? at - AROUND : 0;
  const cut = from > 0 ? `…${text.slice(from)}` : text;
  const start = at - from + (from > 0 ? 1 : 0);
  return marked(cut, [[start, start + word.length]]);
}
