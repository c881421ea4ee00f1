// First of all: what follows looks for the browser as it loads.
import "../platform/fake-browser.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ToBackground } from "../../core/messages.ts";
import { keepLedger } from "../../entrypoints/background/ledger.ts";
import { keepPacksPublished } from "../../entrypoints/background/packs.ts";
import { openWhatIsAsked } from "../../platform/open-page.ts";
import { browser, stored } from "../platform/fake-browser.ts";

let send: (message: unknown) => unknown;

beforeEach(() => {
  stored.clear();
  // Published already: the background has nothing to do by itself.
  stored.set("published", [{ revision: "r", terms: 0 }]);
  vi.useFakeTimers({ toFake: ["setTimeout", "Date"] });
  const onMessage = {
    addListener: (heard: typeof send) => {
      send = heard;
    },
  };
  Object.assign(browser.runtime, { onMessage, onInstalled: { addListener: () => {} } });
  Object.assign(browser, { tabs: { create: async () => ({}) } });
});
afterEach(() => vi.useRealTimers());
// Who answers is tested here; there are no packs to be published.
vi.spyOn(console, "error").mockReturnValue();

const PARTS: [ToBackground, () => void][] = [
  [{ type: "ledger.drain" }, keepLedger],
  [{ type: "packs.publish" }, keepPacksPublished],
  [{ type: "term.open", key: "own:x", until: 0 }, openWhatIsAsked],
];

describe.each(PARTS)("what answers %o", (message, start) => {
  it("answers it", () => {
    start();
    expect(send(message)).toBeInstanceOf(Promise);
  });

  it.each([
    ["the same with something more", { ...message, more: 1 }],
    ["another of the background's", PARTS.map(([other]) => other).find((other) => other !== message)],
    ["one of the page's", { type: "page.terms" }],
    ["nothing", null],
  ])("leaves %s to others", (_, other) => {
    start();
    expect(send(other)).toBeUndefined();
  });
});
