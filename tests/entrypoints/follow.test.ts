// First of all: what follows looks for the browser as it loads.
import "../platform/fake-browser.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followPage, type Told } from "../../entrypoints/sidepanel/follow.ts";
import { browser, stored } from "../platform/fake-browser.ts";
import { FRONT, loaded, putInFront } from "./fake-tab.ts";

const FRAMES = ["main", "side"] as const;
const readNow = browser.storage.local.get;
let ports: ReturnType<typeof putInFront>;
let stop: AbortController;
let shown: Told;
/** All that was shown, one after another. */
let told: Told[];

beforeEach(async () => {
  stored.clear();
  stored.set("terms:r:0", ["一", "二"]);
  ports = putInFront(FRAMES.length);
  stop = new AbortController();
  told = [];
  followPage((frames) => {
    shown = frames;
    told.push(frames);
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
    await settled();
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

  it("does not call a page unreadable before all of its frames are asked, nor where one of them leaves", async () => {
    expect(shown).toBeNull();
    leave(1);
    expect(shown).toBeNull();
    tell(0, 0);
    await vi.waitFor(() => expect(listed()).toEqual([[0]]));
    leave(0);
    expect(shown).toBeNull();
  });

  it("calls a page unreadable where nobody is in any of its frames", () => {
    leave(0);
    leave(1);
    expect(shown).toBeUndefined();
  });

  it("calls a page unreadable no longer when another one loads in its tab", async () => {
    leave(0);
    leave(1);
    loaded(FRONT, "loading");
    await vi.waitFor(() => expect(ports).toHaveLength(2 * FRAMES.length));
    for (const port of ports.slice(FRAMES.length)) port.end();
    expect(shown).toBeNull();
    loaded(FRONT);
    await vi.waitFor(() => expect(ports).toHaveLength(3 * FRAMES.length));
    for (const port of ports.slice(2 * FRAMES.length)) port.end();
    expect(shown).toBeUndefined();
  });

  it("stands as it is when another tab loads, or the page in front goes on loading", async () => {
    tell(0, 0);
    tell(1, 1);
    await vi.waitFor(() => expect(listed()).toEqual([[0], [1]]));
    loaded(FRONT + 1);
    await settled();
    expect(ports).toHaveLength(FRAMES.length);
    loaded(FRONT);
    await vi.waitFor(() => expect(ports).toHaveLength(2 * FRAMES.length));
    ports[2]?.tell({ revision: "r", frame: "main", terms: [{ term: 0, count: 1 }] });
    await settled();
    expect(told.slice(told.findIndex((one) => one?.length === 2)).every((one) => one?.length === 2)).toBe(
      true,
    );
  });

  it("loses a page whose ports outlive it when another one tells something in its place", async () => {
    tell(0, 0);
    await vi.waitFor(() => expect(listed()).toEqual([[0]]));
    loaded(FRONT);
    await vi.waitFor(() => expect(ports).toHaveLength(2 * FRAMES.length));
    ports[2]?.tell({ revision: "r", frame: "next", terms: [{ term: 1, count: 1 }] });
    await vi.waitFor(() => expect(listed()).toEqual([[1]]));
  });

  it("listens to frames that come with a page that loads", async () => {
    tell(0, 0);
    await vi.waitFor(() => expect(listed()).toEqual([[0]]));
    leave(0);
    loaded(FRONT, "loading");
    await vi.waitFor(() => expect(ports).toHaveLength(2 * FRAMES.length));
    ports[2]?.tell({ revision: "r", frame: "next", terms: [{ term: 1, count: 1 }] });
    await vi.waitFor(() => expect(listed()).toEqual([[1]]));
  });
});

/** Resolves when all that waits for no clock has come. */
const settled = () => new Promise((resolve) => setTimeout(resolve));
