/**
 * The matcher's dictionary: one flat buffer, compiled once when packs change and read by every page.
 */

/** One thing to find. `term` is the term's index in its snapshot, or `SILENT` for a phrase that paints nothing. */
export interface Entry {
  readonly text: string;
  readonly term: number;
}

export const SILENT = -1;
