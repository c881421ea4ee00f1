/**
 * Matches a query against one name, character by character: a Han character is met by itself or by a beginning
 * of its syllable, so full pinyin, initials and a mixture of both are one and the same walk.
 */
import { hanBit, type LookupIndex } from "./index.ts";
import { GAP, type Query } from "./query.ts";
import { isHan, isLetter } from "./units.ts";

/** Letters that only ever begin a syllable: all consonants but n, g, r and h. */
const ONLY_INITIAL = new Set([..."bpmfdtlkjqxzcsyw"].map((letter) => letter.charCodeAt(0)));
const NONE = -1;
const U = 117;
const V = 118;
/** What a walk costs, added up over its syllables: the last one cut short, another cut short, a tone not its own. */
const LAST_SHORT = 1;
const SHORT = 2;
const WRONG_TONE = 128;

export class NameMatcher {
  /** Where the last match lies in the folded name. */
  start = 0;
  end = 0;
  #cost = 0;

  readonly #index: LookupIndex;
  readonly #query: Query;
  readonly #initials: number;
  readonly #han: number;
  #stop = 0;

  constructor(index: LookupIndex, query: Query) {
    this.#index = index;
    this.#query = query;
    const sure = query.units.filter((unit, i) => ONLY_INITIAL.has(unit) || (i === 0 && isLetter(unit)));
    this.#initials = query.hasLetters ? sure.reduce((mask, unit) => mask | (1 << (unit & 31)), 0) : 0;
    this.#han = query.units.filter(isHan).reduce((mask, unit) => mask | hanBit(unit), 0);
  }

  /** Whether a syllable before the last was typed only in part, as initials are. */
  get abbreviated(): boolean {
    return this.#cost % WRONG_TONE >= SHORT;
  }

  /** Whether every syllable was typed to its end. */
  get whole(): boolean {
    return this.#cost % WRONG_TONE === 0;
  }

  /** Whether a syllable was typed with another tone than its own. */
  get wrongTone(): boolean {
    return this.#cost >= WRONG_TONE;
  }

  /** Finds the query in a name, at its start if it can be; what was found stands in the fields above. */
  match(row: number): boolean {
    const { initialMask, hanMask, names } = this.#index;
    if (((hanMask[row] ?? 0) & this.#han) !== this.#han) return false;
    if (((initialMask[row] ?? 0) & this.#initials) !== this.#initials) return false;
    const from = names.starts[row] ?? 0;
    this.#stop = (names.starts[row + 1] ?? 1) - 1;
    for (let at = from; at < this.#stop; at++) {
      if (at > from && !this.#query.hasHan && this.#query.units.length < 2) return false;
      this.#cost = this.#mayStart(at) ? this.#walk(at, 0) : NONE;
      if (this.#cost === NONE) continue;
      this.start = at - from;
      this.end -= from;
      return true;
    }
    return false;
  }

  #mayStart(at: number): boolean {
    const { names, syllables, syllableList } = this.#index;
    const first = this.#query.units[0];
    return names.text.charCodeAt(at) === first || syllableList[syllables[at] ?? 0]?.charCodeAt(0) === first;
  }

  /** The cost of matching the query from `q` on against the name from `at` on; NONE when they do not match. */
  #walk(at: number, q: number): number {
    const { units } = this.#query;
    if (q >= units.length) {
      this.end = at;
      return 0;
    }
    if (units[q] === GAP) return this.#walk(at, q + 1);
    if (at >= this.#stop) return NONE;
    if (this.#index.names.text.charCodeAt(at) === units[q]) {
      const cost = this.#walk(at + 1, q + 1);
      if (cost !== NONE) return cost;
    }
    return this.#spoken(at, q);
  }

  /** Takes as much of the unit's syllable as was typed, or less where the letters belong to the next one. */
  #spoken(at: number, q: number): number {
    const { units, tones } = this.#query;
    const syllable = this.#index.syllableList[this.#index.syllables[at] ?? 0] ?? "";
    let typed = 0;
    let tone = 0;
    while (typed < syllable.length && sameLetter(units[q + typed], syllable.charCodeAt(typed))) {
      tone ||= tones[q + typed] ?? 0;
      typed++;
    }
    for (; typed > 0; typed--) {
      const cost = this.#after(at, q + typed, tone, typed === syllable.length);
      if (cost !== NONE) return cost;
    }
    return NONE;
  }

  /** Goes on behind a syllable typed up to `q` with a tone mark (0 for none); a number may give its tone as well. */
  #after(at: number, q: number, marked: number, whole: boolean): number {
    const number = whole ? (this.#query.units[q] ?? 0) - 48 : 0;
    if (number >= 1 && number <= 5) {
      const rest = this.#walk(at + 1, q + 1);
      if (rest !== NONE) return rest + this.#toneCost(at, number % 5);
    }
    const rest = this.#walk(at + 1, q);
    if (rest === NONE) return NONE;
    const short = q < this.#query.units.length ? SHORT : LAST_SHORT;
    return rest + (whole ? 0 : short) + (marked ? this.#toneCost(at, marked) : 0);
  }

  /** A syllable the pack writes without a tone agrees with any. */
  #toneCost(at: number, tone: number): number {
    const own = this.#index.tones[at] ?? 0;
    return own === 0 || own === tone ? 0 : WRONG_TONE;
  }
}

/** ü is v; u is let pass for it, as it is often typed. */
function sameLetter(typed: number | undefined, letter: number): boolean {
  return typed === letter || (typed === U && letter === V);
}
