/**
 * The hashes that compiling and scanning share. They stay below 2^30: until a browser has compiled the loops that ask
 * for them, each greater number would cost it an allocation.
 */

/** What the first, second and third of some units in a row are multiplied by; see `pairHash` and `tripleHash`. */
export const FIRST = 8191;
export const SECOND = 131;
export const THIRD = 4093;

/** Hash of two units in a row, below 2^30; its low bits are the best. */
export function pairHash(first: number, second: number): number {
  return first * FIRST + second * SECOND;
}

/** Hash of three units in a row, from that of the first two. */
export function tripleHash(pair: number, third: number): number {
  return pair ^ (third * THIRD);
}

/** The bucket of a hash of two or three units, of a power of two of them. */
export function bucketOf(hash: number, buckets: number): number {
  return (hash ^ (hash >>> 9)) & (buckets - 1);
}

/** Of a hash of two or three units what its low bits do not tell: who asks the first bitmap and is not turned away asks again. */
export function againHash(hash: number): number {
  return hash >>> 11;
}
