/** Why a term was found, the strongest reason first. */
export const REASONS = ["exact", "prefix", "initials", "substring", "slip", "text"] as const;
export type Reason = (typeof REASONS)[number];

export interface Hit {
  /** The term's index in the snapshot. */
  readonly term: number;
  readonly reason: Reason;
  /** The name that was met and the part of it, in units of the folded name; a text hit meets none. */
  readonly name?: { readonly row: number; readonly start: number; readonly end: number };
  /** Where in its text a text hit lies. */
  readonly offset?: number;
}
