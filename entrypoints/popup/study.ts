/** The figures of study the popup shows. */
import type { Settings } from "../../core/settings.ts";
import { addDays } from "../../core/study/calendar.ts";
import { streaks } from "../../core/study/streak.ts";
import { Ledger } from "../../platform/ledger.ts";

export interface Study {
  /** Milliseconds today. */
  readonly today: number;
  readonly week: readonly { readonly day: string; readonly total: number }[];
  readonly streak: number;
}

/** A streak is told up to this many days. */
const YEAR = 366;

export async function readStudy(settings: Settings): Promise<Study> {
  const ledger = new Ledger();
  const today = await ledger.today(settings);
  const days = await ledger.days(addDays(today.day, -YEAR), today.day);
  return { today: today.total, week: days.slice(-7), streak: streaks(days, today.day).current };
}
