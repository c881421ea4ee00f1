// First of all: what follows looks for the browser as it loads.
import "./fake-browser.ts";

import * as fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { progressStore } from "../../platform/progress.ts";
import { stored } from "./fake-browser.ts";

const STAR = { key: "pack:star", headword: "星" };
const MOON = { key: "pack:moon", headword: "月" };

interface Local {
  get(keys: string | string[] | null): Promise<object>;
  set(items: object): Promise<void>;
  getKeys(): Promise<string[]>;
}
const { storage } = (globalThis as unknown as { browser: { storage: { local: Local } } }).browser;
const plain = { ...storage.local };
Object.assign(globalThis, { browser: Object.assign(Reflect.get(globalThis, "browser"), { extension: {} }) });

/** Puts every call of the storage into the scheduler's hands: contexts take their turns in any order. */
function shuffled(scheduler: fc.Scheduler): void {
  storage.local.get = scheduler.scheduleFunction((keys) => plain.get(keys));
  storage.local.set = scheduler.scheduleFunction((items) => plain.set(items));
  storage.local.getKeys = scheduler.scheduleFunction(() => plain.getKeys());
}

beforeEach(() => {
  Object.assign(storage.local, plain);
  stored.clear();
});

/** Runs changes as from so many contexts, in every order fast-check thinks of, and then `holds`. */
const atOnce = (changes: () => Promise<unknown>[], holds: () => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      stored.clear();
      shuffled(scheduler);
      const done = Promise.all(changes());
      await scheduler.waitFor(done);
      Object.assign(storage.local, plain);
      await holds();
    }),
    { numRuns: 300 },
  );

describe("progress that several contexts change at once", () => {
  it("loses no star, note or meeting of the same term", async () => {
    await atOnce(
      () => [
        progressStore.change(STAR, { starred: true }),
        progressStore.change(STAR, { met: 1, lastMet: 5 }),
        progressStore.change(STAR, { note: "考" }),
        progressStore.change(STAR, { lookedUp: 1 }),
      ],
      async () => {
        const kept = { starred: true, met: 1, lastMet: 5, note: "考", lookedUp: 1, headword: "星" };
        expect(await progressStore.read(STAR.key)).toMatchObject(kept);
        expect((await progressStore.all()).get(STAR.key)).toMatchObject(kept);
      },
    );
  });

  it("leaves no known term out of the list pages read", async () => {
    await atOnce(
      () => [progressStore.change(STAR, { known: true }), progressStore.change(MOON, { known: true })],
      async () => {
        const known = await progressStore.known();
        expect(known.map(({ key }) => key).sort()).toEqual([MOON.key, STAR.key]);
      },
    );
  });

  it("takes a term off that list while another comes onto it", async () => {
    await atOnce(
      () => [
        progressStore.change(STAR, { known: true }).then(() => progressStore.change(STAR, { known: false })),
        progressStore.change(MOON, { known: true }),
      ],
      async () => expect(await progressStore.known()).toEqual([MOON]),
    );
  });
});

describe("a note", () => {
  it("is handed to the storage at once, for a page that is left hears no answer any more", () => {
    void progressStore.change(STAR, { note: "考" });
    expect(stored.get(`progress:${STAR.key}:note`)).toEqual({ headword: STAR.headword, note: "考" });
  });
});

describe("progress that is watched", () => {
  it("tells the keys of the terms that changed", async () => {
    const stop = new AbortController();
    const heard: string[] = [];
    progressStore.watch((keys) => heard.push(...keys), stop.signal);
    await progressStore.change(STAR, { starred: true });
    await progressStore.change(MOON, { known: true });
    stop.abort();
    await progressStore.change(STAR, { starred: false });
    expect(heard).toEqual([STAR.key, MOON.key]);
  });
});
