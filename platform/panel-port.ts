/** The port between a side panel and the frames of the tab in front: no background takes part. */
import * as v from "valibot";
import browser, { type Runtime } from "webextension-polyfill";
import { PANEL_PORT, PanelShow, PanelState } from "../core/messages.ts";
import { OVER, type StopSignal } from "../core/ports.ts";
import { frames } from "./active-tab.ts";
import { inboxHere } from "./inbox.ts";
import { listen } from "./listen.ts";

type Told = Omit<PanelState, "frame">;

/**
 * A frame's side: for each panel that connects, `watch` is given what to tell it by, and a signal that aborts when it
 * disconnects.
 */
export function answerPanel(
  watch: (tell: (told: Told) => void, signal: AbortSignal) => void,
  show: (asked: PanelShow) => void,
  stop: AbortSignal,
): void {
  // Pages without encryption have no `randomUUID`.
  const frame = crypto.getRandomValues(new Uint8Array(16)).toHex();
  const connected = (port: Runtime.Port) => {
    if (port.name !== PANEL_PORT || stop.aborted) return;
    const end = new AbortController();
    port.onDisconnect.addListener(() => end.abort(OVER));
    port.onMessage.addListener((received: unknown) => {
      const asked = v.safeParse(PanelShow, received);
      if (asked.success && asked.output.frame === frame) show(asked.output);
    });
    watch((told) => port.postMessage({ ...told, frame }), AbortSignal.any([stop, end.signal]));
  };
  listen(inboxHere().ports, connected, stop);
}

/** The panel's side of one tab. */
export interface PanelLine {
  show(asked: PanelShow): void;
  /** Looks anew who is in the tab's frames. */
  renew(): void;
}

/** What the panel is told of a tab. */
export interface PanelEars {
  heard(state: PanelState): void;
  /** A frame that has told something has left. */
  gone(frame: string): void;
  /** In no frame is anyone who could tell something. */
  unheard(): void;
}

/** A port to whoever was in a frame when it was opened. */
interface Line {
  readonly port: Runtime.Port;
  /** The one it takes the place of, as soon as it has told something. */
  before: Line | undefined;
  /** The name of who has told something over it. */
  frame?: string;
}

/**
 * Listens to every frame of a tab until `stop` aborts. Each has a port of its own: one port to all of them ends with the last,
 * and tells of none that leaves before. A port may outlive its page: in Firefox it does while the page can be come back to.
 */
export function listenToTab(tab: number, ears: PanelEars, stop: StopSignal): PanelLine {
  /** By the browser's number of the frame. */
  const lines = new Map<number, Line>();
  const told = new Map<string, Runtime.Port>();

  /** @param next who is in the frame now */
  const end = (line: Line | undefined, next?: string) => {
    if (!line) return;
    end(line.before, next);
    const { port, frame } = line;
    port.disconnect();
    line.before = undefined;
    delete line.frame;
    if (frame === undefined || frame === next) return;
    told.delete(frame);
    ears.gone(frame);
  };
  const hear = (line: Line, state: PanelState) => {
    end(line.before, state.frame);
    line.before = undefined;
    line.frame = state.frame;
    told.set(state.frame, line.port);
    ears.heard(state);
  };
  const connect = (frameId: number) => {
    const port = browser.tabs.connect(tab, { name: PANEL_PORT, frameId });
    const line: Line = { port, before: lines.get(frameId) };
    lines.set(frameId, line);
    port.onMessage.addListener((received: unknown) => {
      const state = v.safeParse(PanelState, received);
      if (state.success && !stop.aborted) hear(line, state.output);
    });
    // Where nobody is, it ends at once.
    port.onDisconnect.addListener(() => {
      if (stop.aborted) return;
      if (lines.get(frameId) === line) lines.delete(frameId);
      const silent = line.frame === undefined;
      end(line);
      if (silent && lines.size === 0) ears.unheard();
    });
    stop.addEventListener("abort", () => port.disconnect());
  };
  const renew = async () => {
    const ids = await frames(tab);
    if (stop.aborted) return;
    for (const [id, line] of lines)
      if (!ids.includes(id)) {
        lines.delete(id);
        end(line);
      }
    for (const id of ids) connect(id);
  };
  void renew();
  return { renew: () => void renew(), show: (asked) => told.get(asked.frame)?.postMessage(asked) };
}

/**
 * Calls back with the tab in front of this window, now and whenever that or its page changes, until `stop` aborts.
 * @param changed told as well whether its page is still loading
 */
export async function followFrontTab(
  changed: (tab: number, loading: boolean) => void,
  stop: StopSignal,
): Promise<void> {
  const { id: window } = await browser.windows.getCurrent();
  let front: number | undefined;
  const look = async () => {
    const [tab] = await browser.tabs.query({
      active: true,
      ...(window !== undefined && { windowId: window }),
    });
    if (tab?.id === undefined || stop.aborted) return;
    front = tab.id;
    changed(front, tab.status === "loading");
  };
  // While a page loads as well: who waits for all of a slow one sees nothing of it for long.
  const updated = (tab: number, { status }: { status?: string }) =>
    void (status !== undefined && tab === front && look());
  const activated = () => void look();
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  stop.addEventListener("abort", () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  });
  await look();
}
