/**
 * Automatic backups: each day's spans once more, outside IndexedDB, under `backup:<day>` in `storage.local`. A day is
 * backed up whenever it changes, so the newest backup lags the ledger by nothing.
 */
import * as v from "valibot";
import browser from "webextension-polyfill";
import { Span, STUDY_KINDS } from "../core/study/span.ts";
import type { Database } from "./database.ts";
import { storedKeys } from "./stored-keys.ts";

const PREFIX = "backup:";

/** A span without its day and in little space: id, kind, start, length, zone, by hand, site. */
type Row = [id: string, kind: number, start: number, length: number, tz: string, manual: 0 | 1, site: string];

/** Backs up the given days as they are in the database now; a day without spans loses its backup. */
export async function backUp(db: Database, days: readonly string[]): Promise<void> {
  for (const day of days) {
    const spans = await db.spans.where("day").equals(day).toArray();
    if (spans.length > 0) await browser.storage.local.set({ [PREFIX + day]: spans.map(pack) });
    else await browser.storage.local.remove(PREFIX + day);
  }
}

/** Everything in the backups; a row that cannot be read is left out, the others are not. */
export async function readBackups(): Promise<Span[]> {
  const keys = (await storedKeys()).filter((key) => key.startsWith(PREFIX));
  if (keys.length === 0) return [];
  const stored = await browser.storage.local.get(keys);
  return Object.entries(stored).flatMap(([key, rows]) =>
    (Array.isArray(rows) ? rows : [])
      .map((row) => unpack(row as Row, key.slice(PREFIX.length)))
      .filter((span) => v.is(Span, span)),
  );
}

/** Whether there is any backup at all. */
export async function hasBackups(): Promise<boolean> {
  return (await storedKeys()).some((key) => key.startsWith(PREFIX));
}

function pack({ id, kind, start, end, tz, manual, site }: Span): Row {
  return [id, STUDY_KINDS.indexOf(kind), start, end - start, tz, manual ? 1 : 0, site ?? ""];
}

function unpack([id, kind, start, length, tz, manual, site]: Row, day: string): unknown {
  return {
    id,
    kind: STUDY_KINDS[kind],
    start,
    end: start + length,
    day,
    tz,
    ...(manual && { manual: true }),
    ...(site && { site }),
  };
}
