/** How the same span, told more than once, becomes one. */
import { LONGEST_SPAN, type Span } from "./span.ts";

/** What is left of a span the reader deleted: nothing of it up to `until` may come back. */
export interface Deleted {
  readonly id: string;
  readonly until: number;
}

/** The later end wins, whatever order the tellings come in; the day and the zone of the first stay. */
export function mergeSpan(kept: Span | undefined, told: Span): Span {
  if (!kept) return told;
  const merged = { ...kept, start: Math.min(kept.start, told.start), end: Math.max(kept.end, told.end) };
  // Only in a file made up can two bear one id that lie so far apart.
  return merged.end - merged.start <= LONGEST_SPAN ? merged : kept;
}

/** What a telling adds beyond what the reader deleted of that span; undefined for nothing. */
export function afterDeletion(told: Span, deleted: Deleted | undefined): Span | undefined {
  if (!deleted) return told;
  if (told.end <= deleted.until) return undefined;
  return { ...told, start: Math.max(told.start, deleted.until) };
}
