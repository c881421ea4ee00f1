/**
 * The matcher's dictionary: one flat buffer, compiled once when packs change and read by every page. Opening it
 * lays views over the buffer and parses nothing; 100,000 terms open as quickly as one.
 */
import { Folded } from "./fold.ts";
import { againHash, bucketOf, pairHash, tripleHash } from "./hash.ts";

/** One thing to find. `term` is the term's index in its snapshot, or `SILENT` for a phrase that paints nothing. */
export interface Entry {
  readonly text: string;
  readonly term: number;
}

export const SILENT = -1;

/** The first word of the buffer; changes whenever the layout does. */
export const FORMAT = 0x4244_0009;

/** The parts of the buffer, each an array of 32-bit words, in order. After them stand the entries. */
const PARTS = [
  /** Bits by the hash of two units: an entry of just these two may exist (or of the first alone, hashed with 0). */
  "pairs",
  /** Bits by the hash of three units: an entry that begins with them may exist. */
  "triples",
  /** Bits by the upper part of both hashes: turns away nearly all that passed the first bitmap by chance. */
  "again",
  /** By the bucket of a hash: where the entries that begin so start; one more word tells where the last ones end. */
  "buckets",
  /** Lists of terms, each after its length. */
  "shared",
  /** The table by which the texts were folded and a page's are to be, the first two in 16-bit units; see `FoldTable`. */
  "foldPages",
  "foldMasks",
  "foldBeyond",
] as const;

/**
 * The entries lie bucket by bucket, the longest first, in 16-bit units. Each has its text's length, its term's lower
 * and upper half, then its text. The term is SILENT, or -2 - p where several share the text and p is their place in
 * `shared`. An entry is known by where it lies.
 */
export const HEAD = 3;

/** The parts before they are joined. */
export type Parts = Readonly<Record<(typeof PARTS)[number], Uint32Array>>;

export interface Dictionary extends Pick<Parts, "buckets" | "shared"> {
  readonly pairs: Uint8Array;
  readonly triples: Uint8Array;
  readonly again: Uint8Array;
  readonly entries: Uint16Array;
  /** The shortest text, in units; single ones cost one more look at every character of a page. */
  readonly shortest: number;
  /** The longest text, in units. */
  readonly longest: number;
  /** The text under work: scanning never pauses half-way, so one is enough. */
  readonly folded: Folded;
}

/** Joins the parts into one buffer that can be copied, stored and sent as it is. */
export function joinDictionary(
  parts: Parts,
  entries: Uint16Array,
  { shortest, longest }: Pick<Dictionary, "shortest" | "longest">,
): Uint8Array {
  const header = [FORMAT, shortest, longest, entries.length, ...PARTS.map((part) => parts[part].length)];
  const words = [header, ...PARTS.map((part) => parts[part])];
  const length = words.reduce((sum, part) => sum + part.length, 0);
  const buffer = new ArrayBuffer(length * 4 + entries.length * 2);
  const view = new Uint32Array(buffer, 0, length);
  let place = 0;
  for (const part of words) {
    view.set(part, place);
    place += part.length;
  }
  new Uint16Array(buffer, length * 4).set(entries);
  return new Uint8Array(buffer);
}

/** Whether a buffer has the layout of today: after an update a page may read what the version before compiled. */
export function isDictionary(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === FORMAT;
}

/** Lays views over a compiled buffer, copying it only when its address is odd. Throws on another format. */
export function openDictionary(bytes: Uint8Array): Dictionary {
  if (!isDictionary(bytes)) throw new Error("this dictionary is of another format");
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header = new Uint32Array(buffer, byteOffset, 4 + PARTS.length);
  const [, shortest = 0, longest = 0, entries = 0, ...lengths] = header;
  let place = byteOffset + header.byteLength;
  const parts = {} as Record<keyof Parts, Uint32Array>;
  PARTS.forEach((part, i) => {
    parts[part] = new Uint32Array(buffer, place, lengths[i]);
    place += parts[part].byteLength;
  });
  const { buckets, shared } = parts;
  return {
    buckets,
    shared,
    pairs: bytesOf(parts.pairs),
    triples: bytesOf(parts.triples),
    again: bytesOf(parts.again),
    entries: new Uint16Array(buffer, place, entries),
    shortest,
    longest,
    folded: new Folded({
      pages: unitsOf(parts.foldPages),
      masks: unitsOf(parts.foldMasks),
      beyond: parts.foldBeyond,
    }),
  };
}

function unitsOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint16Array {
  return new Uint16Array(buffer, byteOffset, byteLength / 2);
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The terms whose headword or alias is this entry's text; none for a silent phrase. */
export function termsOf(dictionary: Dictionary, entry: number): readonly number[] {
  const term = termAt(dictionary, entry);
  if (term >= 0) return [term];
  if (term === SILENT) return [];
  const place = -2 - term;
  const count = dictionary.shared[place] as number;
  return Array.from(dictionary.shared.subarray(place + 1, place + 1 + count));
}

/** The first of an entry's terms; SILENT for a silent phrase. */
export function firstTermOf(dictionary: Dictionary, entry: number): number {
  const term = termAt(dictionary, entry);
  return term >= SILENT ? term : (dictionary.shared[-1 - term] as number);
}

function termAt({ entries }: Dictionary, entry: number): number {
  return (entries[entry + 1] as number) | ((entries[entry + 2] as number) << 16);
}

/** How many units an entry's text has. */
export function sizeOf({ entries }: Dictionary, entry: number): number {
  return entries[entry] as number;
}

/** The longest entry that stands at a place of the folded text, -1 for none. */
export function longestAt(dictionary: Dictionary, from: number): number {
  const { units } = dictionary.folded;
  const pair = pairHash(units[from] as number, units[from + 1] as number);
  const triple = tripleHash(pair, units[from + 2] as number);
  let entry = -1;
  if (mayBegin(dictionary, dictionary.triples, triple)) entry = longestIn(dictionary, triple, 3, from);
  if (entry < 0 && mayBegin(dictionary, dictionary.pairs, pair)) entry = longestIn(dictionary, pair, 2, from);
  if (entry < 0 && dictionary.shortest === 1)
    entry = longestIn(dictionary, pairHash(units[from] as number, 0), 1, from);
  return entry;
}

function mayBegin({ again }: Dictionary, bits: Uint8Array, hash: number): boolean {
  return hasBit(bits, hash) && hasBit(again, againHash(hash));
}

function hasBit(bits: Uint8Array, hash: number): boolean {
  const place = hash & (bits.length * 8 - 1);
  return ((bits[place >>> 3] as number) & (1 << (place & 7))) !== 0;
}

/**
 * The longest entry in the bucket of a hash that stands at a place of the folded text, -1 for none of so many units at the
 * least. Shorter ones are in the bucket by chance: one longer than those may be in another.
 */
function longestIn(
  { buckets, entries, folded }: Dictionary,
  hash: number,
  least: number,
  from: number,
): number {
  const bucket = bucketOf(hash, buckets.length - 1);
  const end = buckets[bucket + 1] as number;
  const { units, length } = folded;
  const left = length - from;
  for (let entry = buckets[bucket] as number; entry < end; ) {
    const size = entries[entry] as number;
    if (size < least) break;
    const text = entry + HEAD;
    let same = 0;
    if (size <= left) while (same < size && entries[text + same] === units[from + same]) same++;
    if (same === size) return entry;
    entry = text + size;
  }
  return -1;
}

/** Whether a text, folded, is that of an entry. */
export function isEntry(dictionary: Dictionary, entry: number, text: string): boolean {
  const { entries, folded } = dictionary;
  folded.fill(text, dictionary);
  if (entries[entry] !== folded.length) return false;
  for (let i = 0; i < folded.length; i++) if (entries[entry + HEAD + i] !== folded.units[i]) return false;
  return true;
}

/** The terms that a text names exactly, folded as pages are; none when it is not in the dictionary. */
export function lookup(dictionary: Dictionary, text: string): readonly number[] {
  const { folded } = dictionary;
  folded.fill(text, dictionary);
  const entry = folded.length > 0 ? longestAt(dictionary, 0) : -1;
  return entry < 0 || sizeOf(dictionary, entry) < folded.length ? [] : termsOf(dictionary, entry);
}
