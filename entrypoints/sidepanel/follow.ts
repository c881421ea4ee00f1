/** Keeps the panel's list true to the tab in front. */
import type { FrameTerms } from "../../core/card/panel.ts";
import type { PanelShow, PanelState } from "../../core/messages.ts";
import { termsAt } from "../../platform/pack-store.ts";
import { followFrontTab, listenToTab, type PanelLine } from "../../platform/panel-port.ts";

export interface Page {
  show(asked: PanelShow): void;
}

/** What the frames of a page show; undefined where none can be read, null until that is known. */
export type Told = readonly FrameTerms[] | undefined | null;

/** Calls back with what the frames of the tab in front show. */
export function followPage(changed: (told: Told) => void, signal: AbortSignal): Page {
  let line: PanelLine | undefined;
  let front: number | undefined;
  let loading = false;
  let end = new AbortController();
  let frames = new Map<string, FrameTerms>();

  /** What the frames have told stands until they leave or tell something else. */
  const renew = () => {
    if (frames.size === 0) changed(null);
    line?.renew();
  };
  const listen = (tab: number, isLoading: boolean) => {
    loading = isLoading;
    if (tab === front) return renew();
    front = tab;
    end.abort();
    end = new AbortController();
    frames = new Map();
    /** When the state was heard that each frame shows, counted: records of an older one, or of a frame that left, may be read later. */
    const shown = new Map<string, number>();
    let count = 0;
    const here = AbortSignal.any([signal, end.signal]);
    const show = () => changed(frames.size > 0 ? [...frames.values()] : null);
    const heard = async (state: PanelState) => {
      const turn = ++count;
      const { frame } = state;
      const records = await recordsOf(state, frames.get(frame));
      if (here.aborted || turn < (shown.get(frame) ?? 0)) return;
      shown.set(frame, turn);
      frames.set(frame, { state, records });
      show();
    };
    const gone = (frame: string) => {
      shown.set(frame, Number.POSITIVE_INFINITY);
      frames.delete(frame);
      show();
    };
    // Nobody may be in a page yet that has only just come.
    const unheard = () => {
      if (!loading) changed(undefined);
    };
    changed(null);
    line = listenToTab(tab, { heard: (state) => void heard(state), gone, unheard }, here);
  };
  void followFrontTab(listen, signal);
  return { show: (asked) => line?.show(asked) };
}

/** A frame's records, read again only when its terms are others than before. */
async function recordsOf(state: PanelState, before: FrameTerms | undefined): Promise<FrameTerms["records"]> {
  const { revision, terms } = state;
  const same = before?.state.revision === revision && terms.every(({ term }) => before.records.has(term));
  return same
    ? before.records
    : termsAt(
        revision,
        terms.map(({ term }) => term),
      );
}
