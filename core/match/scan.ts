/** Finding: leftmost-longest matches of a dictionary in a text. */
import { type Dictionary, longestAt, sizeOf } from "./dictionary.ts";

/** A match takes three integers of what `scan` answers: start, end (in units of the text), and entry. */
export const MATCH_INTS = 3;
export type Matches = Int32Array;
export const NO_MATCHES: Matches = new Int32Array(0);

/** Room for the matches of the text under work. */
let matches = new Int32Array(64 * MATCH_INTS);

/**
 * All matches in a text, from left to right, as triples `start, end, entry`: at each place the longest entry that
 * stands there, and none inside another. `termsOf` tells an entry's terms; silent phrases are matches as well, with
 * no terms. Offsets count the text as it is, with whatever folding leaves out.
 */
export function scan(dictionary: Dictionary, text: string): Matches {
  const { folded, shortest } = dictionary;
  folded.fill(text, dictionary);
  const { candidates, candidateCount, length } = folded;
  // An entry of one character may be any character.
  const count = shortest === 1 ? length : candidateCount;
  let end = 0;
  let free = 0;
  for (let i = 0; i < count; i++) {
    const from = shortest === 1 ? i : (candidates[i] as number);
    if (from < free) continue;
    const entry = longestAt(dictionary, from);
    if (entry < 0) continue;
    free = from + sizeOf(dictionary, entry);
    if (end === matches.length) matches = twice(matches);
    matches[end] = folded.origin(from);
    matches[end + 1] = endOf(text, folded.origin(free - 1));
    matches[end + 2] = entry;
    end += MATCH_INTS;
  }
  return end === 0 ? NO_MATCHES : matches.slice(0, end);
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
