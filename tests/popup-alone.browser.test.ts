/**
 * The popup on its own in Chromium: before its code is there, and while the background hangs. In Firefox all pages of an
 * extension share one thread, so that a hanging background stops them all.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type Session } from "./harness/browsers.ts";
import { highlights } from "./harness/highlights.ts";
import { type PageServer, startServer } from "./harness/server.ts";
import { until } from "./harness/until.ts";
import { freezeBackground } from "./torture/freeze.ts";

describe("the popup alone", () => {
  let session: Session;
  let server: PageServer;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser("chromium"), startServer()]);
  });
  afterAll(() => Promise.all([session.close(), server.close()]));

  it("loses nothing that is typed before the popup is ready, nor the focus", async () => {
    const page = await session.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      new MutationObserver((_, observer) => {
        const box = document.querySelector("input");
        if (!box) return;
        observer.disconnect();
        box.value = "sgys";
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${session.base}popup.html`);
    await page.bringToFront();
    const shown = () => page.evaluate(() => document.querySelector(".line-headword")?.textContent);
    await until("an answer", async () => (await shown()) === "四个意识");
    await page.keyboard.type("x");
    expect(await page.evaluate(() => document.querySelector("input")?.value)).toBe("sgysx");
    await page.close();
  });

  it("opens, answers and takes the reader's own term to the pages while the background hangs", async () => {
    const opener = await session.extensionPage("options.html");
    const page = await session.open(server.serve("/own", "<!doctype html><p>教育润物无声"));
    const thaw = await freezeBackground(session);
    try {
      const popup = await session.openPopup(opener);
      const click = (what: string) =>
        until(what, () =>
          popup.evaluate((popup, what) => {
            const found = popup.document.querySelector<HTMLElement>(what);
            found?.click();
            return found !== null;
          }, what),
        );
      await until("the box", () =>
        popup.evaluate((popup) => popup.document.activeElement?.localName === "input"),
      );
      await popup.type("润物无声");
      await click(".add");
      await click(".own-form [type=submit]");
      await until("the term to be found", () =>
        popup.evaluate((popup) => popup.document.querySelector(".line-headword")?.textContent === "润物无声"),
      );
      await until("the term to be marked", async () => (await highlights(page)).includes("润物无声"));
    } finally {
      await thaw();
    }
  });
});
