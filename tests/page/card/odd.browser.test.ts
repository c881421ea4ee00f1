/** The card on pages that are odd in one way: no HTML, terms that lose their box, popovers, components, covers, scrollers, print. */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS, openBrowser, type Session } from "../../harness/browsers.ts";
import { button, card, cardBox, HOST, noCard, openCard, press, rest } from "../../harness/card.ts";
import { tell, writeStorage } from "../../harness/extension.ts";
import { highlights } from "../../harness/highlights.ts";
import { reportShortcut } from "../../harness/reports.ts";
import { type PageServer, type ServedPage, startServer } from "../../harness/server.ts";
import { until } from "../../harness/until.ts";

const TERM = "四个合格";
const TEXT = `做到${TERM}。`;
const SPOKEN = "sì ge hégé";
const SETTINGS = { language: "en", theme: "light", openDelay: 50 };
const WINDOW = { width: 1000, height: 700 };
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><text x="20" y="60">${TERM}</text></svg>`;
const STYLE = `<?xml-stylesheet type="text/css" href="data:text/css,item{display:block;font:20px serif}"?>`;

describe.each(BROWSERS)("the card on odd pages in %s", (name) => {
  let session: Session;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name, WINDOW), startServer()]);
    await writeStorage(session, { settings: SETTINGS });
  });
  afterEach(() => page?.close());
  afterAll(() => Promise.all([session.close(), server.close()]));

  const HEAD = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><title>odd</title>
    <style>body { margin: 60px; font: 20px/1.6 sans-serif }</style>`;
  async function open(body: string | ServedPage, lit = 1): Promise<void> {
    page = await session.open(server.serve("/odd", typeof body === "string" ? HEAD + body : body));
    await until("the term to be marked", async () => (await highlights(page)).length >= lit);
  }
  const pin = async () => {
    await press(page, button(await card(page, SPOKEN), "Keep open"));
    return until("the pin", async () => {
      const box = await card(page, SPOKEN);
      return button(box, "Stop keeping open") && box;
    });
  };
  const boxOf = async () => {
    const rect = await (await card(page, SPOKEN)).rect();
    if (!rect) throw new Error("The card has no place.");
    return rect;
  };

  it.each([
    ["SVG", "auto", { body: SVG, type: "image/svg+xml" }],
    ["SVG", "light", { body: SVG, type: "image/svg+xml" }],
    ["XML with a style", "light", { body: `${STYLE}<list><item>${TERM}</item></list>`, type: "text/xml" }],
  ] as const)(
    "opens and answers in a document of %s, in the %s theme, and leaves it as it was",
    async (_, theme, served) => {
      await writeStorage(session, { settings: { ...SETTINGS, theme } });
      await open(served);
      const before = await page.evaluate(() => new XMLSerializer().serializeToString(document));
      await openCard(page, TERM, SPOKEN);
      await pin();
      const { x, y, width, height } = await boxOf();
      expect(height).toBeGreaterThan(100);
      const at = { x: x + width / 2, y: y + height / 2 };
      expect(await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, at)).toBe(HOST);
      await page.keyboard.press("Escape");
      await noCard(page);
      expect(await page.evaluate(() => new XMLSerializer().serializeToString(document))).toBe(before);
      await writeStorage(session, { settings: SETTINGS });
    },
  );
});
