/**
 * Notices a database that came back empty or broken, and fills it again from the backups. A canary, the same word
 * in the database and outside it, tells an emptied database from a new one.
 */
import { Dexie } from "dexie";
import browser from "webextension-polyfill";
import { sumDay } from "../core/study/day.ts";
import { backUp, hasBackups, readBackups } from "./backup.ts";
import type { Database } from "./database.ts";
import { noteRestored, troubleOf } from "./trouble.ts";

/** Databases whose opening is blocked: the browser says so once only. */
const blockedOnes = new WeakSet<Database>();
/** How long to wait for one of those, in milliseconds. */
const PATIENCE = 500;
const CANARY = "ledger:canary";

/** Opens the database and makes it whole. @throws what the browser says when it cannot be opened at all */
export async function mend(db: Database): Promise<void> {
  await openOrReplace(db);
  const outside = (await browser.storage.local.get(CANARY))[CANARY];
  const inside = (await db.facts.get("canary"))?.value;
  if (typeof outside === "string" && inside === undefined) await restore(db, outside);
  else if (outside === undefined) await firstTime(db);
}

/** A database that cannot be read by anyone is worth less than its backup; one that is merely busy is left alone. */
async function openOrReplace(db: Database): Promise<void> {
  try {
    await openUnlessBlocked(db);
  } catch (error) {
    if (troubleOf(error) !== "unknown" || !(await hasBackups())) throw error;
    db.close();
    await Dexie.delete(db.name);
    await db.open();
  }
}

/** An opening that another connection blocks would wait for ever; it goes on waiting, but nobody waits with it. */
async function openUnlessBlocked(db: Database): Promise<void> {
  if (db.isOpen()) return;
  const blocked = new Promise<never>((_, reject) => {
    const error = new DOMException("Another page of Bandu holds the old database open.", "BlockedError");
    db.on("blocked", () => reject(error));
    if (blockedOnes.has(db)) setTimeout(reject, PATIENCE, error);
  });
  db.on("blocked", () => blockedOnes.add(db));
  await Promise.race([db.open(), blocked]);
  blockedOnes.delete(db);
}

/** All of it in one transaction: it came back whole or, after a crash, is still without a canary and tried again. */
async function restore(db: Database, canary: string): Promise<void> {
  const spans = await readBackups();
  const days = Object.groupBy(spans, ({ day }) => day);
  await db.transaction("rw", db.spans, db.days, db.facts, async () => {
    await db.spans.bulkPut(spans);
    for (const [day, own] of Object.entries(days)) await db.days.put(sumDay(day, own ?? []));
    await db.facts.put({ key: "canary", value: canary });
  });
  await noteRestored(Object.keys(days).length);
}

/** A ledger from before there were backups gets its first ones here. */
async function firstTime(db: Database): Promise<void> {
  const days = await db.days.toCollection().primaryKeys();
  await backUp(db, days);
  const word = (await db.facts.get("canary"))?.value ?? crypto.randomUUID();
  await db.facts.put({ key: "canary", value: word });
  await browser.storage.local.set({ [CANARY]: word });
}
