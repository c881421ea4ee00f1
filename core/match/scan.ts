/** Finding: leftmost-longest matches of a dictionary in a text. */
import { type Dictionary, longestAt, sizeOf } from "./dictionary.ts";

/** A match takes three integers of what `scan` answers: start, end (in units of the text), and entry. */
export const MATCH_INTS = 3;
export type Matches = Int32Array;
export const NO_MATCHES: Matches = new Int32Array(0);

/** Room for the matches of the text under work. */
let matches = new Int32Array(64 * MATCH_INTS);

/**
 * All matches in a text, or between two offsets in it, from left to right, as triples `start, end, entry`: at each place the longest entry that
 * stands there, and none inside another. `termsOf` tells an entry's terms; silent phrases are matches as well, with
 * no terms. Offsets count the text as it is, with whatever folding leaves out.
 */
export function scan(dictionary: Dictionary, text: string, from = 0, to = text.length): Matches {
  const { folded, shortest } = dictionary;
  folded.fill(text, dictionary, from, to);
  const { candidates, candidateCount, length } = folded;
  // An entry of one character may be any character.
  const count = shortest === 1 ? length : candidateCount;
  let end = 0;
  let free = 0;
  for (let i = 0; i < count; i++) {
    const place = shortest === 1 ? i : (candidates[i] as number);
    if (place < free) continue;
    const entry = longestAt(dictionary, place);
    if (entry < 0) continue;
    free = place + sizeOf(dictionary, entry);
    if (end === matches.length) matches = twice(matches);
    matches[end] = folded.origin(place);
    matches[end + 1] = endOf(text, folded.origin(free - 1));
    matches[end + 2] = entry;
    end += MATCH_INTS;
  }
  return end === 0 ? NO_MATCHES : matches.slice(0, end);
}

/** An entry that begins so far before the end of what is scanned ends before it, whatever is left out within it. */
export const REACH = 1024;

/** Units of a part: at first, when it is to be shown soon and our code still runs slowly, and at the most. */
const PART = { first: 4_000, most: 64_000 };

/** A text of more units is better scanned in parts. */
export const LONG = 4 * PART.first;

/** The matches of a text as `scan` gives them, part by part, from left to right. */
export function* scanParts(dictionary: Dictionary, text: string): Generator<Matches, void> {
  let size = PART.first;
  for (let from = 0; from < text.length; size = Math.min(2 * size, PART.most)) {
    const end = from + size;
    const isLast = end + REACH >= text.length;
    const matches = scan(dictionary, text, from, isLast ? text.length : end + REACH);
    const count = isLast ? matches.length : firstFrom(matches, end);
    yield count < matches.length ? matches.slice(0, count) : matches;
    // A match goes on where it lies over the end; what begins in the second unit of a character is none.
    from = isLast ? text.length : Math.max(end, count > 0 ? (matches[count - 2] as number) : 0);
  }
}

/** Several lists of matches as one. */
export function joined(...lists: readonly ArrayLike<number>[]): Matches {
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const list of lists) {
    all.set(list, place);
    place += list.length;
  }
  return all;
}

/** The matches of a text so far with those of its next part, as far as they begin after the last has ended. */
export function continued(matches: Matches, next: Matches): Matches {
  return joined(matches, next.subarray(firstFrom(next, matches.at(-2) ?? 0)));
}

/** Where the first match stands that begins at an offset or after it, looked for from a place on. */
export function firstFrom(matches: Matches, offset: number, place = 0): number {
  let i = place;
  while (i < matches.length && (matches[i] as number) < offset) i += MATCH_INTS;
  return i;
}

/** Where the character ends whose first unit, or second, stands at a place: one of two units may have folded to one. */
function endOf(text: string, place: number): number {
  return place + ((text.codePointAt(place) as number) > 0xffff ? 2 : 1);
}

function twice(room: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * room.length);
  wider.set(room);
  return wider;
}
