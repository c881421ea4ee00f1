/** A span that reaches over the end of a day belongs to more than one. */
import { type DayRule, dayEdge, dayOf } from "./calendar.ts";
import type { Span } from "./span.ts";

/** The parts of a span by day, each with an id of its own; the first keeps the id and the day that were given. */
export function splitAtDays(span: Span, rule: DayRule): Span[] {
  const parts: Span[] = [];
  let left = span;
  while (left.end > left.start && dayOf(left.end - 1, span.tz, rule) !== dayOf(left.start, span.tz, rule)) {
    const edge = dayEdge(left.start, left.end - 1, span.tz, rule);
    parts.push({ ...left, end: edge });
    left = { ...left, id: `${span.id}-${parts.length}`, start: edge, day: dayOf(edge, span.tz, rule) };
  }
  return [...parts, left];
}
