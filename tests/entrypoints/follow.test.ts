// First of all: what follows looks for the browser as it loads.
import "../platform/fake-browser.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FrameTerms } from "../../core/card/panel.ts";
import { followPage } from "../../entrypoints/sidepanel/follow.ts";
import { browser, stored } from "../platform/fake-browser.ts";
import { putInFront } from "./fake-tab.ts";

const FRAMES = ["main", "side"] as const;
const readNow = browser.storage.local.get;
let ports: ReturnType<typeof putInFront>;
let stop: AbortController;
let shown: readonly FrameTerms[] | undefined;

beforeEach(async () => {
  stored.clear();
  stored.set("terms:r:0", ["一", "二"]);
  ports = putInFront(FRAMES.length);
  stop = new AbortController();
  followPage((frames) => {
    shown = frames;
  }, stop.signal);
  await vi.waitFor(() => expect(ports).toHaveLength(FRAMES.length));
});
afterEach(() => {
  stop.abort();
  browser.storage.local.get = readNow;
});

const tell = (frame: 0 | 1, ...terms: number[]) =>
  ports[frame]?.tell({
    revision: "r",
    frame: FRAMES[frame],
    terms: terms.map((term) => ({ term, count: 1 })),
  });
const leave = (frame: 0 | 1) => ports[frame]?.end();
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
    tell(0, 0);
    await vi.waitFor(() => expect(listed()).toEqual([[0]]));
    const release = holdNextReading();
    tell(0, 0, 1);
    tell(0, 0);
    await release();
    expect(listed()).toEqual([[0]]);
  });

  it("shows a state whose records are read late where no newer one has come", async () => {
    const release = holdNextReading();
    tell(0, 0, 1);
    expect(listed()).toBeUndefined();
    await release();
    expect(listed()).toEqual([[0, 1]]);
  });

  it("loses the terms of a frame that leaves, and keeps the others", async () => {
    tell(0, 0);
    tell(1, 1);
    await vi.waitFor(() => expect(listed()).toEqual([[0], [1]]));
    leave(1);
    expect(listed()).toEqual([[0]]);
    leave(0);
    expect(listed()).toBeUndefined();
  });

  it("does not take a frame that left back when its records are read late", async () => {
    tell(0, 0);
    await vi.waitFor(() => expect(listed()).toEqual([[0]]));
    const release = holdNextReading();
    tell(1, 1);
    leave(1);
    await release();
    expect(listed()).toEqual([[0]]);
  });
});
