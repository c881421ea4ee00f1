/** Streaks: runs of days, one after the other, on each of which the reader studied. */
import { addDays } from "./calendar.ts";

/** A day with less study than this, in milliseconds, does not carry a streak. */
export const STREAK_FLOOR = 60_000;

export interface Streaks {
  /** Days up to today, or up to yesterday while today has none yet. */
  readonly current: number;
  readonly longest: number;
}

/** Streaks as of a day, from days in any order; days left out count as without study. */
export function streaks(
  days: Iterable<{ readonly day: string; readonly total: number }>,
  today: string,
): Streaks {
  const studied = [...days].filter(({ total }) => total >= STREAK_FLOOR).map(({ day }) => day);
  const lengths = new Map<string, number>();
  let longest = 0;
  for (const day of [...new Set(studied)].sort()) {
    const run = (lengths.get(addDays(day, -1)) ?? 0) + 1;
    lengths.set(day, run);
    longest = Math.max(longest, run);
  }
  return { current: lengths.get(today) ?? lengths.get(addDays(today, -1)) ?? 0, longest };
}
