/** Waiting for what a page has lit. */
import type { Frame, Page } from "puppeteer-core";
import { expect } from "vitest";
import { highlights } from "../harness/highlights.ts";
import { until } from "../harness/until.ts";

/** Waits until just these texts are lit, in this order; fails with what was lit instead. */
export async function litIn(page: Page | Frame, texts: readonly string[]): Promise<void> {
  let last: string[] = [];
  const same = async () => {
    last = await highlights(page);
    return last.join() === texts.join();
  };
  await until(`${texts.join()} to be lit`, same).catch(() => expect(last).toEqual(texts));
}
