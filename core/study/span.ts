/** A stretch of study on the wall clock: the only thing the ledger stores. */
import * as v from "valibot";

/** What the reader was doing: reading a page with terms, looking a word up, or reviewing. */
export const STUDY_KINDS = ["reading", "lookup", "review"] as const;

export const Span = v.strictObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  kind: v.picklist(STUDY_KINDS),
  /** Milliseconds since the epoch; `end` is never before `start`. */
  start: v.number(),
  end: v.number(),
  /** The reader's day, `YYYY-MM-DD`, written when the span was made and never recomputed. */
  day: v.pipe(v.string(), v.isoDate()),
  /** The IANA time zone the day was told in. */
  tz: v.string(),
  /** True when the reader added this time by hand. */
  manual: v.optional(v.boolean()),
  /** The site, only when the reader turned per-site recording on. */
  site: v.optional(v.string()),
});

export type StudyKind = (typeof STUDY_KINDS)[number];
export type Span = v.InferOutput<typeof Span>;
