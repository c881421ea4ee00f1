/** The port between a side panel and the frames of the tab in front: no background takes part. */
import * as v from "valibot";
import browser, { type Runtime } from "webextension-polyfill";
import { PANEL_PORT, PanelShow, PanelState } from "../core/messages.ts";
import { OVER, type StopSignal } from "../core/ports.ts";
import { frames } from "./active-tab.ts";
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
  listen(browser.runtime.onConnect, connected, stop);
}

/** The panel's side of one tab. */
export interface PanelLine {
  show(asked: PanelShow): void;
}

/**
 * Listens to every frame of a tab until `stop` aborts; `gone` is called with a frame that has told something and left. Each
 * has a port of its own: one port to all of them ends with the last, and tells of none that leaves before.
 */
export function listenToTab(
  tab: number,
  heard: (state: PanelState) => void,
  gone: (frame: string) => void,
  stop: StopSignal,
): PanelLine {
  const ports = new Map<string, Runtime.Port>();
  const connect = (frameId: number) => {
    const port = browser.tabs.connect(tab, { name: PANEL_PORT, frameId });
    let frame: string | undefined;
    port.onMessage.addListener((received: unknown) => {
      const state = v.safeParse(PanelState, received);
      if (!state.success || stop.aborted) return;
      frame = state.output.frame;
      ports.set(frame, port);
      heard(state.output);
    });
    port.onDisconnect.addListener(() => {
      if (frame === undefined || stop.aborted) return;
      ports.delete(frame);
      gone(frame);
    });
    stop.addEventListener("abort", () => port.disconnect());
  };
  void frames(tab).then((ids) => {
    if (!stop.aborted) for (const id of ids) connect(id);
  });
  return { show: (asked) => ports.get(asked.frame)?.postMessage(asked) };
}

/** Calls back with the tab in front of this window, now and whenever that or its page changes, until `stop` aborts. */
export async function followFrontTab(changed: (tab: number) => void, stop: StopSignal): Promise<void> {
  const { id: window } = await browser.windows.getCurrent();
  const look = async () => {
    const [tab] = await browser.tabs.query({
      active: true,
      ...(window !== undefined && { windowId: window }),
    });
    if (tab?.id !== undefined && !stop.aborted) changed(tab.id);
  };
  const updated = (_: number, { status }: { status?: string }) => void (status === "complete" && look());
  const activated = () => void look();
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  stop.addEventListener("abort", () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  });
  await look();
}
