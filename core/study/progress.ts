/** What the reader has to do with a term: how often it was met, and what they made of it. Kept on the machine, by term key. */
import * as v from "valibot";

const moment = v.fallback(v.pipe(v.number(), v.minValue(0)), 0);

export const Progress = v.object({
  /** How often its card was opened, at most once a term in each visit to a page. */
  met: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  /** When it was met last, in milliseconds since the epoch; 0 for never. */
  lastMet: v.fallback(v.pipe(v.number(), v.minValue(0)), 0),
  /** How often it was looked up in the popup. */
  lookedUp: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  starred: v.fallback(v.boolean(), false),
  /** The reader said they know it: it is not highlighted unless `showKnown` is on. */
  known: v.fallback(v.boolean(), false),
  /** The reader's own note, plain text. */
  note: v.fallback(v.string(), ""),
  /** When each of these was first so, or is so since, in milliseconds since the epoch; 0 while it is not. */
  metSince: moment,
  lookedUpSince: moment,
  starredSince: moment,
  knownSince: moment,
  /** Goes with the key, so that lists need no term records. */
  headword: v.fallback(v.string(), ""),
});

export type Progress = v.InferOutput<typeof Progress>;

/**
 * What a reader does at once, and so what is written at once: each facet is kept apart, so that a star given in one place
 * and a meeting counted in another never overwrite each other.
 */
export const FACETS = {
  met: ["met", "lastMet", "metSince"],
  lookedUp: ["lookedUp", "lookedUpSince"],
  starred: ["starred", "starredSince"],
  known: ["known", "knownSince"],
  note: ["note"],
} as const satisfies Readonly<Record<string, readonly (keyof Progress)[]>>;

export type Facet = keyof typeof FACETS;
export const FACET_NAMES = Object.keys(FACETS) as readonly Facet[];

/** The facets a change touches. */
export function facetsOf(change: Partial<Progress>): Facet[] {
  return FACET_NAMES.filter((facet) => FACETS[facet].some((field) => field in change));
}

/** One facet's part of a term's progress, with the headword. */
export function facetPart(progress: Progress, facet: Facet): Partial<Progress> {
  const fields = ["headword", ...FACETS[facet]] as const;
  return Object.fromEntries(fields.map((field) => [field, progress[field]]));
}

/** What is stored, mended: a bad or absent field is as if it had never been written. */
export function readProgress(stored: unknown): Progress {
  const given = typeof stored === "object" && stored !== null ? stored : {};
  const fields = Object.keys(Progress.entries).map((key) => [key, Reflect.get(given, key)]);
  return v.parse(Progress, Object.fromEntries(fields));
}

/** Progress after a change, with the moments at which something became so: `at`, unless they were told before. */
export function changeProgress(before: Progress, change: Partial<Progress>, at: number): Progress {
  const after = { ...before, ...change };
  const since = (now: boolean, told: number) => (now ? told || at : 0);
  return {
    ...after,
    metSince: since(after.met > 0, before.metSince),
    lookedUpSince: since(after.lookedUp > 0, before.lookedUpSince),
    starredSince: since(after.starred, before.starredSince),
    knownSince: since(after.known, before.knownSince),
  };
}
