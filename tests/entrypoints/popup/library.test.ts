// @vitest-environment happy-dom
// First of all: what follows looks for the browser as it loads.
import "../fake-page.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LookupIndex } from "../../../core/lookup/index.ts";
import { type Library, recordOf, useLibrary } from "../../../entrypoints/popup/library.ts";
import { storedIndex } from "../../../platform/lookup-store.ts";
import { browser, stored } from "../../platform/fake-browser.ts";
import { hold, settled } from "../hold.ts";
import { type Shown, show } from "../hook.tsx";
import { publishTerms } from "../published.ts";

let page: Shown<undefined, Library | undefined>;

/** The revision of an index, and the headwords in it. */
const told = (index?: LookupIndex) => index && [index.revision, ...index.headwords.text.trim().split("\n")];
const shows = (...what: string[]) =>
  vi.waitFor(async () => {
    expect(told(page.now?.index)).toEqual(what);
    expect(page.now?.texts).toBeDefined();
  });

beforeEach(() => stored.clear());
afterEach(() => page.end());

describe("the library", () => {
  it("is made of the published terms, kept, and made anew when others are published", async () => {
    await publishTerms("a1", "星星", "月亮");
    page = show(useLibrary, undefined);
    await shows("a1", "星星", "月亮");
    expect(told(await storedIndex("a1"))).toEqual(["a1", "星星", "月亮"]);
    await publishTerms("a2", "月亮");
    await shows("a2", "月亮");
    expect(told(await storedIndex("a2"))).toEqual(["a2", "月亮"]);
  });

  it("never keeps terms under a revision they are not of", async () => {
    await publishTerms("b1", "星星", "月亮");
    const held = hold((key) => key === "published");
    page = show(useLibrary, undefined);
    await held.asked;
    await publishTerms("b2", "月亮");
    await shows("b2", "月亮");
    await held.free();
    await madeBefore();
    expect(await storedIndex("b1")).toBeUndefined();
    expect(told(await storedIndex("b2"))).toEqual(["b2", "月亮"]);
    await shows("b2", "月亮");
  });

  it("is not replaced by an opening that began before it and ends after", async () => {
    await publishTerms("c1", "星星", "月亮");
    const held = hold((key) => key === "terms:c1:0");
    page = show(useLibrary, undefined);
    await held.asked;
    await publishTerms("c2", "月亮");
    await shows("c2", "月亮");
    await held.free();
    await madeBefore();
    expect(told(page.now?.index)).toEqual(["c2", "月亮"]);
    expect(told(await storedIndex("c2"))).toEqual(["c2", "月亮"]);
  });

  it("has terms of which a part was lost published again, and is made of them", async () => {
    await publishTerms("d1", "星星", "月亮");
    const lost = lose("terms:d1:0");
    background(async () => stored.set("terms:d1:0", lost));
    page = show(useLibrary, undefined);
    await shows("d1", "星星", "月亮");
  });

  it("has a term published again that is in its index and nowhere else", async () => {
    await publishTerms("e1", "星星", "月亮");
    page = show(useLibrary, undefined);
    await shows("e1", "星星", "月亮");
    const lost = lose("terms:e1:0");
    background(async () => stored.set("terms:e1:0", lost));
    expect(page.now && (await recordOf(page.now, 1))?.headword).toBe("月亮");
  });

  it("asks for nothing to be published where other terms were", async () => {
    await publishTerms("f1", "星星", "月亮");
    page = show(useLibrary, undefined);
    await shows("f1", "星星", "月亮");
    const before = page.now;
    await publishTerms("f2", "月亮");
    await publishTerms("f3", "月亮");
    const asked = background(async () => {});
    expect(before && (await recordOf(before, 0))).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
  });
});

/** Takes a value out of the storage, unheard as damage is. */
function lose(key: string): unknown {
  const lost = stored.get(key);
  stored.delete(key);
  return lost;
}

/** A background that publishes so. */
function background(publishes: () => Promise<unknown>) {
  const asked = vi.fn(async () => {
    await publishes();
    return true;
  });
  Object.assign(browser.runtime, { sendMessage: asked });
  return asked;
}

/** Resolves after whatever was about to be kept: who reads waits for who writes. */
async function madeBefore(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await storedIndex("none");
    await settled();
  }
}
