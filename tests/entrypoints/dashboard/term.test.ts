// @vitest-environment happy-dom
// First of all: what follows looks for the browser as it loads.
import "../fake-page.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useTerm } from "../../../entrypoints/dashboard/term.ts";
import { progressStore } from "../../../platform/progress.ts";
import { stored } from "../../platform/fake-browser.ts";
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
afterEach(() => page.end());

describe("the page of a term", () => {
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
