/** Finding: leftmost-longest matches of a dictionary in a text. */
import { type Dictionary, entryAt, LAST_LENGTH } from "./dictionary.ts";
import { growHash, pairHash, tripleHash } from "./hash.ts";

/** A match takes three integers of what `scan` answers: start, end (in units of the text), and entry. */
export const MATCH_INTS = 3;

/**
 * All matches in a text, from left to right, as triples `start, end, entry`: at each place the longest entry that
 * stands there, and none inside another. `termsOf` tells an entry's terms; silent phrases are matches as well, with
 * no terms. Offsets count the text as it is, with whatever folding leaves out.
 */
export function scan(dictionary: Dictionary, text: string): number[] {
  const { folded, pairs, triples, shifts } = dictionary;
  const single = dictionary.shortest === 1;
  folded.fill(text);
  const { units, length } = folded;
  const matches: number[] = [];
  for (let i = 0; i < length; i++) {
    const first = units[i] as number;
    const pair = pairHash(first, units[i + 1] as number);
    const triple = tripleHash(pair, units[i + 2] as number);
    const short =
      bit(pairs, pair >>> shifts.pairs) | (single ? bit(pairs, pairHash(first, 0) >>> shifts.pairs) : 0);
    if ((short | bit(triples, triple >>> shifts.triples)) === 0) continue;
    const entry = longestAt(dictionary, i, triple);
    if (entry < 0) continue;
    const last = i + lengthOf(dictionary, entry) - 1;
    matches.push(folded.origin(i), folded.origin(last) + 1, entry);
    i = last;
  }
  return matches;
}

function bit(bits: Uint32Array, place: number): number {
  return ((bits[place >>> 5] as number) >>> (place & 31)) & 1;
}

function lengthOf(dictionary: Dictionary, entry: number): number {
  return (dictionary.starts[entry + 1] as number) - (dictionary.starts[entry] as number);
}

/** The longest entry that stands at a place of the folded text, -1 for none. `triple` is the hash of its first three. */
function longestAt(dictionary: Dictionary, from: number, triple: number): number {
  const { units, length } = dictionary.folded;
  const mask = (dictionary.lengths[triple >>> dictionary.shifts.lengths] as number) | 0b110;
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
