/** The ledger: the spans in the database, and the days they add up to. */
import type { Settings } from "../core/settings.ts";
import { addDays, daysBetween } from "../core/study/calendar.ts";
import { type Day, emptyDay, sumDay } from "../core/study/day.ts";
import { afterDeletion, mergeSpan } from "../core/study/merge.ts";
import { todayOf } from "../core/study/rules.ts";
import type { Span } from "../core/study/span.ts";
import { STREAK_FLOOR } from "../core/study/streak.ts";
import { backUp, packBackups } from "./backup.ts";
import { type Database, openDatabase } from "./database.ts";
import { isWithoutDatabases } from "./home.ts";
import { clearOutbox, readOutbox } from "./outbox.ts";
import { mend } from "./recovery.ts";
import { noteTrouble } from "./trouble.ts";

/** Spans written in one transaction; more would hold the database for too long. */
const CHUNK = 5_000;
/** A month's backups are packed this long after it ended, in milliseconds. */
const PACK_AFTER = 3 * 86_400_000;

export class Ledger {
  readonly #db: Database;
  #mended: Promise<void> | undefined;
  #wasOpen = false;

  constructor(db = openDatabase()) {
    this.#db = db;
  }

  /**
   * Moves what lies in the outbox into the database. May be called by several parts at once. Never throws: what
   * cannot be moved stays in the outbox, and the reader is told why; also where nothing waits, for what is there cannot be read then.
   */
  async drain(): Promise<void> {
    if (isWithoutDatabases()) return;
    try {
      const box = await readOutbox();
      await this.ready();
      await this.put(box.spans);
      await clearOutbox(box);
      await noteTrouble(undefined);
    } catch (error) {
      // Whatever broke, the next drain looks at the database afresh.
      this.#mended = undefined;
      await noteTrouble(error);
    }
  }

  /** Adds spans; one with a known id only ever makes the kept one longer. Resolves once they are committed. */
  async put(told: readonly Span[]): Promise<void> {
    for (let at = 0; at < told.length; at += CHUNK) await this.#putChunk(told.slice(at, at + CHUNK), false);
  }

  /** Adds spans as `put` does, those too that were deleted: the reader undoes `remove`, or imports a file that holds them. */
  async restore(told: readonly Span[]): Promise<void> {
    for (let at = 0; at < told.length; at += CHUNK) await this.#putChunk(told.slice(at, at + CHUNK), true);
  }

  async #putChunk(told: readonly Span[], lifts: boolean): Promise<void> {
    await this.ready();
    const changed = await this.#change(async () => {
      const kept = new Map<string, Span>();
      const ids = told.map(({ id }) => id);
      if (lifts) await this.#db.deleted.bulkDelete(ids);
      const deleted = new Map((await this.#db.deleted.bulkGet(ids)).map((row) => [row?.id, row]));
      for (const span of await this.#db.spans.bulkGet(ids)) if (span) kept.set(span.id, span);
      for (const span of told) {
        const left = afterDeletion(span, deleted.get(span.id));
        if (left) kept.set(left.id, mergeSpan(kept.get(left.id), left));
      }
      const spans = [...kept.values()];
      await this.#db.spans.bulkPut(spans);
      return spans.map(({ day }) => day);
    });
    await backUp(this.#db, changed);
  }

  /** Deletes spans for good. The reader may undo it with `restore` and the spans this was given. */
  async remove(spans: readonly Span[]): Promise<void> {
    await this.ready();
    const changed = await this.#change(async () => {
      await this.#db.deleted.bulkPut(spans.map(({ id, end }) => ({ id, until: end })));
      await this.#db.spans.bulkDelete(spans.map(({ id }) => id));
      return spans.map(({ day }) => day);
    });
    await backUp(this.#db, changed);
  }

  /** Packs the backups of the months that are over, and of none that may still go on in some time zone. Never throws. */
  async packBackups(now: number): Promise<void> {
    try {
      await this.ready();
      await packBackups(this.#db, new Date(now - PACK_AFTER).toISOString().slice(0, "YYYY-MM".length));
    } catch (error) {
      console.warn("Bandu: backups could not be packed; they stay as they are", error);
    }
  }

  /** The reader's day as of now, drained and summed up. */
  async today(settings: Settings): Promise<Day> {
    await this.drain();
    await this.ready();
    const start = performance.now();
    const day = await this.day(todayOf(settings, Date.now(), zone()));
    performance.measure("ledger.today", { start });
    return day;
  }

  /** One day; without study where there is none. */
  async day(day: string): Promise<Day> {
    await this.ready();
    return (await this.#db.days.get(day)) ?? emptyDay(day);
  }

  /** Every day from the first to the last, both included, days without study too. Does not drain. */
  async days(first: string, last: string): Promise<Day[]> {
    await this.ready();
    const found = await this.#db.days.where("day").between(first, last, true, true).toArray();
    const byDay = new Map(found.map((day) => [day.day, day]));
    return daysBetween(first, last).map((day) => byDay.get(day) ?? emptyDay(day));
  }

  /** Every day with study, in order. */
  async allDays(): Promise<Day[]> {
    await this.ready();
    return this.#db.days.orderBy("day").toArray();
  }

  /** Days in a row with study up to today, or up to yesterday while today has none. */
  async currentStreak(today: string): Promise<number> {
    let length = (await this.day(today)).total >= STREAK_FLOOR ? 1 : 0;
    let last = addDays(today, -1);
    // Most streaks are short: look back a month, and twice as far each time it is not enough.
    for (let count = 31; ; count *= 2) {
      const days = (await this.days(addDays(last, 1 - count), last)).reverse();
      const end = days.findIndex(({ total }) => total < STREAK_FLOOR);
      if (end >= 0) return length + end;
      length += count;
      last = addDays(last, -count);
    }
  }

  /** The spans of one day in the order they began. */
  async spans(day: string): Promise<Span[]> {
    await this.ready();
    return this.#db.spans.where("day").equals(day).sortBy("start");
  }

  /** Every span there is, in the order of days. */
  async allSpans(): Promise<Span[]> {
    await this.ready();
    return this.#db.spans.orderBy("day").toArray();
  }

  /** Resolves when the database is open and sound, mended if it came back empty or broken. */
  ready(): Promise<void> {
    // It was closed under us: another page upgrades it, or it was deleted. Either way it is looked at afresh.
    if (this.#wasOpen && !this.#db.isOpen()) this.#mended = undefined;
    this.#mended ??= this.#open();
    return this.#mended;
  }

  async #open(): Promise<void> {
    const start = performance.now();
    this.#wasOpen = false;
    try {
      await mend(this.#db);
      this.#wasOpen = true;
    } catch (error) {
      this.#mended = undefined;
      throw error;
    }
    performance.measure("ledger.open", { start });
  }

  /** Changes spans, and in the same transaction sums up anew the days that `change` says it touched. */
  #change(change: () => Promise<readonly string[]>): Promise<string[]> {
    const { spans, days, deleted } = this.#db;
    return this.#db.transaction("rw", spans, days, deleted, async () => {
      const changed = [...new Set(await change())];
      for (const day of changed) {
        const left = await spans.where("day").equals(day).toArray();
        if (left.length > 0) await days.put(sumDay(day, left));
        else await days.delete(day);
      }
      return changed;
    });
  }
}

/** The time zone the browser is in, by its IANA name. */
export function zone(): string {
  return Temporal.Now.timeZoneId();
}
