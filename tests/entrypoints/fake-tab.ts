/** A tab in front, in the place of the browser's: its frames tell a side panel what the test has them tell. */
import type { PanelState } from "../../core/messages.ts";
import { browser } from "../platform/fake-browser.ts";

type Updated = (tab: number, change: { status?: string }) => void;

export const FRONT = 7;
let update: Updated = () => {};
let now = "complete";

/** Tells the panel that a tab's page loads, or has loaded. */
export function loaded(tab: number, status: "loading" | "complete" = "complete"): void {
  if (tab === FRONT) now = status;
  update(tab, { status });
}

const nothing = { addListener: () => {}, removeListener: () => {} };
const onUpdated = {
  addListener: (heard: Updated) => {
    update = heard;
  },
  removeListener: () => {},
};

/** The panel's end of a port to one frame. */
class FakePort {
  tell: (state: PanelState) => void = () => {};
  end: () => void = () => {};
  readonly onMessage = {
    addListener: (heard: (state: PanelState) => void) => {
      this.tell = heard;
    },
  };
  readonly onDisconnect = {
    addListener: (ended: () => void) => {
      this.end = ended;
    },
  };
  disconnect(): void {}
}

/** Puts a tab with so many frames in front, and gives the ports that a panel opens to them. */
export function putInFront(frames: number): readonly FakePort[] {
  const ports: FakePort[] = [];
  now = "complete";
  const connect = () => {
    const port = new FakePort();
    ports.push(port);
    return port;
  };
  const ids = Array.from({ length: frames }, (_, frameId) => ({ frameId }));
  Object.assign(browser, {
    windows: { getCurrent: async () => ({ id: 1 }) },
    scripting: { executeScript: async () => ids },
    tabs: { query: async () => [{ id: FRONT, status: now }], connect, onActivated: nothing, onUpdated },
  });
  return ports;
}
