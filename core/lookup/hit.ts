/** Why a term was found, the strongest reason first. */
export const REASONS = ["exact", "prefix", "initials", "substring", "slip", "text"] as const;
export type Reason = (typeof REASONS)[number];

/** A part of a name or a text, in its units. */
export type Part = readonly [start: number, end: number];

export interface Hit {
  /** The term's index in the snapshot. */
  readonly term: number;
  readonly reason: Reason;
  /** The name that was met and the part of it, in units of the folded name; a text hit meets none. */
  readonly name?: {
    readonly row: number;
    readonly start: number;
    readonly end: number;
    /** Where it was met in several parts, from `start` to `end`. */
    readonly parts?: readonly Part[];
  };
  /** Where in its text a text hit lies; how much of what was typed a name within it leaves. */
  readonly offset?: number;
  /** Of a text hit: whether each word was met from its beginning to its end, and the one at `offset` as it stands there. */
  readonly whole?: boolean;
  readonly word?: string;
}
