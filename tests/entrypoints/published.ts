import { compilePacks, recordsOf } from "../../core/pack/compile.ts";
import { publish } from "../../platform/pack-store.ts";
import { aTerm } from "../core/card/a-term.ts";

export const keyOf = (headword: string) => `pack:${headword}`;

/** Publishes terms with these headwords. */
export async function publishTerms(revision: string, ...headwords: string[]): Promise<void> {
  const terms = headwords.map((headword) => aTerm({ key: keyOf(headword), id: headword, headword }));
  const packs = [{ terms, silent: [] }];
  await publish(compilePacks(packs, revision), recordsOf(packs));
}
