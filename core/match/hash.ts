/**
 * The hashes that compiling and scanning share. Multiplications by odd constants spread best into the high bits, so
 * a table of 2^k takes the top k.
 */

/** Hash of two units in a row, given as `first << 16 | second`. */
export function hashTwo(two: number): number {
  return Math.imul(two, 0x9e3779b1);
}

/** Hash of three units in a row, the first two given in one number. */
export function hashThree(two: number, third: number): number {
  return Math.imul(two ^ Math.imul(third, 0x85ebca77), 0x9e3779b1);
}

/** Hash of a text from that of the text without its last unit; the hash of nothing is 0. */
export function growHash(hash: number, unit: number): number {
  return Math.imul((hash ^ (hash >>> 13)) + unit, 0x9e3779b1) | 0;
}

/** A text's place in a table of slots of which `shift` is 32 less the size's exponent. */
export function slotOf(hash: number, shift: number): number {
  return Math.imul(hash ^ (hash >>> 16), 0x85ebca77) >>> shift;
}
