/** Compiles terms into the flat dictionary that pages match with. */
import { ENTRY_BITS, type Entry, joinDictionary, LAST_LENGTH, SILENT } from "./dictionary.ts";
import { Folded, QUOTE } from "./fold.ts";
import { growHash, lengthsPlace, pairHash, slotOf, tripleHash } from "./hash.ts";

/** A text and the terms that bear it, SILENT dropped where a term has the same text. */
interface Named {
  readonly units: Uint16Array;
  readonly terms: number[];
}

/**
 * Compiles entries into one flat buffer. Texts are folded first. A text with quote marks is found with them and
 * without any; one without is found only without. Several terms may share a text; a silent phrase that is also a
 * term's text is dropped. Texts of which nothing is left after folding are passed over. Throws a RangeError past
 * a million texts.
 */
export function compileDictionary(entries: Iterable<Entry>): Uint8Array {
  const named = [...byText(entries).values()];
  if (named.length >= 2 ** ENTRY_BITS - 1) throw new RangeError("a dictionary holds at most a million texts");
  return joinDictionary(
    { ...filters(named), slots: slots(named), starts: starts(named), ...terms(named) },
    units(named),
    named.map((one) => one.units.length),
  );
}

function byText(entries: Iterable<Entry>): Map<string, Named> {
  const named = new Map<string, Named>();
  const folded = new Folded();
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

/** The bitmaps and length masks that turn nearly every character of a page away. */
function filters(named: readonly Named[]) {
  const size = Math.max(1024, powerOfTwo(named.length));
  const pairs = new Uint32Array(size / 2);
  const triples = new Uint32Array(size);
  const lengths = new Uint32Array(size);
  for (const { units } of named) {
    const [first = 0, second = 0, third = 0] = units;
    const pair = pairHash(first, second);
    if (units.length < 3) {
      set(pairs, pair);
      continue;
    }
    const triple = tripleHash(pair, third);
    set(triples, triple);
    const place = lengthsPlace(triple, size);
    lengths[place] = (lengths[place] as number) | (1 << Math.min(units.length, LAST_LENGTH));
  }
  return { pairs, triples, lengths };
}

/** Sets the bit of a hash; bytes are in the machine's order, which is little-endian wherever browsers run. */
function set(bits: Uint32Array, hash: number): void {
  const place = hash & (bits.length * 32 - 1);
  bits[place >>> 5] = (bits[place >>> 5] as number) | (1 << (place & 31));
}

function slots(named: readonly Named[]): Uint32Array {
  const table = new Uint32Array(powerOfTwo(named.length * 1.3 + 1));
  named.forEach(({ units }, entry) => {
    const hash = units.reduce(growHash, 0);
    let slot = slotOf(hash, table.length);
    while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
    table[slot] = (hash & (-1 << ENTRY_BITS)) | (entry + 1);
  });
  return table;
}

function starts(named: readonly Named[]): Uint32Array {
  const table = new Uint32Array(named.length + 1);
  named.forEach(({ units }, entry) => {
    table[entry + 1] = (table[entry] as number) + units.length;
  });
  return table;
}

function terms(named: readonly Named[]) {
  const shared: number[] = [];
  const table = named.map((one) => {
    if (one.terms.length === 0) return SILENT;
    if (one.terms.length === 1) return one.terms[0] as number;
    return -2 - (shared.push(one.terms.length, ...one.terms) - one.terms.length - 1);
  });
  return { terms: Uint32Array.from(table), shared: Uint32Array.from(shared) };
}

function units(named: readonly Named[]): Uint16Array {
  const all = new Uint16Array(named.reduce((sum, one) => sum + one.units.length, 0));
  let place = 0;
  for (const one of named) {
    all.set(one.units, place);
    place += one.units.length;
  }
  return all;
}

/** The smallest power of two that holds so many, and at least 32. */
function powerOfTwo(count: number): number {
  return 2 ** Math.max(5, Math.ceil(Math.log2(count)));
}
