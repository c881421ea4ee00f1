/** Which of the occurrences found are shown, by the reader's settings. */
import { KINDS } from "../core/pack/schema.ts";
import type { Snapshot } from "../core/pack/snapshot.ts";
import type { Settings } from "../core/settings.ts";

/** What choosing looks at: the term's index in the snapshot, and the block the occurrence stands in. */
export interface Occurrence {
  readonly term: number;
  readonly block: object | null;
}

export type Choice = Pick<Settings, "density" | "hiddenKinds" | "showKnown">;

/** By term: 1 where it is not to be shown at all, for its kind or because the reader knows it. */
export function hiddenTerms(
  snapshot: Pick<Snapshot, "kinds">,
  choice: Choice,
  known: ReadonlySet<number>,
): Uint8Array {
  const kinds = new Set(choice.hiddenKinds.map((kind) => KINDS.indexOf(kind)));
  return snapshot.kinds.map((kind, term) =>
    kinds.has(kind) || (!choice.showKnown && known.has(term)) ? 1 : 0,
  );
}

/**
 * Of occurrences in reading order each term's first in each block, or the first in all. Those of one block may be
 * parted by those of a block within it.
 */
export function firsts<T extends Occurrence>(all: readonly T[], within: "paragraph" | "page"): T[] {
  const seen = new Map<object | null, Set<number>>();
  return all.filter(({ term, block }) => {
    const key = within === "page" ? null : block;
    const terms = seen.get(key) ?? new Set();
    seen.set(key, terms);
    return !terms.has(term) && terms.add(term);
  });
}
