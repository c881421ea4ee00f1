/**
 * Automatic backups: every span once more, outside the database, in `storage.local`. A day is backed up whenever it
 * changes, so the newest backup lags the ledger by nothing.
 *
 * A day lies under `backup:<day>`. When its month is over, the days of the month are packed into one block, `backup:<month>`,
 * which from then on is the only word on that month. Ten years are 120 blocks instead of 3,650 days: the fewer things lie
 * in `storage.local`, the less everybody waits who looks for something there.
 */
import browser from "webextension-polyfill";
import type { Span } from "../core/study/span.ts";
import { pack, rowOf, spansOf, unpack } from "./backup-rows.ts";
import type { Database } from "./database.ts";
import { storedKeys } from "./stored-keys.ts";

const PREFIX = "backup:";
const MONTH = "YYYY-MM".length;
const DAY = "YYYY-MM-DD".length;

const monthOf = (day: string) => day.slice(0, MONTH);

/** Background, popup and dashboard back up, each what it changed: one at a time, or the slower would write what is old. */
const alone = <T>(act: () => Promise<T>): Promise<T> => navigator.locks.request("backups", act);

/** Backs up the given days as they are in the database now; a day without spans loses its backup. */
export async function backUp(db: Database, days: readonly string[]): Promise<void> {
  for (const [month, own] of Map.groupBy(days, monthOf))
    await alone(async () => {
      if (await isPacked(month)) await packMonth(db, month);
      else for (const day of own) await backUpDay(db, day);
    });
}

/** Packs every month before this one whose days lie apart; killed half-way, it goes on the next time. */
export async function packBackups(db: Database, thisMonth: string): Promise<void> {
  const days = (await backups()).filter((name) => name.length === DAY);
  for (const month of new Set(days.map(monthOf)))
    if (month < thisMonth) await alone(() => packMonth(db, month));
}

/** How many months there are backups of. */
export async function countBackups(): Promise<number> {
  return new Set((await backups()).map(monthOf)).size;
}

/** Everything in the backups, a month at a time; what cannot be read is left out, the rest is not. */
export async function* readBackups(): AsyncGenerator<Span[]> {
  const months = Map.groupBy(await backups(), monthOf);
  for (const [month, names] of months) {
    const stored = await browser.storage.local.get(names.map((name) => PREFIX + name));
    const days = names.filter((name) => name.length === DAY);
    yield (await unpack(stored[PREFIX + month])) ?? days.flatMap((day) => spansOf(day, stored[PREFIX + day]));
  }
}

/** Whether there is any backup at all. */
export async function hasBackups(): Promise<boolean> {
  return (await backups()).length > 0;
}

/** The days and the months there are backups of. */
async function backups(): Promise<string[]> {
  const keys = (await storedKeys()).filter((key) => key.startsWith(PREFIX));
  return keys.map((key) => key.slice(PREFIX.length)).sort();
}

async function isPacked(month: string): Promise<boolean> {
  const key = PREFIX + month;
  return key in (await browser.storage.local.get(key));
}

async function backUpDay(db: Database, day: string): Promise<void> {
  const spans = await db.spans.where("day").equals(day).toArray();
  if (spans.length > 0) await browser.storage.local.set({ [PREFIX + day]: spans.map(rowOf) });
  else await browser.storage.local.remove(PREFIX + day);
}

/** The block comes before the days go: at no moment is a day in neither. */
async function packMonth(db: Database, month: string): Promise<void> {
  const days = Array.from({ length: 31 }, (_, n) => `${month}-${String(n + 1).padStart(2, "0")}`);
  const spans = await db.spans.where("day").between(days[0], days[30], true, true).toArray();
  // A month without a span keeps its empty block: without it, days left behind would speak for it again.
  await browser.storage.local.set({ [PREFIX + month]: await pack(spans) });
  await browser.storage.local.remove(days.map((day) => PREFIX + day));
}
