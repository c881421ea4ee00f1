/** A day of study, summed up from its spans. All amounts are milliseconds. */
import { hourOf } from "./calendar.ts";
import type { Span, StudyKind } from "./span.ts";
import { length, type Stretch, union } from "./union.ts";

export interface Day {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** The exact union of the day's spans. */
  readonly total: number;
  /** The total by kind; the parts add up to it. */
  readonly kinds: Readonly<Record<StudyKind, number>>;
  /** The total by the hour the reader's clock showed, 24 of them. */
  readonly hours: readonly number[];
  readonly spans: number;
}

const HOUR = 3_600_000;
/** Where kinds overlap the time goes to the one that says more: a look-up while a page lies open is a look-up. */
const PRECEDENCE: readonly StudyKind[] = ["review", "lookup", "reading"];

/** A day without study. */
export function emptyDay(day: string): Day {
  return { day, total: 0, kinds: { reading: 0, lookup: 0, review: 0 }, hours: Array(24).fill(0), spans: 0 };
}

/** Sums up the spans of one day. */
export function sumDay(day: string, spans: readonly Span[]): Day {
  return {
    day,
    total: length(union(spans)),
    kinds: sumKinds(spans),
    hours: sumHours(spans),
    spans: spans.length,
  };
}

function sumKinds(spans: readonly Span[]): Record<StudyKind, number> {
  const sums: Record<StudyKind, number> = { reading: 0, lookup: 0, review: 0 };
  const counted: Stretch[] = [];
  let before = 0;
  for (const kind of PRECEDENCE) {
    counted.push(...spans.filter((span) => span.kind === kind));
    const total = length(union(counted));
    sums[kind] = total - before;
    before = total;
  }
  return sums;
}

/** The hour is told in the time zone of the first span that covers a moment. */
function sumHours(spans: readonly Span[]): number[] {
  const hours: number[] = Array(24).fill(0);
  let reached = Number.NEGATIVE_INFINITY;
  for (const { start, end, tz } of [...spans].sort((a, b) => a.start - b.start)) {
    let at = Math.max(start, reached);
    while (at < end) {
      const until = Math.min(end, at - (at % (HOUR / 4)) + HOUR / 4);
      const hour = hourOf(at, tz);
      hours[hour] = (hours[hour] ?? 0) + until - at;
      at = until;
    }
    reached = Math.max(reached, end);
  }
  return hours;
}
