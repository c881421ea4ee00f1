/** The port between a side panel and the frames of the tab in front: no background takes part. */
import * as v from "valibot";
import browser, { type Runtime } from "webextension-polyfill";
import { PANEL_PORT, PanelShow, PanelState } from "../core/messages.ts";
import { OVER, type StopSignal } from "../core/ports.ts";
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

/** Listens to every frame of a tab until `stop` aborts; `gone` is called when the page has left or never answered. */
export function listenToTab(
  tab: number,
  heard: (state: PanelState) => void,
  gone: () => void,
  stop: StopSignal,
): PanelLine {
  const port = browser.tabs.connect(tab, { name: PANEL_PORT });
  port.onMessage.addListener((received: unknown) => {
    const state = v.safeParse(PanelState, received);
    if (state.success && !stop.aborted) heard(state.output);
  });
  port.onDisconnect.addListener(() => !stop.aborted && gone());
  stop.addEventListener("abort", () => port.disconnect());
  return { show: (asked) => port.postMessage(asked) };
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
