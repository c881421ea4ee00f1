/** The ledger: the spans in the database, and the days they add up to. */
import type { Settings } from "../core/settings.ts";
import { daysBetween } from "../core/study/calendar.ts";
import { type Day, emptyDay, sumDay } from "../core/study/day.ts";
import { mergeSpan } from "../core/study/merge.ts";
import { todayOf } from "../core/study/rules.ts";
import type { Span } from "../core/study/span.ts";
import { type Database, openDatabase } from "./database.ts";
import { clearOutbox, readOutbox } from "./outbox.ts";

export class Ledger {
  readonly #db: Database;

  constructor(db = openDatabase()) {
    this.#db = db;
  }

  /** Moves what lies in the outbox into the database. May be called by several parts at once. */
  async drain(): Promise<void> {
    const box = await readOutbox();
    await this.put(box.spans);
    await clearOutbox(box);
  }

  /** Adds spans; one with a known id only ever makes the kept one longer. Resolves once they are committed. */
  async put(told: readonly Span[]): Promise<void> {
    if (told.length === 0) return;
    const { spans } = this.#db;
    await this.#db.transaction("rw", spans, async () => {
      const kept = new Map<string, Span>();
      for (const span of await spans.bulkGet(told.map(({ id }) => id))) if (span) kept.set(span.id, span);
      for (const span of told) kept.set(span.id, mergeSpan(kept.get(span.id), span));
      await spans.bulkPut([...kept.values()]);
    });
  }

  /** The reader's day as of now, drained and summed up. */
  async today(settings: Settings): Promise<Day> {
    await this.drain();
    const day = todayOf(settings, Date.now(), zone());
    return sumDay(day, await this.spans(day));
  }

  /** Every day from the first to the last, both included, days without study too. Does not drain. */
  async days(first: string, last: string): Promise<Day[]> {
    const found = await this.#db.spans.where("day").between(first, last, true, true).toArray();
    const byDay = Object.groupBy(found, ({ day }) => day);
    return daysBetween(first, last).map((day) => {
      const spans = byDay[day];
      return spans ? sumDay(day, spans) : emptyDay(day);
    });
  }

  /** The spans of one day in the order they began. */
  async spans(day: string): Promise<Span[]> {
    return this.#db.spans.where("day").equals(day).sortBy("start");
  }
}

/** The time zone the browser is in, by its IANA name. */
export function zone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
