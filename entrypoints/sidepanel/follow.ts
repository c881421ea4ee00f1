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
    /** When the state was heard that each frame shows, counted: records of an older one, or of a frame that left, may be read later. */
    const shown = new Map<string, number>();
    let count = 0;
    const here = AbortSignal.any([signal, end.signal]);
    const show = () => changed(frames.size > 0 ? [...frames.values()] : undefined);
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
    changed(undefined);
    line = listenToTab(tab, (state) => void heard(state), gone, here);
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
