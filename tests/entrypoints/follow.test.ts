// First of all: what follows looks for the browser as it loads.
import "../platform/fake-browser.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FrameTerms } from "../../core/card/panel.ts";
import type { PanelState } from "../../core/messages.ts";
import { followPage } from "../../entrypoints/sidepanel/follow.ts";
import { browser, stored } from "../platform/fake-browser.ts";

const MAIN = "main";
const heard: ((state: PanelState) => void)[] = [];
const nothing = { addListener: () => {}, removeListener: () => {} };
const port = {
  onMessage: { addListener: (listener: (state: PanelState) => void) => void heard.push(listener) },
  onDisconnect: nothing,
  disconnect: () => {},
};
const readNow = browser.storage.local.get;
let stop: AbortController;
let shown: readonly FrameTerms[] | undefined;

beforeEach(async () => {
  stored.clear();
  stored.set("terms:r:0", ["一", "二"]);
  heard.length = 0;
  Object.assign(browser, {
    windows: { getCurrent: async () => ({ id: 1 }) },
    tabs: { query: async () => [{ id: 7 }], connect: () => port, onActivated: nothing, onUpdated: nothing },
  });
  stop = new AbortController();
  followPage((frames) => {
    shown = frames;
  }, stop.signal);
  await vi.waitFor(() => expect(heard).toHaveLength(1));
});
afterEach(() => {
  stop.abort();
  browser.storage.local.get = readNow;
});

const tell = (...terms: number[]) =>
  heard[0]?.({ revision: "r", frame: MAIN, terms: terms.map((term) => ({ term, count: 1 })) });
const listed = () => shown?.map(({ state }) => state.terms.map(({ term }) => term));

/** Makes the next reading of the records wait until the function it gives is called. */
function holdNextReading(): () => Promise<void> {
  const held = Promise.withResolvers<void>();
  browser.storage.local.get = async (keys) => {
    browser.storage.local.get = readNow;
    await held.promise;
    return readNow(keys);
  };
  return async () => {
    held.resolve();
    await new Promise((resolve) => setTimeout(resolve));
  };
}

describe("the side panel's list", () => {
  it("keeps a frame's newest state when the records of an older one are read later", async () => {
    tell(0);
    await vi.waitFor(() => expect(listed()).toEqual([[0]]));
    const release = holdNextReading();
    tell(0, 1);
    tell(0);
    await release();
    expect(listed()).toEqual([[0]]);
  });

  it("shows a state whose records are read late where no newer one has come", async () => {
    const release = holdNextReading();
    tell(0, 1);
    expect(listed()).toBeUndefined();
    await release();
    expect(listed()).toEqual([[0, 1]]);
  });
});
