/** Changes to the reader's own terms, each published at once: found by the look-up and marked on every page. */
import type { OwnTerm } from "../core/lookup/own.ts";
import { havePublished } from "./have-published.ts";
import { putOwnTerm, takeOwnTerm } from "./personal.ts";

/** Keeps a term, in place of the one with its id. */
export async function keepOwnTerm(term: OwnTerm): Promise<void> {
  await putOwnTerm(term);
  await havePublished();
}

/** Takes a term away and gives it back, so that it can be kept again. @throws where it is on the pages still; then it stays */
export async function dropOwnTerm(id: string): Promise<OwnTerm | undefined> {
  const term = await takeOwnTerm(id);
  try {
    await havePublished();
  } catch (error) {
    // Otherwise it would be shown, and be no more to be removed or given back.
    if (term) await putOwnTerm(term);
    throw error;
  }
  return term;
}
