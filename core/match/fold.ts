/**
 * Folding: what a term and a page's text are brought to before they are compared. Traditional and simplified,
 * full and half width, capitals and small letters and all quote marks count as one another; characters that
 * show nothing are left out, and so is pinyin in brackets after a Han character, as spoiled pages carry it, and the end of
 * a line of the source between two of them.
 */
import { FIRST, SECOND, THIRD } from "./hash.ts";

/** What an opening bracket folds to: below every other unit, so that one comparison finds all that needs care. */
export const BRACKET = 1;
/** Ends a line of a page's source, where word processors break words: it is not seen, or as a space. */
export const LINE_END = 0x0a;
/** What a quote mark folds to. */
export const QUOTE = 0x22;
/** High surrogate of the variation selectors and tags, which show nothing. */
export const SELECTORS = 0xdb40;
/** A syllable in brackets: it carries a tone mark, or it is one of those that are spoken without one. */
const PINYIN =
  /[(（](?:[a-z]{0,4}(?:[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]|\p{Mn})(?:[a-zü]|\p{Mn}){0,5}|de|le|ma|me|men|ne|ba|zi|zhe)[)）]/iuy;

/** Units in a page of the table below, as a power of two; pages where nothing folds are one and the same. */
export const PAGE_BITS = 5;
export const IN_PAGE = 2 ** PAGE_BITS - 1;

/** What each unit folds to: `unit ^ mask` is the folded unit, 0 for one to leave out. */
export interface FoldTable {
  /** By the page of a unit: where the page's masks start. */
  readonly pages: Uint16Array;
  readonly masks: Uint16Array;
  /** Characters beyond the basic plane and what they fold to, in pairs of code points, sorted. */
  readonly beyond: Uint32Array;
}

/** Ideographs beyond the basic plane. */
const BEYOND = /[\u{20000}-\u{3ffff}]/gu;
/** What stands after a folded character in the place of its second unit: it shows nothing and is left out. */
const FILLER = "\u200b";

/** The mask of one unit. */
export function maskOf({ pages, masks }: FoldTable, unit: number): number {
  return masks[(pages[unit >>> PAGE_BITS] as number) + (unit & IN_PAGE)] as number;
}

/** What a character beyond the basic plane folds to, mostly itself; both are code points. */
export function foldBeyond({ beyond }: FoldTable, point: number): number {
  let low = 0;
  let high = beyond.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((beyond[2 * middle] as number) < point) low = middle + 1;
    else high = middle;
  }
  return beyond[2 * low] === point ? (beyond[2 * low + 1] as number) : point;
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
  private readonly table: FoldTable;
  /** The folded units; only the first `length` count, and two zeros follow them. */
  units: Uint16Array = new Uint16Array(0);
  length = 0;
  /** The places where an entry may begin, from left to right; a few lie before the first unit and mean nothing. */
  candidates: Int32Array = new Int32Array(0);
  candidateCount = 0;
  /** Where units were left out, in pairs: the place of the next unit kept, and how far from it that stood in the text. */
  private gaps: number[] = [];
  /** The first gap not yet passed by `origin`, which is asked from left to right. */
  private gap = 0;
  /** Where in the text the first unit came from, if it was kept. */
  private from = 0;

  constructor(table: FoldTable) {
    this.table = table;
  }

  /**
   * Folds a text, or part of it, in place of the one before, and notes the candidates. Every character of every page passes through
   * this one loop, on a fresh page before the browser has compiled it: it calls little, and the hashes of hash.ts are
   * written out.
   */
  fill(written: string, { pairs, triples }: Filter = NOTHING, from = 0, to = written.length): void {
    let text = written;
    this.reserve(to - from + 2);
    this.from = from;
    const { units, candidates } = this;
    const { pages, masks } = this.table;
    const lastPair = pairs.length * 8 - 1;
    const lastTriple = triples.length * 8 - 1;
    let kept = 0;
    let count = 0;
    /** The unit kept last, and the hash of the last two. */
    let last = 0;
    let pair = 0;
    for (let i = from; i < to; i++) {
      const unit = text.charCodeAt(i);
      let folded = unit ^ (masks[(pages[unit >>> PAGE_BITS] as number) + (unit & IN_PAGE)] as number);
      if (folded <= BRACKET) {
        if (opensBeyond(unit)) {
          const plain = plainFrom(this.table, text, i);
          if (plain !== text) {
            text = plain;
            i--;
            continue;
          }
          folded = unit;
        } else {
          const unseen = unseenAt(this.table, text, i, last);
          if (unseen > 0) {
            i += unseen - 1;
            this.leaveOut(kept, i);
            continue;
          }
          if (unit === LINE_END) folded = unit;
        }
      }
      units[kept] = folded;
      const two = pair & lastPair;
      const three = (pair ^ (folded * THIRD)) & lastTriple;
      candidates[count] = kept - 2;
      count +=
        (((pairs[two >>> 3] as number) >>> (two & 7)) | ((triples[three >>> 3] as number) >>> (three & 7))) &
        1;
      pair = last * FIRST + folded * SECOND;
      last = folded;
      kept++;
    }
    this.end(kept, count);
  }

  private leaveOut(kept: number, last: number): void {
    this.gaps.push(kept, last + 1 - kept);
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
    return place + (this.gap === 0 ? this.from : (gaps[this.gap - 1] as number));
  }

  /** How many units were kept from a place in the text on; told too few where the place lies in what was left out. */
  keptFrom(place: number): number {
    let skipped = this.from;
    for (let i = 0; i < this.gaps.length; i += 2) {
      const [kept = 0, after = 0] = [this.gaps[i], this.gaps[i + 1]];
      if (kept + after > place) break;
      skipped = after;
    }
    return this.length - (place - skipped);
  }
}

/** Whether a unit is the first half of a character that may fold though it lies beyond the basic plane. */
function opensBeyond(unit: number): boolean {
  return unit >>> 10 === 0x36 && unit !== SELECTORS;
}

/**
 * The text itself where the character of two units at a place folds to itself; else with all such characters folded, and as
 * long as before, so that places count alike in both.
 */
function plainFrom(table: FoldTable, text: string, place: number): string {
  const point = text.codePointAt(place) as number;
  if (foldBeyond(table, point) === point) return text;
  return text.replace(BEYOND, (character) => {
    const folded = foldBeyond(table, character.codePointAt(0) as number);
    return String.fromCodePoint(folded).padEnd(2, FILLER);
  });
}

/** How many units at a place of the text are to be left out; `before` is the folded unit kept last. */
function unseenAt(table: FoldTable, text: string, place: number, before: number): number {
  const unit = text.charCodeAt(place);
  if (unit === LINE_END) return lineEndAt(text, place, before);
  if (unit === SELECTORS) return 2;
  if (maskOf(table, unit) === unit) return 1;
  return isHan(before) ? pinyinAt(text, place) : 0;
}

/** The length of a bracketed syllable that starts here, 0 where there is none. */
function pinyinAt(text: string, place: number): number {
  PINYIN.lastIndex = place;
  return PINYIN.test(text) ? PINYIN.lastIndex - place : 0;
}

/** The length of a line's end with what indents the next line; 0 unless characters of full width stand before and after it. */
function lineEndAt(text: string, place: number, before: number): number {
  // A wide comma folds to a narrow one; what shows nothing may stand behind a wide character.
  if (!isWide(before) && !isWide(text.charCodeAt(place - 1))) return 0;
  let next = place + 1;
  for (let unit = text.charCodeAt(next); unit === 0x20 || unit === 0x09; ) unit = text.charCodeAt(++next);
  return isWide(text.charCodeAt(next)) ? next - place : 0;
}

/** Whether a unit is (half of) a character of full width, but no space, nor Korean: there spaces stand between words. */
function isWide(unit: number): boolean {
  return unit >= 0x2e80 && unit !== 0x3000 && (unit < 0xac00 || unit > 0xd7ff);
}

/** Whether a unit is (the second half of) an ideograph. */
function isHan(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || unit >> 10 === 0x37 || unit === 0x3007;
}
