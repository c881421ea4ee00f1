/**
 * The database `bandu`. A version that was ever released is never edited: a new one is added below it, and
 * tests/platform/migrations.test.ts opens every one of them with today's code.
 */
import { Dexie, type EntityTable } from "dexie";
import type { Span } from "../core/study/span.ts";

export const DATABASE = "bandu";

export interface Database extends Dexie {
  spans: EntityTable<Span, "id">;
}

/** The database as today's code knows it; it is opened by its first use. */
export function openDatabase(name = DATABASE): Database {
  const db = new Dexie(name) as Database;
  db.version(1).stores({ spans: "id, day" });
  return db;
}
