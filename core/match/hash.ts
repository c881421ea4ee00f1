/**
 * The hashes that compiling and scanning share. They stay below 2^30: until a browser has compiled the loops that ask
 * for them, each greater number would cost it an allocation.
 */

/** What the first, second and third of some units in a row are multiplied by; see `pairHash` and `tripleHash`. */
export const FACTORS = [8191, 131, 4093] as const;

/** Hash of two units in a row, below 2^30; its low bits are the best. */
export function pairHash(first: number, second: number): number {
  return first * FACTORS[0] + second * FACTORS[1];
}

/** Hash of three units in a row, from that of the first two. */
export function tripleHash(pair: number, third: number): number {
  return pair ^ (third * FACTORS[2]);
}

/** Where the lengths of entries that begin with three units stand, in a table of a power of two. */
export function lengthsPlace(triple: number, size: number): number {
  return (triple ^ (triple >>> 9)) & (size - 1);
}

/** Hash of a text, below 2^30, from that of the text without its last unit; the hash of nothing is 0. */
export function growHash(hash: number, unit: number): number {
  return ((hash ^ (hash >>> 7)) & 0xffffff) * 61 + unit;
}

/** A text's place in a table of slots of a power of two. */
export function slotOf(hash: number, size: number): number {
  return (hash ^ (hash >>> 11)) & (size - 1);
}
