// @vitest-environment happy-dom
import "./properties.ts";

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readSettings, type Settings } from "../../core/settings.ts";
import { startReader } from "../../page/reader.ts";

let end: AbortController;
beforeEach(() => {
  vi.stubGlobal("Highlight", class extends Set {});
  vi.stubGlobal("CSS", { highlights: new Map(), supports: () => false });
  end = new AbortController();
  document.body.innerHTML = "<p>坚持四个意识</p>";
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
});

/** Starts a reader; gives what makes its heart beat, and what publishes terms. */
function start(snapshot: () => Promise<undefined>, read: () => Promise<Settings>) {
  const beats: (() => void)[] = [];
  let publish: (() => void) | undefined;
  startReader({
    terms: {
      snapshot,
      watch: (changed: () => void) => {
        publish = changed;
      },
      revision: async () => "",
    } as never,
    settings: { read, write: async () => {}, watch() {} } as never,
    progress: { known: async () => [], watchKnown() {} },
    closedRootOf: () => null,
    matcher: undefined,
    life: {
      began: performance.now(),
      signal: end.signal,
      alive: () => true,
      beat: (run: () => void) => void beats.push(run),
    },
  });
  return {
    beat: () => {
      for (const run of beats) run();
    },
    published: () => vi.waitFor(() => publish ?? expect.unreachable()),
  };
}

it("bears terms that are published before the settings are read", async () => {
  const settings = Promise.withResolvers<Settings>();
  const snapshot = vi.fn(async () => undefined);
  const { published } = start(snapshot, () => settings.promise);
  const publish = await published();
  expect(publish).not.toThrow();
  expect(snapshot).toHaveBeenCalledOnce();
  settings.resolve(readSettings(undefined));
  await vi.waitFor(() => expect(snapshot).toHaveBeenCalledTimes(2));
});

it("asks for the terms again where they could not be read", async () => {
  const snapshot = vi
    .fn<() => Promise<undefined>>(async () => undefined)
    .mockRejectedValueOnce(new Error("the disk is in trouble"));
  const { beat } = start(snapshot, async () => readSettings(undefined));
  await vi.waitFor(() => expect(snapshot).toHaveBeenCalledOnce());
  await vi.waitFor(() => {
    beat();
    expect(snapshot).toHaveBeenCalledTimes(2);
  });
});

it("asks for the settings again where they could not be read", async () => {
  const snapshot = vi.fn<() => Promise<undefined>>(async () => undefined);
  const read = vi
    .fn(async () => readSettings(undefined))
    .mockRejectedValueOnce(new Error("the disk is in trouble"));
  start(snapshot, read);
  await vi.waitFor(() => expect(snapshot).toHaveBeenCalledOnce(), { timeout: 5000 });
  expect(read).toHaveBeenCalledTimes(2);
});
