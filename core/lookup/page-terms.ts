/** The terms of a page from what its frames tell, each frame for itself. */
import type { PageTerms } from "../messages.ts";

export interface PageTerm {
  readonly term: number;
  readonly count: number;
}

/** Adds the frames up in their order; a frame that still shows another revision is left out. */
export function mergePageTerms(frames: readonly PageTerms[], revision: string): PageTerm[] {
  const counts = new Map<number, number>();
  for (const frame of frames)
    if (frame.revision === revision)
      for (const { term, count } of frame.terms) counts.set(term, (counts.get(term) ?? 0) + count);
  return [...counts].map(([term, count]) => ({ term, count }));
}
