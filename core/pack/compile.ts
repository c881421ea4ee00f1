/** Packs → what pages are given. Pure: the same packs give the same bytes. */
import { compileDictionary } from "../match/compile.ts";
import { type Entry, SILENT } from "../match/dictionary.ts";
import { namesOf } from "./cross-check.ts";
import type { BuiltPack } from "./records.ts";
import { kindNumber, type Snapshot, type TermRecord } from "./snapshot.ts";

/** Goes up whenever the same packs are compiled otherwise, the dictionary's layout apart. */
export const FORM = 2;

/** The terms of all packs in snapshot order: pack by pack, each in its own order. */
export function recordsOf(packs: readonly BuiltPack[]): TermRecord[] {
  return packs.flatMap((pack) => pack.terms);
}

/** Compiles the packs into one snapshot of the given revision. */
export function compilePacks(packs: readonly BuiltPack[], revision: string): Snapshot {
  const records = recordsOf(packs);
  return {
    revision,
    terms: records.length,
    dictionary: compileDictionary(entriesOf(packs, records)),
    kinds: Uint8Array.from(records, kindNumber),
  };
}

function* entriesOf(packs: readonly BuiltPack[], records: readonly TermRecord[]): Generator<Entry> {
  for (const [term, record] of records.entries()) for (const text of namesOf(record)) yield { text, term };
  for (const { silent } of packs) for (const text of silent) yield { text, term: SILENT };
}
