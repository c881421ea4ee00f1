/** The terms in a passage of any length: what is listed when more than a term was typed, pasted or selected. */
import { type Dictionary, termsOf } from "../match/dictionary.ts";
import { MATCH_INTS, scan } from "../match/scan.ts";
import type { PageTerm } from "./page-terms.ts";
import type { Query } from "./query.ts";

/** More characters than this may well be a passage. */
const LONG = 8;

/** Whether what was typed is long enough to look for terms inside it. */
export function isPassage({ units, hasHan }: Query): boolean {
  return hasHan && units.length > LONG;
}

/** The terms of a passage in reading order, each with how often it stands there. */
export function passageTerms(dictionary: Dictionary, passage: string): PageTerm[] {
  const counts = new Map<number, number>();
  const matches = scan(dictionary, passage);
  for (let i = 0; i < matches.length; i += MATCH_INTS)
    for (const term of termsOf(dictionary, matches[i + 2] ?? 0))
      counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts].map(([term, count]) => ({ term, count }));
}
