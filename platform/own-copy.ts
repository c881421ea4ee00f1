/**
 * The reader's own terms once more, outside their database, in `storage.local`: they are few, and written by hand. The copy is
 * put back where the database comes back empty or broken.
 */
import * as v from "valibot";
import browser from "webextension-polyfill";
import { OwnTerm } from "../core/lookup/own.ts";
import type { OwnDatabase } from "./personal.ts";
import { openOrReplace } from "./replace.ts";
import { noteRestored } from "./trouble.ts";

const COPY = "own-terms";

/** Those of the rows that can be read as terms. */
export function readable(rows: readonly unknown[]): OwnTerm[] {
  return rows.filter((row): row is OwnTerm => v.is(OwnTerm, row));
}

/** What was copied last; undefined when nothing ever was. */
async function readCopy(): Promise<OwnTerm[] | undefined> {
  const copy = (await browser.storage.local.get(COPY))[COPY];
  return Array.isArray(copy) ? readable(copy) : undefined;
}

/** Copies all terms as they are to be from now on. */
export async function copyOwnTerms(terms: readonly OwnTerm[]): Promise<void> {
  await browser.storage.local.set({ [COPY]: terms });
}

/** Opens the database and makes it whole, and leaves word for the reader where it had to. */
export async function mendOwnTerms(db: OwnDatabase): Promise<void> {
  const copy = await readCopy();
  await openOrReplace(
    db,
    () => db.open(),
    async () => copy !== undefined,
  );
  const rows = await db.terms.toArray();
  if (copy === undefined && rows.length > 0) await copyOwnTerms(readable(rows));
  if (!copy?.length || rows.length > 0) return;
  await db.terms.bulkPut(copy);
  await noteRestored({ terms: copy.length });
}
