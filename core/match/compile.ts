/** Compiles terms into the flat dictionary that pages match with. */
import { type Entry, HEAD, joinDictionary, SILENT } from "./dictionary.ts";
import { Folded, QUOTE } from "./fold.ts";
import { foldTable } from "./fold-masks.ts";
import { againHash, bucketOf, pairHash, tripleHash } from "./hash.ts";

/** Words of a bitmap at the least: the processor's nearest memory has room for two of 8 KB. */
const LEAST = 2048;

/** A text and the terms that bear it, SILENT dropped where a term has the same text. */
interface Named {
  readonly units: Uint16Array;
  readonly terms: number[];
}

/**
 * Compiles entries into one flat buffer. Texts are folded first. A text with quote marks is found with them and
 * without any; one without is found only without. Several terms may share a text; a silent phrase that is also a
 * term's text is dropped. Texts of which nothing is left after folding are passed over.
 */
export function compileDictionary(entries: Iterable<Entry>): Uint8Array {
  const named = [...byText(entries).values()];
  const lengths = named.map(({ units }) => units.length);
  const shortest = lengths.reduce((least, length) => Math.min(least, length), 0x10000);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const shared: number[] = [];
  const { buckets, all } = laidOut(named, shared);
  const { pages, masks, beyond } = foldTable();
  const fold = { foldPages: wordsOf(pages), foldMasks: wordsOf(masks), foldBeyond: beyond };
  return joinDictionary({ ...filters(named), buckets, shared: Uint32Array.from(shared), ...fold }, all, {
    shortest,
    longest,
  });
}

/** An even number of units, two to a word. */
function wordsOf({ buffer, byteLength }: Uint16Array): Uint32Array {
  return new Uint32Array(buffer, 0, byteLength / 4);
}

function byText(entries: Iterable<Entry>): Map<string, Named> {
  const named = new Map<string, Named>();
  const folded = new Folded(foldTable());
  for (const { text, term } of entries) {
    folded.fill(text);
    const units = folded.units.slice(0, folded.length);
    for (const variant of new Set([units, units.filter((unit) => unit !== QUOTE)])) add(named, variant, term);
  }
  return named;
}

function add(named: Map<string, Named>, units: Uint16Array, term: number): void {
  if (units.length === 0) return;
  const text = String.fromCharCode(...units);
  const one = named.get(text) ?? { units, terms: [] };
  named.set(text, one);
  if (term !== SILENT && !one.terms.includes(term)) one.terms.push(term);
}

/**
 * The bitmaps that turn nearly every character of a page away. Every character asks the first two, so they are to stay in the
 * processor's nearest memory: one bit in twenty or so is set. The third is asked by what passes one of them, and turns
 * most of it away that passed by chance.
 */
function filters(named: readonly Named[]) {
  const short = named.filter(({ units }) => units.length < 3);
  const pairs = new Uint32Array(Math.max(LEAST, powerOfTwo(short.length / 2)));
  const triples = new Uint32Array(Math.max(LEAST, powerOfTwo((named.length - short.length) / 2)));
  const again = new Uint32Array(Math.max(LEAST / 4, powerOfTwo(named.length / 8)));
  for (const { units } of named) {
    const hash = hashOf(units);
    set(units.length < 3 ? pairs : triples, hash);
    set(again, againHash(hash));
  }
  return { pairs, triples, again };
}

/** Of a text's first three units, or two, or of one with 0. */
function hashOf(units: Uint16Array): number {
  const pair = pairHash(units[0] as number, units[1] ?? 0);
  return units.length < 3 ? pair : tripleHash(pair, units[2] as number);
}

/** Sets the bit of a hash; bytes are in the machine's order, which is little-endian wherever browsers run. */
function set(bits: Uint32Array, hash: number): void {
  const place = hash & (bits.length * 32 - 1);
  bits[place >>> 5] = (bits[place >>> 5] as number) | (1 << (place & 31));
}

/**
 * The entries bucket by bucket, the longest first, and where each bucket starts: some three to a bucket, which lie side by
 * side, so that little memory is touched to find one.
 */
function laidOut(named: readonly Named[], shared: number[]) {
  const lists = Array.from({ length: powerOfTwo(named.length / 4) }, (): Named[] => []);
  for (const one of named) lists[bucketOf(hashOf(one.units), lists.length)]?.push(one);
  const buckets = new Uint32Array(lists.length + 1);
  const all = new Uint16Array(named.reduce((sum, { units }) => sum + HEAD + units.length, 0));
  let entry = 0;
  lists.forEach((list, bucket) => {
    if (list.length > 1) list.sort((a, b) => b.units.length - a.units.length);
    for (const { units, terms } of list) {
      const term = termOf(terms, shared);
      all[entry] = units.length;
      all[entry + 1] = term;
      all[entry + 2] = term >> 16;
      for (let i = 0; i < units.length; i++) all[entry + HEAD + i] = units[i] as number;
      entry += HEAD + units.length;
    }
    buckets[bucket + 1] = entry;
  });
  return { buckets, all };
}

/** The word that stands for an entry's terms; several are put into `shared`. */
function termOf(terms: readonly number[], shared: number[]): number {
  const [term = SILENT] = terms;
  return terms.length < 2 ? term : -2 - (shared.push(terms.length, ...terms) - terms.length - 1);
}

/** The smallest power of two that holds so many, and at least 32. */
function powerOfTwo(count: number): number {
  return 2 ** Math.max(5, Math.ceil(Math.log2(count)));
}
