/** A term's family: the others of its kind, and those named in the sentences that are quoted of it. */
import type { Dictionary } from "../match/dictionary.ts";
import { isOwn, kindNumber, type TermName, type TermRecord } from "../pack/snapshot.ts";
import { rowOf } from "./column.ts";
import type { LookupIndex } from "./index.ts";
import { passageTerms } from "./passage.ts";

export interface Family {
  readonly sameKind: readonly TermName[];
  readonly sameSentence: readonly TermName[];
}

/** Enough of a kind to look around in. */
const MOST = 24;

/** @param self the term's index */
export function familyOf(
  index: LookupIndex,
  dictionary: Dictionary,
  record: TermRecord,
  self: number,
): Family {
  const named = (term: number): TermName => ({
    key: rowOf(index.keys, term),
    headword: rowOf(index.headwords, term),
  });
  const sentence = record.quotes
    .flatMap(({ text }) => passageTerms(dictionary, text))
    .map(({ term }) => term)
    .filter((term) => term !== self);
  return {
    sameKind: isOwn(record) ? [] : ofKind(index, record, self).map(named),
    sameSentence: [...new Set(sentence)].map(named),
  };
}

/** The next terms of the same kind in the pack's order, around its end. */
function ofKind({ kinds }: LookupIndex, record: TermRecord, self: number): number[] {
  const number = kindNumber(record);
  const found: number[] = [];
  for (let step = 1; step < kinds.length && found.length < MOST; step++) {
    const term = (self + step) % kinds.length;
    if (kinds[term] === number) found.push(term);
  }
  return found;
}
