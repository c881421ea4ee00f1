/** The reader's personal pack, in a database of its own: `bandu-own`, table `terms`. */
import { Dexie, type EntityTable } from "dexie";
import * as v from "valibot";
import browser from "webextension-polyfill";
import { OwnTerm, ownRecord } from "../core/lookup/own.ts";
import type { BuiltPack } from "../core/pack/records.ts";
import { copyOwnTerms, mendOwnTerms, readable } from "./own-copy.ts";

export type OwnDatabase = Dexie & { terms: EntityTable<OwnTerm, "id"> };

const db = new Dexie("bandu-own") as OwnDatabase;
db.version(1).stores({ terms: "id, headword, added" });

/** Does something to the terms once they are found whole; one page or background at a time. */
function alone<T>(act: () => Promise<T>): Promise<T> {
  return navigator.locks.request("own-terms", async () => {
    await mendOwnTerms(db);
    return act();
  });
}

/** The reader's own terms, the oldest first; a row that cannot be read as one is left out. */
export function ownTerms(): Promise<OwnTerm[]> {
  return alone(rows);
}

async function rows(): Promise<OwnTerm[]> {
  return readable(await db.terms.orderBy("added").toArray());
}

/** The own terms as a pack to be published with the others. */
export async function personalPack(): Promise<BuiltPack> {
  return { terms: (await ownTerms()).map(ownRecord), silent: [] };
}

/** Adds a term, or replaces the one with its id; it is on no page before the packs are published anew. */
export async function putOwnTerm(term: OwnTerm): Promise<void> {
  await markUnpublished();
  await alone(async () => {
    await db.terms.put(v.parse(OwnTerm, term));
    await copyOwnTerms(await rows());
  });
}

/** Takes a term out of the personal pack and gives it back, so that it can be put in again. */
export async function takeOwnTerm(id: string): Promise<OwnTerm | undefined> {
  await markUnpublished();
  return alone(async () => {
    const term = await db.terms.get(id);
    // The copy first: whoever is killed in between finds the last term still there, and not one come back.
    await copyOwnTerms((await rows()).filter((each) => each.id !== id));
    await db.terms.delete(id);
    return term;
  });
}

/** One own term; undefined where there is none of that id. */
export async function ownTerm(id: string): Promise<OwnTerm | undefined> {
  return (await ownTerms()).find((term) => term.id === id);
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
