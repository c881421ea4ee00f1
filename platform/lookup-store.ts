/**
 * The look-up index in a database of its own: it can always be made again from the published terms, so nothing here is
 * backed up, and a version of it that today's code does not know is thrown away.
 */
import { Dexie, type Table } from "dexie";
import type { LookupIndex, LookupTexts } from "../core/lookup/index.ts";

/** Goes up whenever the index is built otherwise than before: an older one is not found. */
const SHAPE = 3;

interface LookupDatabase extends Dexie {
  indexes: Table<LookupIndex, string>;
  texts: Table<LookupTexts, string>;
}

function open(): LookupDatabase {
  const db = new Dexie("bandu-lookup") as LookupDatabase;
  db.version(1).stores({ indexes: "", texts: "" });
  return db;
}

const db = open();
const keyOf = (revision: string) => `${SHAPE}:${revision}`;

/** The index of a revision; undefined where it was not stored, or cannot be read. */
export async function storedIndex(revision: string): Promise<LookupIndex | undefined> {
  return db.indexes.get(keyOf(revision)).catch(() => undefined);
}

/** The texts of the same terms. */
export async function storedTexts(revision: string): Promise<LookupTexts | undefined> {
  return db.texts.get(keyOf(revision)).catch(() => undefined);
}

/** Stores both, in place of every other revision's. */
export async function storeLookup(index: LookupIndex, texts: LookupTexts): Promise<void> {
  const key = keyOf(index.revision);
  await db.transaction("rw", db.indexes, db.texts, async () => {
    await db.indexes.clear();
    await db.texts.clear();
    await db.indexes.put(index, key);
    await db.texts.put(texts, key);
  });
}
