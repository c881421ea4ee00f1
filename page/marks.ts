/** The terms found on a page, as the rest of the page's code sees them: the contract between finding and showing. */
import type { Found } from "../core/match/find.ts";

/** One occurrence of a term on the page. A plain value: it holds no node and stays valid until `changed`. */
export interface Mark {
  /** The term's index in the snapshot. */
  readonly term: number;
  /** Tells this occurrence from all others of the page. */
  readonly id: number;
}

/** What a step does at the ends of a page: goes around, stops, or comes in over one of them, wherever the reader was. */
export type Ends = "around" | "stop" | "enter";

export interface PageMarks {
  /** The snapshot the marks were found with. */
  readonly revision: string;
  /** The mark under a point of the viewport, in CSS pixels; hidden or silenced ones are not found. */
  at(x: number, y: number): Mark | undefined;
  /** The mark's place in the document now; undefined when its text is gone. */
  range(mark: Mark): Range | undefined;
  /** Whether there is any mark; cheaper than `counts`, which looks up the whole page. */
  any(): boolean;
  /** Each term of the page with its count, in order of first appearance. */
  counts(): readonly { readonly term: number; readonly count: number }[];
  /** The n-th occurrence of a term that can be seen, from 0, around the end; undefined where none can. */
  occurrence(term: number, n: number): Mark | undefined;
  /**
   * The mark after (1) or before (-1) another in reading order, around the ends where not told otherwise; from nothing, the
   * first in view. Those that cannot be seen, as in a closed menu, are passed over.
   */
  step(from: Mark | undefined, by: 1 | -1, ends?: Ends): Mark | undefined;
  /** Draws one mark stronger than the others, as the one the reader is at; none when undefined. */
  point(mark: Mark | undefined): void;
  /** The terms in a text of ours, such as a quote, found as the page's are. */
  find(text: string): readonly Found[];
  /** Calls back when marks came or went, until the signal aborts. */
  watch(changed: () => void, signal: AbortSignal): void;
}
