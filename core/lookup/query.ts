/** What the reader typed, folded and taken apart. */
import { tonedLetters } from "./pinyin.ts";
import { type FoldUnit, foldText, isDigit, isHan, isLetter } from "./units.ts";

/** A gap the reader typed (a blank, an apostrophe): a syllable cannot run across it. */
export const GAP = 32;

export interface Query {
  /** Folded Han characters, small letters, digits and gaps. */
  readonly units: readonly number[];
  /** The tone mark each unit carried, 1 to 4; 0 for none. */
  readonly tones: readonly number[];
  readonly hasHan: boolean;
  readonly hasLetters: boolean;
  /** The words typed, folded but whole: what gists and quotes are searched for. */
  readonly words: readonly string[];
}

/** Pinyin in brackets after a Han character, as spoiled text carries it: 機(jī). */
const BRACKETED = /(?<=\p{Script=Han})[(（][\p{Script=Latin}\p{Mark}]+[)）]/gu;
/** A longer query is a passage; see passage.ts. */
const LONGEST = 64;

export function parseQuery(typed: string, fold: FoldUnit): Query {
  const clean = typed.replace(BRACKETED, "").trim();
  const units: number[] = [];
  const tones: number[] = [];
  for (const piece of clean.match(/[\p{Script=Latin}\p{Mark}:]+|[^\p{Script=Latin}\p{Mark}:]/gu) ?? []) {
    if (units.length >= LONGEST) break;
    for (const [unit, tone] of /\p{Script=Latin}/u.test(piece) ? spelled(piece, fold) : plain(piece, fold)) {
      if (unit === GAP && (units.length === 0 || units.at(-1) === GAP)) continue;
      units.push(unit);
      tones.push(tone);
    }
  }
  if (units.at(-1) === GAP) units.pop();
  return {
    units,
    tones,
    hasHan: units.some(isHan),
    hasLetters: units.some(isLetter),
    words: foldText(clean, fold).split(/\s+/).filter(Boolean),
  };
}

function* spelled(piece: string, fold: FoldUnit): Generator<[number, number]> {
  for (const letter of tonedLetters(foldText(piece, fold)))
    yield letter ? [letter.letters.charCodeAt(0), letter.tone] : [GAP, 0];
}

/** A Han character or a digit is itself; anything else parts syllables. */
function* plain(piece: string, fold: FoldUnit): Generator<[number, number]> {
  for (let i = 0; i < piece.length; i++) {
    const unit = fold(piece.charCodeAt(i));
    yield [isHan(unit) || isDigit(unit) || isLetter(unit) ? unit : GAP, 0];
  }
}
