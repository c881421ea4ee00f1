/** Streaks: runs of days, one after the other, on each of which the reader studied. */
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
  const studied = [...days].filter(({ total }) => total >= STREAK_FLOOR).map(({ day }) => numberOf(day));
  const now = numberOf(today);
  let [current, longest, run, last] = [0, 0, 0, Number.NaN];
  for (const number of [...new Set(studied)].sort((a, b) => a - b)) {
    run = number === last + 1 ? run + 1 : 1;
    last = number;
    longest = Math.max(longest, run);
    if (number === now || number === now - 1) current = run;
  }
  return { current, longest };
}

/** Days counted from a fixed one. */
function numberOf(day: string): number {
  return Date.parse(day) / 86_400_000;
}
