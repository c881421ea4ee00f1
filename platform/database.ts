/**
 * The database `bandu`. A version that was ever released is never edited: a new one is added below it, and
 * tests/platform/migrations.test.ts opens every one of them with today's code.
 */
import { Dexie, type EntityTable, type Transaction } from "dexie";
import { type Day, sumDay } from "../core/study/day.ts";
import type { Deleted } from "../core/study/merge.ts";
import type { Span } from "../core/study/span.ts";

export const DATABASE = "bandu";

/** Small facts about the database itself. */
export interface Fact {
  readonly key: "canary";
  readonly value: string;
}

export interface Database extends Dexie {
  spans: EntityTable<Span, "id">;
  /** The sum of each day that has spans, renewed in the transaction that changes them. */
  days: EntityTable<Day, "day">;
  /** What the reader deleted, so that a page still writing the same span does not bring it back; an undo or an import does. */
  deleted: EntityTable<Deleted, "id">;
  facts: EntityTable<Fact, "key">;
}

/** The database as today's code knows it; it is opened by its first use. */
export function openDatabase(name = DATABASE): Database {
  const db = new Dexie(name) as Database;
  db.version(1).stores({ spans: "id, day" });
  db.version(2).stores({ days: "day", deleted: "id", facts: "key" }).upgrade(sumAllDays);
  return db;
}

/** Sums up every day there are spans of; a crash half way undoes it all, and the next opening starts over. */
async function sumAllDays(change: Transaction): Promise<void> {
  const spans = change.table<Span, string>("spans");
  const days = await spans.orderBy("day").uniqueKeys();
  for (const day of days as string[])
    await change.table<Day>("days").put(sumDay(day, await spans.where("day").equals(day).toArray()));
}
