/**
 * The matcher's dictionary: one flat buffer, compiled once when packs change and read by every page. Opening it
 * lays views over the buffer and parses nothing; 100,000 terms open as quickly as one.
 */
import { Folded } from "./fold.ts";
import { growHash, slotOf } from "./hash.ts";

/** One thing to find. `term` is the term's index in its snapshot, or `SILENT` for a phrase that paints nothing. */
export interface Entry {
  readonly text: string;
  readonly term: number;
}

export const SILENT = -1;

/** The first word of the buffer; changes whenever the layout does. */
const FORMAT = 0x4244_0003;

/**
 * The parts of the buffer, each an array of 32-bit words, in order. After them stand the entries' folded texts,
 * one after another in 16-bit units.
 */
const PARTS = [
  /** Bits by the hash of two units: an entry of just these two may exist (or of the first alone, hashed with 0). */
  "pairs",
  /** Bits by the hash of three units: an entry that begins with them may exist. */
  "triples",
  /** By the hash of three units: how long the entries are that begin with them, see LAST_LENGTH. */
  "lengths",
  /** A hash table of all texts: entry + 1 in the low ENTRY_BITS, a piece of the hash above, 0 where nothing is. */
  "slots",
  /** By entry: where its text starts among the units; one more word tells where the last one ends. */
  "starts",
  /** By entry: its term, SILENT, or -2 - p where several terms share the text and p is their place in `shared`. */
  "terms",
  /** Lists of terms, each after its length. */
  "shared",
] as const;

/** Entries are numbered in 20 bits of a slot. */
export const ENTRY_BITS = 20;
/** In a mask of lengths bit n stands for length n, and this bit for itself and every greater length. */
export const LAST_LENGTH = 31;

/** The parts before they are joined. */
export type Parts = Readonly<Record<(typeof PARTS)[number], Uint32Array>>;

export interface Dictionary extends Omit<Parts, "pairs" | "triples"> {
  readonly pairs: Uint8Array;
  readonly triples: Uint8Array;
  readonly units: Uint16Array;
  /** The shortest and the longest text, in units; single ones cost one more look at every character of a page. */
  readonly shortest: number;
  readonly longest: number;
  /** The text under work: scanning never pauses half-way, so one is enough. */
  readonly folded: Folded;
}

/** Joins the parts into one buffer that can be copied, stored and sent as it is. */
export function joinDictionary(parts: Parts, units: Uint16Array, sizes: readonly number[]): Uint8Array {
  const shortest = sizes.reduce((least, size) => Math.min(least, size), 0x10000);
  const longest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const header = [FORMAT, shortest, longest, units.length, ...PARTS.map((part) => parts[part].length)];
  const words = [header, ...PARTS.map((part) => parts[part])];
  const length = words.reduce((sum, part) => sum + part.length, 0);
  const buffer = new ArrayBuffer(length * 4 + units.length * 2);
  const view = new Uint32Array(buffer, 0, length);
  let place = 0;
  for (const part of words) {
    view.set(part, place);
    place += part.length;
  }
  new Uint16Array(buffer, length * 4).set(units);
  return new Uint8Array(buffer);
}

/** Lays views over a compiled buffer, copying it only when its address is odd. Throws on another format. */
export function openDictionary(bytes: Uint8Array): Dictionary {
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header = new Uint32Array(buffer, byteOffset, 4 + PARTS.length);
  const [format = 0, shortest = 0, longest = 0, units = 0, ...lengths] = header;
  if (format !== FORMAT) throw new Error("this dictionary is of another format");
  let place = byteOffset + header.byteLength;
  const parts = {} as Record<keyof Parts, Uint32Array>;
  PARTS.forEach((part, i) => {
    parts[part] = new Uint32Array(buffer, place, lengths[i]);
    place += parts[part].byteLength;
  });
  return {
    ...parts,
    pairs: bytesOf(parts.pairs),
    triples: bytesOf(parts.triples),
    units: new Uint16Array(buffer, place, units),
    shortest,
    longest,
    folded: new Folded(),
  };
}

/** The terms whose headword or alias is this entry's text; none for a silent phrase. */
export function termsOf(dictionary: Dictionary, entry: number): readonly number[] {
  const term = (dictionary.terms[entry] as number) | 0;
  if (term >= 0) return [term];
  if (term === SILENT) return [];
  const place = -2 - term;
  const count = dictionary.shared[place] as number;
  return Array.from(dictionary.shared.subarray(place + 1, place + 1 + count));
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The first of an entry's terms; SILENT for a silent phrase. */
export function firstTermOf(dictionary: Dictionary, entry: number): number {
  const term = (dictionary.terms[entry] as number) | 0;
  return term >= SILENT ? term : (dictionary.shared[-1 - term] as number);
}

/** The entry whose text is these folded units; -1 where there is none. `hash` is theirs. */
export function entryAt(
  dictionary: Dictionary,
  hash: number,
  units: Uint16Array,
  from: number,
  length: number,
): number {
  const { slots } = dictionary;
  const last = slots.length - 1;
  for (let slot = slotOf(hash, slots.length); slots[slot] !== 0; slot = (slot + 1) & last) {
    const word = slots[slot] as number;
    if ((word ^ hash) >>> ENTRY_BITS !== 0) continue;
    const entry = (word & ((1 << ENTRY_BITS) - 1)) - 1;
    if (isText(dictionary, entry, units, from, length)) return entry;
  }
  return -1;
}

function isText(
  dictionary: Dictionary,
  entry: number,
  units: Uint16Array,
  from: number,
  length: number,
): boolean {
  const start = dictionary.starts[entry] as number;
  if ((dictionary.starts[entry + 1] as number) - start !== length) return false;
  for (let i = 0; i < length; i++) if (dictionary.units[start + i] !== units[from + i]) return false;
  return true;
}

/** Whether a text, folded, is that of an entry. */
export function isEntry(dictionary: Dictionary, entry: number, text: string): boolean {
  dictionary.folded.fill(text);
  return isText(dictionary, entry, dictionary.folded.units, 0, dictionary.folded.length);
}

/** The terms that a text names exactly, folded as pages are; none when it is not in the dictionary. */
export function lookup(dictionary: Dictionary, text: string): readonly number[] {
  const { folded } = dictionary;
  folded.fill(text);
  let hash = 0;
  for (let i = 0; i < folded.length; i++) hash = growHash(hash, folded.units[i] as number);
  const entry = entryAt(dictionary, hash, folded.units, 0, folded.length);
  return entry < 0 ? [] : termsOf(dictionary, entry);
}
