// @vitest-environment happy-dom
// First of all: what follows looks for the browser as it loads.
import "../fake-page.ts";

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { buildIndex, type LookupIndex } from "../../../core/lookup/index.ts";
import { foldUnit } from "../../../core/match/fold-masks.ts";
import { useMemory } from "../../../entrypoints/popup/memory.ts";
import { aTerm } from "../../core/card/a-term.ts";
import { disk, stored } from "../../platform/fake-browser.ts";
import { type Shown, show } from "../hook.tsx";

const STAR = { key: "pack:star", headword: "星" };
const MOON = { key: "pack:moon", headword: "月" };
let memory: Shown<LookupIndex | undefined, ReturnType<typeof useMemory>>;

beforeEach(() => {
  stored.clear();
  memory = show(useMemory, undefined);
});
afterEach(() => {
  disk.full = false;
  memory.end();
  vi.restoreAllMocks();
});

it("remembers what follows a change that could not be written, and reports that one", async () => {
  const report = vi.spyOn(console, "error").mockImplementation(() => {});
  disk.full = true;
  memory.now.star(STAR, true);
  await vi.waitFor(() => expect(report).toHaveBeenCalledOnce());
  disk.full = false;
  memory.now.star(MOON, true);
  memory.now.remember(MOON);
  await vi.waitFor(() => {
    expect(memory.now.starred).toEqual([MOON]);
    expect(memory.now.recent.map(({ key }) => key)).toEqual([MOON.key]);
  });
});

it("offers the terms that are there still, by the names they bear now", async () => {
  memory.now.remember(STAR);
  memory.now.remember(MOON);
  memory.now.star(STAR, true);
  memory.now.star(MOON, true);
  await vi.waitFor(() => expect(memory.now.starred).toHaveLength(2));
  expect(memory.now.recent).toMatchObject([MOON, STAR]);
  const renamed = { key: MOON.key, headword: "月亮" };
  memory.draw(buildIndex("r", [aTerm(renamed)], foldUnit));
  expect(memory.now.starred).toEqual([renamed]);
  expect(memory.now.recent).toEqual([renamed]);
});
