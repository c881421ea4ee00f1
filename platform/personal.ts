/** The reader's personal pack, in a database of its own: `bandu-own`, table `terms`. */
import { Dexie, type EntityTable } from "dexie";
import * as v from "valibot";
import browser from "webextension-polyfill";
import { OwnTerm, ownRecord } from "../core/lookup/own.ts";
import type { BuiltPack } from "../core/pack/records.ts";

const db = new Dexie("bandu-own") as Dexie & { terms: EntityTable<OwnTerm, "id"> };
db.version(1).stores({ terms: "id, headword, added" });

/** The reader's own terms, the oldest first; a row that cannot be read as one is left out. */
export async function ownTerms(): Promise<OwnTerm[]> {
  const rows: unknown[] = await db.terms.orderBy("added").toArray();
  return rows.flatMap((row) => {
    const term = v.safeParse(OwnTerm, row);
    return term.success ? [term.output] : [];
  });
}

/** The own terms as a pack to be published with the others. */
export async function personalPack(): Promise<BuiltPack> {
  return { terms: (await ownTerms()).map(ownRecord), silent: [] };
}

/** Adds a term, or replaces the one with its id; it is on no page before the packs are published anew. */
export async function putOwnTerm(term: OwnTerm): Promise<void> {
  await markUnpublished();
  await db.terms.put(v.parse(OwnTerm, term));
}

/** Takes a term out of the personal pack and gives it back, so that it can be put in again. */
export async function takeOwnTerm(id: string): Promise<OwnTerm | undefined> {
  await markUnpublished();
  const term = await db.terms.get(id);
  await db.terms.delete(id);
  return term;
}

/** One own term; undefined where there is none of that id. */
export async function ownTerm(id: string): Promise<OwnTerm | undefined> {
  const term = v.safeParse(OwnTerm, await db.terms.get(id));
  return term.success ? term.output : undefined;
}

/** Under this key in `storage.local` it is noted that the pack changed and may not be published yet. */
const UNPUBLISHED = "unpublished";

async function markUnpublished(): Promise<void> {
  await browser.storage.local.set({ [UNPUBLISHED]: true });
}

/** Whether a change was made after which nobody came to publish it. */
export async function isUnpublished(): Promise<boolean> {
  return (await browser.storage.local.get(UNPUBLISHED))[UNPUBLISHED] === true;
}

export async function markPublished(): Promise<void> {
  await browser.storage.local.remove(UNPUBLISHED);
}
