/** The terms that can be looked up, indexed. */

import { buildIndex, buildTexts, type LookupIndex, type LookupTexts } from "../../core/lookup/index.ts";
import { foldUnit } from "../../core/match/fold.ts";
import type { TermRecord } from "../../core/pack/snapshot.ts";
import { publishedRevision, publishedTerms, termSource } from "../../platform/pack-store.ts";

export interface Library {
  readonly index: LookupIndex;
  readonly texts: LookupTexts;
}

/** Opens the published terms; an empty library before the first were published. */
export async function openLibrary(): Promise<Library> {
  const [revision, records] = await Promise.all([publishedRevision(), publishedTerms()]);
  return { index: buildIndex(revision ?? "", records, foldUnit), texts: buildTexts(records, foldUnit) };
}

/** One term in full. */
export function recordOf({ index }: Library, term: number): Promise<TermRecord | undefined> {
  return termSource.term(index.revision, term);
}
