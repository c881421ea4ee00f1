/** The three things people do with Bandu, as they do them: hover while reading, see today's time, look a word up. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS, openBrowser, type Session } from "../harness/browsers.ts";
import { highlights, placeOf } from "../harness/highlights.ts";
import { pierce } from "../harness/pierce.ts";
import { type PageServer, startServer } from "../harness/server.ts";
import { until } from "../harness/until.ts";

const NEWS = readFileSync(join(import.meta.dirname, "..", "..", "scripts", "demo", "news.html"), "utf8");

/** Moves the mouse to a marked term as a hand does, and rests there. */
async function rest(page: Page, term: string): Promise<void> {
  const place = await until(`${term} to be marked`, () => placeOf(page, term));
  await page.mouse.move(place.x - 80, place.y + 80);
  await page.mouse.move(place.x, place.y, { steps: 4 });
}

/** All rows of the table `spans` of the database `bandu`, read from a page of the extension. */
function spans(page: Page): Promise<{ kind: string; start: number; end: number; day: string }[]> {
  return page.evaluate(
    () =>
      new Promise<{ kind: string; start: number; end: number; day: string }[]>((resolve, reject) => {
        const open = indexedDB.open("bandu");
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction("spans").objectStore("spans").getAll();
          all.onsuccess = () => resolve(all.result);
          all.onerror = () => reject(all.error);
        };
      }),
  );
}

describe.each(BROWSERS)("a reader with %s", (name) => {
  let session: Session;
  let server: PageServer;
  let url: string;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
    url = server.serve("/news", NEWS);
  });
  afterAll(() => Promise.all([session.close(), server.close()]));

  it("rests the mouse on a term while reading and reads what the article says of it", async () => {
    const page = await session.open(url);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await until("terms to be marked", async () => (await highlights(page)).includes("三会一课"));
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await rest(page, "四个合格");
    const card = await until("the card", async () => {
      const card = await pierce(page, "bandu-card");
      return card?.text.includes("四个合格") && card;
    });
    expect(card.text).toContain("sì ge hégé");
    for (const member of ["政治合格", "执行纪律合格", "品德合格", "发挥作用合格"])
      expect(card.text).toContain(member);
    expect(card.text).toContain("王祥奎");
    await page.keyboard.press("Escape");
    await until("the card to leave", async () => !(await pierce(page, "bandu-card")));
    await page.close();
  });

  it("reads for a while and finds that time in the ledger and in the popup", async () => {
    const page = await session.open(url);
    await until("terms to be marked", async () => (await highlights(page)).length > 0);
    const began = Date.now();
    while (Date.now() - began < 8_000) {
      await page.mouse.move(300 + Math.random() * 200, 300 + Math.random() * 200);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    const read = Date.now() - began;
    await page.close();
    const dashboard = await session.extensionPage("dashboard.html");
    const seconds = (rows: { start: number; end: number }[]) =>
      rows
        .filter((row) => row.end > began)
        .reduce((sum, row) => sum + row.end - Math.max(row.start, began), 0) / 1000;
    const rows = await until("the time in the ledger", async () => {
      const rows = (await spans(dashboard)).filter((row) => row.kind === "reading");
      return seconds(rows) > 5 && rows;
    });
    expect(seconds(rows)).toBeGreaterThan(5);
    // A hand that stops moving still reads until the threshold, but the page was closed.
    expect(seconds(rows)).toBeLessThan(read / 1000 + 2);
    const local = new Date();
    const day = [local.getFullYear(), local.getMonth() + 1, local.getDate()].map((n) =>
      String(n).padStart(2, "0"),
    );
    expect(rows.at(-1)?.day).toBe(day.join("-"));
  });

  it("looks a word up from the toolbar by its initials and opens its entry", async () => {
    await session.open(url);
    const popup = await session.openPopup();
    await until("the search box", () =>
      popup.evaluate((popup) => popup.document.activeElement?.localName === "input"),
    );
    await popup.type("sgys");
    await until("四个意识 to be found", () =>
      popup.evaluate((popup) => popup.document.body.innerText.includes("四个意识")),
    );
    await popup.press("Enter");
    const entry = await until("the entry", () =>
      popup.evaluate((popup) => {
        const text = popup.document.body.innerText;
        return text.includes("王祥奎") && text;
      }),
    );
    expect(entry).toContain("四个意识");
    expect(entry).toContain("sì ge yìshí");
    await popup.close();
  });
});
