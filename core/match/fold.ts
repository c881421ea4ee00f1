/**
 * Folding: what a term and a page's text are brought to before they are compared. Traditional and simplified,
 * full and half width, capitals and small letters and all quote marks count as one another; characters that
 * show nothing are left out, and so is pinyin in brackets after a Han character, as spoiled pages carry it.
 */
import { FOLD_PAIRS } from "./fold-table.ts";
import { FACTORS } from "./hash.ts";

const [FIRST, SECOND, THIRD] = FACTORS;

/** What an opening bracket folds to: below every other unit, so that one comparison finds all that needs care. */
const BRACKET = 1;
/** What a quote mark folds to. */
export const QUOTE = 0x22;
/** High surrogate of the variation selectors and tags, which show nothing. */
const SELECTORS = 0xdb40;
/** Zero-width characters, joiners, direction marks, variation selectors and the soft hyphen. */
const UNSEEN = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [SELECTORS, SELECTORS],
] as const;
/** A syllable in brackets: it carries a tone mark, or it is one of those that are spoken without one. */
const PINYIN =
  /[(（](?:[a-z]{0,4}(?:[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]|\p{Mn})(?:[a-zü]|\p{Mn}){0,5}|de|le|ma|me|men|ne|ba|zi|zhe)[)）]/iuy;

/** `unit ^ MASKS[unit]` is the folded unit, 0 for one to leave out; most masks are 0. */
const MASKS = foldMasks();

function foldMasks(): Uint16Array {
  const masks = new Uint16Array(0x10000);
  for (let i = 0; i < FOLD_PAIRS.length; i += 2) {
    masks[FOLD_PAIRS.charCodeAt(i)] = FOLD_PAIRS.charCodeAt(i) ^ FOLD_PAIRS.charCodeAt(i + 1);
  }
  for (const [first, last] of UNSEEN) for (let unit = first; unit <= last; unit++) masks[unit] = unit;
  for (const bracket of "(（") masks[bracket.charCodeAt(0)] = bracket.charCodeAt(0) ^ BRACKET;
  return masks;
}

/** One unit folded on its own; what would be left out, and an opening bracket, stays as it is. */
export function foldUnit(unit: number): number {
  const folded = unit ^ (MASKS[unit] as number);
  return folded > BRACKET ? folded : unit;
}

/** Hashed bitmaps that tell where in a text an entry may begin; see `PARTS` in dictionary.ts. */
export interface Filter {
  readonly pairs: Uint8Array;
  readonly triples: Uint8Array;
}

/** Lets nothing begin anywhere. */
const NOTHING: Filter = { pairs: new Uint8Array(1), triples: new Uint8Array(1) };

/** Text brought to comparable form. Made once and filled again for every text. */
export class Folded {
  /** The folded units; only the first `length` count, and two zeros follow them. */
  units: Uint16Array = new Uint16Array(0);
  length = 0;
  /** The places where an entry may begin, from left to right; a few lie before the first unit and mean nothing. */
  candidates: Int32Array = new Int32Array(0);
  candidateCount = 0;
  /** Where units were left out, in pairs: the place of the next unit kept, and how many are missing up to there. */
  private gaps: number[] = [];
  /** The first gap not yet passed by `origin`, which is asked from left to right. */
  private gap = 0;

  /**
   * Folds a text, in place of the one before, and notes the candidates. Every character of every page passes through
   * this one loop, on a fresh page before the browser has compiled it: it calls little, and the hashes of hash.ts are
   * written out.
   */
  fill(text: string, { pairs, triples }: Filter = NOTHING): void {
    const { length } = text;
    this.reserve(length + 2);
    const { units, candidates } = this;
    const masks = MASKS;
    const lastPair = pairs.length * 8 - 1;
    const lastTriple = triples.length * 8 - 1;
    let kept = 0;
    let count = 0;
    let first = 0;
    let second = 0;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      const folded = unit ^ (masks[unit] as number);
      if (folded <= BRACKET) {
        const unseen = unseenAt(text, i, second);
        if (unseen > 0) {
          i += unseen - 1;
          this.gaps.push(kept, i + 1 - kept);
          continue;
        }
      }
      units[kept] = folded;
      const pair = (first * FIRST + second * SECOND) & lastPair;
      const triple = ((first * FIRST + second * SECOND) ^ (folded * THIRD)) & lastTriple;
      candidates[count] = kept - 2;
      count +=
        (((pairs[pair >>> 3] as number) >>> (pair & 7)) |
          ((triples[triple >>> 3] as number) >>> (triple & 7))) &
        1;
      first = second;
      second = folded;
      kept++;
    }
    this.end(kept, count);
  }

  private reserve(length: number): void {
    if (this.units.length < length) {
      this.units = new Uint16Array(length);
      this.candidates = new Int32Array(length);
    }
    this.gaps = [];
    this.gap = 0;
  }

  /** The last two places were never followed by two more units, so they were not looked at. */
  private end(length: number, count: number): void {
    this.units.fill(0, length, length + 2);
    this.candidates[count] = length - 2;
    this.candidates[count + 1] = length - 1;
    this.length = length;
    this.candidateCount = count + 2;
  }

  /** Where in the text a kept unit came from. Between two fills it is asked for places that never go back. */
  origin(place: number): number {
    const { gaps } = this;
    while (this.gap < gaps.length && (gaps[this.gap] as number) <= place) this.gap += 2;
    return this.gap === 0 ? place : place + (gaps[this.gap - 1] as number);
  }
}

/** How many units at a place of the text are to be left out; `before` is the folded unit kept last. */
function unseenAt(text: string, place: number, before: number): number {
  const unit = text.charCodeAt(place);
  if (unit === SELECTORS) return 2;
  if (((MASKS[unit] as number) ^ unit) === 0) return 1;
  return isHan(before) ? pinyinAt(text, place) : 0;
}

/** The length of a bracketed syllable that starts here, 0 where there is none. */
function pinyinAt(text: string, place: number): number {
  PINYIN.lastIndex = place;
  return PINYIN.test(text) ? PINYIN.lastIndex - place : 0;
}

/** Whether a unit is (the second half of) an ideograph. */
function isHan(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || unit >> 10 === 0x37 || unit === 0x3007;
}
