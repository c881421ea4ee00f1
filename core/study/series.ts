/** Days drawn together for the charts: pure sums, no dates of their own. */
import { addDays, daysBetween } from "./calendar.ts";
import type { Day } from "./day.ts";
import type { Progress } from "./progress.ts";
import { STUDY_KINDS, type StudyKind } from "./span.ts";

export const STEPS = ["day", "week", "month"] as const;
export type Step = (typeof STEPS)[number];

/** A day, a week or a month: `key` is its first day, amounts are milliseconds. */
export interface Bucket {
  readonly key: string;
  readonly total: number;
  readonly kinds: Readonly<Record<StudyKind, number>>;
}

/** The first day of the bucket a day falls in; weeks begin on Monday. */
export function bucketOf(day: string, step: Step): string {
  if (step === "day") return day;
  if (step === "month") return `${day.slice(0, 7)}-01`;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** The last so many buckets up to today, those without study too. */
export function lastBuckets(days: readonly Day[], step: Step, count: number, today: string): Bucket[] {
  const keys = [bucketOf(today, step)];
  while (keys.length < count) keys.unshift(bucketOf(addDays(keys[0] as string, -1), step));
  const buckets = new Map(keys.map((key) => [key, emptyBucket(key)]));
  const first = keys[0] as string;
  for (const { day, total, kinds } of days) {
    if (day < first) continue;
    const bucket = buckets.get(bucketOf(day, step));
    if (!bucket) continue;
    bucket.total += total;
    for (const kind of STUDY_KINDS) bucket.kinds[kind] += kinds[kind];
  }
  return [...buckets.values()];
}

function emptyBucket(key: string) {
  return { key, total: 0, kinds: { reading: 0, lookup: 0, review: 0 } };
}

/** The fullest day is taken to have so many milliseconds at least: the first seconds of a year are no dark day. */
const FULL_DAY = 20 * 60_000;

/** Every day of a year with its time, and how dark to draw it: 0 for none, then 1 to 4 towards the fullest day. */
export function yearOf(days: readonly Day[], year: number): { day: string; total: number; level: number }[] {
  const totals = new Map(days.map(({ day, total }) => [day, total]));
  const all = daysBetween(`${year}-01-01`, `${year}-12-31`);
  const fullest = Math.max(FULL_DAY, ...all.map((day) => totals.get(day) ?? 0));
  return all.map((day) => {
    const total = totals.get(day) ?? 0;
    return { day, total, level: total > 0 ? Math.max(1, Math.ceil((total / fullest) * 4)) : 0 };
  });
}

/** Milliseconds of study in each hour of the day, over all the days given. */
export function sumHoursOf(days: readonly Day[]): number[] {
  const hours: number[] = Array(24).fill(0);
  for (const day of days)
    for (const [hour, amount] of day.hours.entries()) hours[hour] = (hours[hour] ?? 0) + amount;
  return hours;
}

export const TERM_MARKS = ["met", "lookedUp", "starred", "known"] as const;
export type TermMark = (typeof TERM_MARKS)[number];

/** How many terms were met, looked up, starred and known by the end of a day. */
export interface TermCount {
  readonly day: string;
  readonly counts: Readonly<Record<TermMark, number>>;
}

/** The counts on every day on which one of them grew. `dayOf` tells the day of a moment. */
export function termCounts(progress: Iterable<Progress>, dayOf: (at: number) => string): TermCount[] {
  const grown = new Map<string, Record<TermMark, number>>();
  for (const term of progress)
    for (const mark of TERM_MARKS) {
      const since = term[`${mark}Since`];
      if (since === 0) continue;
      const day = dayOf(since);
      const counts = grown.get(day) ?? { met: 0, lookedUp: 0, starred: 0, known: 0 };
      counts[mark]++;
      grown.set(day, counts);
    }
  const counts = { met: 0, lookedUp: 0, starred: 0, known: 0 };
  return [...grown.entries()].sort().map(([day, more]) => {
    for (const mark of TERM_MARKS) counts[mark] += more[mark];
    return { day, counts: { ...counts } };
  });
}
