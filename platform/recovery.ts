/**
 * Notices a database that came back empty or broken, and fills it again from the backups. A canary, the same word
 * in the database and outside it, tells an emptied database from a new one.
 */
import browser from "webextension-polyfill";
import { sumDay } from "../core/study/day.ts";
import type { Span } from "../core/study/span.ts";
import { backUp, countBackups, hasBackups, readBackups } from "./backup.ts";
import type { Database } from "./database.ts";
import { openOrReplace } from "./replace.ts";
import { noteRestored, noteRestoring, noteWhole, readNotice } from "./trouble.ts";

/** Databases whose opening is blocked: the browser says so once only. */
const blockedOnes = new WeakSet<Database>();
/** How long to wait before looking whether it is one of those, in milliseconds. */
const PATIENCE = 500;
const CANARY = "ledger:canary";

/** Opens the database and makes it whole. @throws what the browser says when it cannot be opened at all */
export async function mend(db: Database): Promise<void> {
  await openOrReplace(db, () => openUnlessBlocked(db), hasBackups);
  const outside = (await browser.storage.local.get(CANARY))[CANARY];
  const inside = (await db.facts.get("canary"))?.value;
  if (typeof outside === "string" && inside === undefined) await restore(db, outside);
  else if (outside === undefined) await firstTime(db);
}

/**
 * An opening that another connection blocks would wait for ever; it goes on waiting, but nobody waits with it. Whoever opens
 * the database after that stands behind it and hears nothing of why: it is in the notice that the first one left.
 */
async function openUnlessBlocked(db: Database): Promise<void> {
  if (db.isOpen()) return;
  let waiting: ReturnType<typeof setInterval> | undefined;
  const blocked = new Promise<never>((_, reject) => {
    const error = new DOMException("Another page of Bandu holds the old database open.", "BlockedError");
    db.on("blocked", () => reject(error));
    const look = async () => (blockedOnes.has(db) || (await isToldBlocked())) && reject(error);
    waiting = setInterval(() => void look(), PATIENCE);
  });
  db.on("blocked", () => blockedOnes.add(db));
  await Promise.race([db.open(), blocked]).finally(() => clearInterval(waiting));
  blockedOnes.delete(db);
}

async function isToldBlocked(): Promise<boolean> {
  const notice = await readNotice();
  return notice?.type === "trouble" && notice.trouble === "blocked";
}

/**
 * Month by month, so that ten years need no more memory than one month; the canary last: a restore that is killed half-way
 * leaves none, and the next one begins again. One page restores, the others wait and find it done.
 */
async function restore(db: Database, canary: string): Promise<void> {
  await navigator.locks.request("restore", async () => {
    if (await db.facts.get("canary")) return;
    let days = 0;
    let done = 0;
    const of = await countBackups();
    for await (const spans of readBackups()) {
      await noteRestoring(done++, of);
      days += await restoreSome(db, spans);
    }
    // Told first, or whoever is killed in between would never be told.
    if (of > 0) await noteRestored({ days });
    await noteWhole();
    await db.facts.put({ key: "canary", value: canary });
  });
}

/** Puts back what a backup held and sums up its days; tells how many. */
async function restoreSome(db: Database, spans: readonly Span[]): Promise<number> {
  const days = Map.groupBy(spans, ({ day }) => day);
  await db.transaction("rw", db.spans, db.days, async () => {
    await db.spans.bulkPut([...spans]);
    await db.days.bulkPut([...days].map(([day, own]) => sumDay(day, own)));
  });
  return days.size;
}

/** A ledger from before there were backups gets its first ones here. */
async function firstTime(db: Database): Promise<void> {
  const days = await db.days.toCollection().primaryKeys();
  await backUp(db, days);
  const word = (await db.facts.get("canary"))?.value ?? crypto.randomUUID();
  await db.facts.put({ key: "canary", value: word });
  await browser.storage.local.set({ [CANARY]: word });
}
