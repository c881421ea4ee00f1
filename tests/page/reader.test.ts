// @vitest-environment happy-dom
import "./properties.ts";

import { expect, it, vi } from "vitest";
import { readSettings, type Settings } from "../../core/settings.ts";
import { startReader } from "../../page/reader.ts";

it("bears terms that are published before the settings are read", async () => {
  vi.stubGlobal("Highlight", class extends Set {});
  vi.stubGlobal("CSS", { highlights: new Map(), supports: () => false });
  const end = new AbortController();
  let read: (settings: Settings) => void = () => {};
  const settings = {
    read: () => new Promise<Settings>((resolve) => (read = resolve)),
    write: async () => {},
    watch() {},
  };
  let publish: (() => void) | undefined;
  const snapshot = vi.fn(async () => undefined);
  const terms = {
    snapshot,
    watch: (changed: () => void) => {
      publish = changed;
    },
    revision: async () => "",
  };
  document.body.innerHTML = "<p>坚持四个意识</p>";
  startReader({
    terms: terms as never,
    settings: settings as never,
    progress: { known: async () => [], watchKnown() {} },
    closedRootOf: () => null,
    matcher: undefined,
    life: { signal: end.signal, alive: () => true, beat() {} },
  });
  await vi.waitFor(() => expect(publish).toBeDefined());
  expect(() => publish?.()).not.toThrow();
  expect(snapshot).toHaveBeenCalledOnce();
  read(readSettings(undefined));
  await vi.waitFor(() => expect(snapshot).toHaveBeenCalledTimes(2));
  end.abort();
  vi.unstubAllGlobals();
});
