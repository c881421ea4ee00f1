// @vitest-environment happy-dom
// First of all: what follows looks for the browser as it loads.
import "../fake-page.ts";

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { buildIndex } from "../../../core/lookup/index.ts";
import { foldUnit } from "../../../core/match/fold-masks.ts";
import { useAnswer } from "../../../entrypoints/popup/answer.ts";
import type { Library } from "../../../entrypoints/popup/library.ts";
import { useMemory } from "../../../entrypoints/popup/memory.ts";
import { aTerm } from "../../core/card/a-term.ts";
import { browser, stored } from "../../platform/fake-browser.ts";
import { hold } from "../hold.ts";
import { type Shown, show } from "../hook.tsx";

const terms = ["党组", "党章"].map((headword) => aTerm({ key: `p:${headword}`, headword }));
const library: Library = { index: buildIndex("r", terms, foldUnit), texts: undefined };
const STAR = "progress:p:党章:starred";
let page: Shown<string, readonly number[] | undefined>;

function useOrder(typed: string): readonly number[] | undefined {
  const { favour } = useMemory(library.index);
  return useAnswer(library, typed, "en", favour)?.lines.map(({ term }) => term);
}

beforeEach(() => {
  stored.clear();
  stored.set(STAR, { headword: "党章", starred: true });
});
afterEach(() => {
  page.end();
  vi.restoreAllMocks();
});

it("waits for what the reader cares for, so that no list changes its order when that is read late", async () => {
  const held = hold((key) => key === STAR);
  page = show(useOrder, "党");
  await held.asked;
  expect(page.now).toBeUndefined();
  await held.free();
  expect(page.now).toEqual([1, 0]);
});

it("comes all the same where that cannot be read", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(browser.storage.local, "get").mockRejectedValue(new Error("The storage is broken."));
  page = show(useOrder, "党");
  await vi.waitFor(() => expect(page.now).toEqual([0, 1]));
});
