/** Finding: leftmost-longest matches of a dictionary in a text. */
import { type Dictionary, entryAt, LAST_LENGTH } from "./dictionary.ts";
import { growHash, lengthsPlace, pairHash, tripleHash } from "./hash.ts";

/** A match takes three integers of what `scan` answers: start, end (in units of the text), and entry. */
export const MATCH_INTS = 3;

/**
 * All matches in a text, from left to right, as triples `start, end, entry`: at each place the longest entry that
 * stands there, and none inside another. `termsOf` tells an entry's terms; silent phrases are matches as well, with
 * no terms. Offsets count the text as it is, with whatever folding leaves out.
 */
export function scan(dictionary: Dictionary, text: string): number[] {
  const { folded, shortest } = dictionary;
  folded.fill(text, dictionary);
  const { candidates, candidateCount, length } = folded;
  // An entry of one character may be any character.
  const count = shortest === 1 ? length : candidateCount;
  const matches: number[] = [];
  let free = 0;
  for (let i = 0; i < count; i++) {
    const from = shortest === 1 ? i : (candidates[i] as number);
    if (from < free) continue;
    const entry = longestAt(dictionary, from);
    if (entry < 0) continue;
    free = from + lengthOf(dictionary, entry);
    matches.push(folded.origin(from), folded.origin(free - 1) + 1, entry);
  }
  return matches;
}

function lengthOf(dictionary: Dictionary, entry: number): number {
  return (dictionary.starts[entry + 1] as number) - (dictionary.starts[entry] as number);
}

/** The longest entry that stands at a place of the folded text, -1 for none. */
function longestAt(dictionary: Dictionary, from: number): number {
  const { units, length } = dictionary.folded;
  const mask = lengthsAt(dictionary, from);
  const most = Math.min(length - from, mask < 0 ? dictionary.longest : LAST_LENGTH - Math.clz32(mask));
  let longest = -1;
  let hash = 0;
  for (let size = 1; size <= most; size++) {
    hash = growHash(hash, units[from + size - 1] as number);
    if (((mask >>> Math.min(size, LAST_LENGTH)) & 1) === 0) continue;
    const entry = entryAt(dictionary, hash, units, from, size);
    if (entry >= 0) longest = entry;
  }
  return longest;
}

/** The mask of the lengths that entries at a place of the folded text may have. */
function lengthsAt({ folded, pairs, triples, lengths, shortest }: Dictionary, from: number): number {
  const pair = pairHash(folded.units[from] as number, folded.units[from + 1] as number);
  const triple = tripleHash(pair, folded.units[from + 2] as number);
  const long = bit(triples, triple) * (lengths[lengthsPlace(triple, lengths.length)] as number);
  return long | (bit(pairs, pair) << 2) | (shortest === 1 ? 0b10 : 0);
}

function bit(bits: Uint8Array, hash: number): number {
  const place = hash & (bits.length * 8 - 1);
  return ((bits[place >>> 3] as number) >>> (place & 7)) & 1;
}
