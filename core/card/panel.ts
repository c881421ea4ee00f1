/** The side panel's list: the terms of all frames of a page, frame by frame, each in its reading order. */
import type { PanelState } from "../messages.ts";
import type { TermRecord } from "../pack/snapshot.ts";

/** One term of one frame. */
export interface PanelItem {
  /** Unique in the list. */
  readonly id: string;
  readonly frame: string;
  readonly term: number;
  readonly count: number;
  readonly record: TermRecord;
  /** The first term in view of its frame. */
  readonly at: boolean;
}

/** What the frames told last, with their terms' records by frame; a frame is known by its id, in order of first hearing. */
export interface FrameTerms {
  readonly state: PanelState;
  readonly records: ReadonlyMap<number, TermRecord>;
}

/** The list in order; terms whose records are gone are left out. */
export function panelItems(frames: Iterable<FrameTerms>): PanelItem[] {
  return [...frames].flatMap(({ state, records }) =>
    state.terms.flatMap(({ term, count }) => {
      const record = records.get(term);
      const { frame, at } = state;
      return record ? [{ id: `${frame}:${term}`, frame, term, count, record, at: at === term }] : [];
    }),
  );
}

/** Which occurrence to show when an item is chosen: the first, and at each further choice the next, around the end. */
export function nextOccurrence(
  item: PanelItem,
  last: { id: string; occurrence: number } | undefined,
): number {
  return last?.id === item.id ? (last.occurrence + 1) % item.count : 0;
}
