/** A stretch of study on the wall clock: the only thing the ledger stores. */
import * as v from "valibot";
import { isDay } from "./calendar.ts";

/** What the reader was doing: reading a page with terms, looking a word up, or reviewing. */
export const STUDY_KINDS = ["reading", "lookup", "review"] as const;

/** A text that can stand in a CSV file as it is. */
const plain = v.pipe(v.string(), v.regex(/^[^",\r\n]+$/));
/** Whole milliseconds up to the year 9999, the last whose days `YYYY-MM-DD` can name. */
const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Date.UTC(9999, 11, 31)));
/**
 * No span outlasts the reader's day it belongs to. That is two days long at most, where its start is moved to the next midnight, and an
 * hour more where clocks go back; by hand 24 hours can be added. Longer ones are made up, and would take long to sum up.
 */
export const LONGEST_SPAN = 3 * 86_400_000;

const Fields = v.strictObject({
  id: plain,
  kind: v.picklist(STUDY_KINDS),
  /** Milliseconds since the epoch; `end` is never before `start`. */
  start: moment,
  end: moment,
  /** The reader's day, `YYYY-MM-DD`, written when the span was made and never recomputed. */
  day: v.pipe(v.string(), v.check(isDay)),
  /** The IANA time zone the day was told in. */
  tz: plain,
  /** Present when the reader added this time by hand. */
  manual: v.optional(v.literal(true)),
  /** The site, only when the reader turned per-site recording on. */
  site: v.optional(plain),
});

export const Span = v.pipe(
  Fields,
  v.check(({ start, end }) => start <= end, "must not end before it starts"),
  v.check(({ start, end }) => end - start <= LONGEST_SPAN, "must not be longer than three days"),
);

export type StudyKind = (typeof STUDY_KINDS)[number];
export type Span = v.InferOutput<typeof Span>;
