/** Waits until a page can be acted upon. */
import type { Page } from "puppeteer-core";
import { until } from "./until.ts";

/** Resolves when a page's first text is drawn: until then Chromium throws its input away. */
export async function drawn(page: Page): Promise<void> {
  const drawn = () => performance.getEntriesByName("first-contentful-paint").length > 0;
  // A page may have no text of its own, or have spoilt the question: then nothing can be waited for.
  await until("the page to be drawn", () => page.evaluate(drawn), 3000).catch(() => {});
}
