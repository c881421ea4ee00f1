/** Where the reader stands on a page: its terms in reading order, and the first of them in view. */
import { distanceTo } from "./flow.ts";
import { listen } from "./listen.ts";
import type { PageMarks } from "./marks.ts";
import { pace } from "./pace.ts";

export interface Standing {
  readonly revision: string;
  readonly terms: { readonly term: number; readonly count: number }[];
  /** The first term in view; absent where none is. */
  readonly at?: number;
}

/** Tells it now, and again after scrolling and whenever terms came or went, until the signal aborts. */
export function watchStanding(marks: PageMarks, tell: (now: Standing) => void, signal: AbortSignal): void {
  const look = () => {
    const first = marks.step(undefined, 1);
    const terms = [...marks.counts()];
    tell({ revision: marks.revision, terms, ...(first && inView(marks.range(first)) && { at: first.term }) });
  };
  const soon = pace(look, signal);
  marks.watch(soon, signal);
  listen("scroll", soon, { capture: true, passive: true, signal });
  look();
}

function inView(range: Range | undefined): boolean {
  const box = range?.getBoundingClientRect();
  return !!box && distanceTo(box) === 0;
}
