// @vitest-environment happy-dom
// First of all: what follows looks for the browser as it loads.
import "../fake-page.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ownKey } from "../../../core/lookup/own.ts";
import { useTerm, useUndo } from "../../../entrypoints/dashboard/term.ts";
import { ownTerms, putOwnTerm } from "../../../platform/personal.ts";
import { progressStore } from "../../../platform/progress.ts";
import { browser, stored } from "../../platform/fake-browser.ts";
import { hold, settled } from "../hold.ts";
import { type Shown, show } from "../hook.tsx";
import { keyOf, publishTerms } from "../published.ts";

const [STAR, MOON] = [keyOf("星星"), keyOf("月亮")];
let page: Shown<string, ReturnType<typeof useTerm>>;

const shows = (key: string) => vi.waitFor(() => expect(page.now.term?.record.key).toBe(key));

beforeEach(async () => {
  stored.clear();
  await publishTerms("r1", "星星", "月亮");
});

describe("the page of a term", () => {
  afterEach(() => page.end());

  it("is not blanked by the answer about a term that was left", async () => {
    page = show(useTerm, MOON);
    await shows(MOON);
    const held = hold((key) => key.startsWith(`progress:${STAR}`));
    page.draw(STAR);
    await held.asked;
    page.draw(MOON);
    await settled();
    await held.free();
    expect(page.now.term?.record.key).toBe(MOON);
  });

  it("is not blanked by a change of a term that was left, which is kept all the same", async () => {
    page = show(useTerm, STAR);
    await shows(STAR);
    const held = hold((key) => key.startsWith(`progress:${STAR}`));
    const changed = page.now.change({ starred: true });
    page.draw(MOON);
    await shows(MOON);
    await held.free();
    await changed;
    expect(page.now.term?.record.key).toBe(MOON);
    expect(await progressStore.read(STAR)).toMatchObject({ starred: true });
  });

  it("shows a change of its own", async () => {
    page = show(useTerm, STAR);
    await shows(STAR);
    await page.now.change({ starred: true });
    await vi.waitFor(() => expect(page.now.term?.progress.starred).toBe(true));
  });
});

describe("a note", () => {
  afterEach(() => {
    page.end();
    localStorage.clear();
  });

  it("whose page was gone before it was kept is taken over when the term is next shown", async () => {
    page = show(useTerm, STAR);
    await shows(STAR);
    const kept = vi.spyOn(progressStore, "change").mockReturnValue(new Promise(() => {}));
    void page.now.change({ note: "最后一句" });
    page.end();
    kept.mockRestore();
    page = show(useTerm, STAR);
    await shows(STAR);
    expect(page.now.term?.progress.note).toBe("最后一句");
    expect(await progressStore.read(STAR)).toMatchObject({ note: "最后一句" });
  });

  it("that was kept is not brought back in the place of a later one", async () => {
    page = show(useTerm, STAR);
    await shows(STAR);
    await page.now.change({ note: "早先" });
    await progressStore.change({ key: STAR, headword: "星星" }, { note: "后来" });
    page.end();
    page = show(useTerm, STAR);
    await shows(STAR);
    expect(page.now.term?.progress.note).toBe("后来");
  });
});

describe("removing a term of the reader's own", () => {
  const term = { id: "a", headword: "词", pinyin: "cí", meaning: "", added: 1 };
  let removal: Shown<string, ReturnType<typeof useUndo>>;
  const background = (publishes: boolean) =>
    Object.assign(browser.runtime, { sendMessage: async () => publishes });
  beforeEach(async () => {
    await putOwnTerm(term);
    removal = show(useUndo, ownKey("a"));
  });
  afterEach(() => removal.end());

  it("says so where it stays on the pages, and keeps it", async () => {
    // Neither the background publishes, nor can the page, which finds no packs here.
    background(false);
    const reported = vi.spyOn(console, "error").mockImplementation(() => undefined);
    removal.now.remove();
    await vi.waitFor(() => expect(removal.now.failed).toBe(true));
    expect(removal.now.undo).toBeUndefined();
    expect(await ownTerms()).toEqual([term]);
    reported.mockRestore();
  });

  it("can be undone, even if it was pressed twice", async () => {
    background(true);
    removal.now.remove();
    removal.now.remove();
    await vi.waitFor(() => expect(removal.now.undo).toBeDefined());
    await ownTerms();
    await settled();
    removal.now.undo?.();
    await vi.waitFor(() => expect(removal.now.undo).toBeUndefined());
    expect(await ownTerms()).toEqual([term]);
  });

  it("is not told of on the page of another term that was gone to meanwhile", async () => {
    const answer = Promise.withResolvers<boolean>();
    const asked = Promise.withResolvers<void>();
    const sendMessage = () => {
      asked.resolve();
      return answer.promise;
    };
    Object.assign(browser.runtime, { sendMessage });
    removal.now.remove();
    await asked.promise;
    removal.draw(ownKey("b"));
    answer.resolve(true);
    await vi.waitFor(async () => expect(await ownTerms()).toEqual([]));
    await settled();
    expect(removal.now.undo).toBeUndefined();
    expect(removal.now.failed).toBe(false);
  });
});
