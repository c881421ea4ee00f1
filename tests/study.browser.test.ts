/** Study time as it is lived: real pages, real windows, real clocks. Amounts are compared, never raced against. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { length, union } from "../core/study/union.ts";
import { BROWSERS, openBrowser, type Session } from "./harness/browsers.ts";
import { drawn } from "./harness/drawn.ts";
import { writeStorage } from "./harness/extension.ts";
import { highlights } from "./harness/highlights.ts";
import { type PageServer, startServer } from "./harness/server.ts";
import { readSpans } from "./harness/spans.ts";
import { until } from "./harness/until.ts";

const NEWS = "<!doctype html><meta charset=utf-8><title>news</title><p>要增强四个意识，坚定四个自信。";
const PLAIN = "<!doctype html><meta charset=utf-8><title>weather</title><p>今天天气很好。";

/** In one browser only one page is read at a time. */
const IN_TURN = { concurrent: false };

/** Reads for so many seconds: the pointer wanders over the text. Gives the milliseconds it took. */
async function readFor(page: Page, seconds: number): Promise<number> {
  const began = performance.now();
  for (let step = 0; performance.now() - began < seconds * 1000; step++) {
    await page.mouse.move(100 + (step % 20) * 10, 100 + (step % 2));
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return performance.now() - began;
}

/** Closes a tab as a reader does: the page hears of it. Firefox tears a page down at once when it is merely told to. */
const leave = (page: Page) => page.close({ runBeforeUnload: true });

// Mostly waits: both browsers at once, in each one test after the other.
describe.concurrent.each(BROWSERS)("study time in %s", (name) => {
  let session: Session;
  let server: PageServer;
  let extension: Page;
  let news: string;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
    news = server.serve("/news", NEWS);
    extension = await session.extensionPage("dashboard.html");
  });
  afterAll(() => Promise.all([session.close(), server.close()]));

  const total = async () => length(union(await readSpans(extension)));
  const openNews = async () => {
    const page = await session.open(news);
    await until("terms to be marked", async () => (await highlights(page)).length > 0);
    await drawn(page);
    return page;
  };
  /** What the ledger gained by doing something; `at least` is waited for. */
  const gained = async (act: () => Promise<void>, least: number) => {
    const before = await total();
    await act();
    await until("the time in the ledger", async () => (await total()) - before >= least);
    return (await total()) - before;
  };

  // Three seconds: less than lies between two writes, so it is the last words of the page that are heard.
  it.each(["closed", "left for another", "hidden behind another tab"])(
    "counts a page that is %s",
    IN_TURN,
    async (how) => {
      const page = await openNews();
      let read = 0;
      const gain = await gained(async () => {
        read = await readFor(page, 3);
        if (how === "closed") await leave(page);
        else if (how === "left for another") await page.goto("about:blank");
        else await extension.bringToFront();
      }, 2_000);
      expect(gain).toBeLessThanOrEqual(read + 1_000);
      if (!page.isClosed()) await page.close();
    },
  );

  it("adds rows while a page is still being read", IN_TURN, async () => {
    const page = await openNews();
    await gained(() => readFor(page, 5).then(() => {}), 3_500);
    await page.close();
  });

  it("counts nothing on a page without terms", IN_TURN, async () => {
    const before = await total();
    const page = await session.open(server.serve("/weather", PLAIN));
    await readFor(page, 3);
    await page.close();
    const news = await openNews();
    await readFor(news, 1);
    await news.goto("about:blank");
    await until("the time in the ledger", async () => (await total()) > before);
    expect((await total()) - before).toBeLessThan(2_500);
    await news.close();
  });

  it(
    "counts the time the popup is open as look-up, and shows today's time and why it runs",
    IN_TURN,
    async () => {
      const page = await openNews();
      await readFor(page, 1);
      const popup = await session.openPopup();
      const text = () => popup.evaluate((popup) => popup.document.body.innerText);
      await until("today's time, recording", async () => /Today[\s\S]+Recording/.test(await text()));
      const lookup = async () =>
        length(union((await readSpans(extension)).filter(({ kind }) => kind === "lookup")));
      await until("the look-up in the ledger", async () => (await lookup()) >= 1_500);
      await popup.close();
      await page.close();
    },
  );

  it("says that a page without terms is why no time runs", IN_TURN, async () => {
    const page = await session.open(server.serve("/weather", PLAIN));
    const popup = await session.openPopup();
    const text = () => popup.evaluate((popup) => popup.document.body.innerText);
    await until("the reason", async () => (await text()).includes("no known terms"));
    await popup.close();
    await page.close();
  });

  it(
    "names the site that made a frame without an address of its own, where sites are recorded",
    IN_TURN,
    async () => {
      await writeStorage(session, { settings: { recordSites: true } });
      const page = await session.open(
        server.serve("/mail", `${PLAIN}<iframe srcdoc="<p>四个意识</p>"></iframe>`),
      );
      const [frame] = page.mainFrame().childFrames();
      await until("terms to be marked", async () => frame && (await highlights(frame)).length > 0);
      const named = async () => (await readSpans(extension)).some(({ site }) => site === "127.0.0.1");
      await until("time of that site", async () => {
        await (await page.$("iframe"))?.click({ offset: { x: 40 + (performance.now() % 40), y: 20 } });
        return named();
      });
      await page.close();
      await writeStorage(session, { settings: {} });
    },
  );
});
