/** Keeps the panel's list true to the tab in front. */
import type { FrameTerms } from "../../core/card/panel.ts";
import type { PanelShow, PanelState } from "../../core/messages.ts";
import { termsAt } from "../../platform/pack-store.ts";
import { followFrontTab, listenToTab, type PanelLine } from "../../platform/panel-port.ts";

export interface Page {
  show(asked: PanelShow): void;
}

/** Calls back with what the frames of the tab in front show; undefined where none answers. */
export function followPage(
  changed: (frames: readonly FrameTerms[] | undefined) => void,
  signal: AbortSignal,
): Page {
  let line: PanelLine | undefined;
  let end = new AbortController();

  const listen = (tab: number) => {
    end.abort();
    end = new AbortController();
    const frames = new Map<string, FrameTerms>();
    /** Which of its states each frame shows, by when it was heard: the records of an older one may be read later. */
    const shown = new Map<string, number>();
    let count = 0;
    const here = AbortSignal.any([signal, end.signal]);
    const heard = async (state: PanelState) => {
      const turn = ++count;
      const records = await recordsOf(state, frames.get(state.frame));
      if (here.aborted || turn < (shown.get(state.frame) ?? 0)) return;
      shown.set(state.frame, turn);
      frames.set(state.frame, { state, records });
      changed([...frames.values()]);
    };
    changed(undefined);
    line = listenToTab(
      tab,
      (state) => void heard(state),
      () => changed(undefined),
      here,
    );
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
