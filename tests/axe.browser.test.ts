/** Every surface of the extension in both schemes: axe finds nothing against any. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardViolations, violations } from "./harness/axe.ts";
import { BROWSERS, openBrowser, type Session } from "./harness/browsers.ts";
import { button, card, openCard, press } from "./harness/card.ts";
import { writeStorage } from "./harness/extension.ts";
import { highlights } from "./harness/highlights.ts";
import { type PageServer, startServer } from "./harness/server.ts";
import { until } from "./harness/until.ts";

const NEWS = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><title>news</title>
<p>本月把三会一课排进日程，再讲四个意识。</p><p>再读三会一课，做到四个合格。</p>`;
const KEY = "jiguan-dangjian:si-ge-hege";
const PROGRESS = {
  met: { met: 3, lastMet: 1 },
  starred: { starred: true },
  known: { known: true },
  note: { note: "考试要点" },
};
const STORED = Object.fromEntries(
  Object.entries(PROGRESS).map(([facet, kept]) => [
    `progress:${KEY}:${facet}`,
    { headword: "四个合格", ...kept },
  ]),
);

/** What is done in the card of 四个合格 before axe looks. */
const CARDS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "as it opens": async () => {},
  pinned: (page) => pressed(page, "Keep open", "政治合格"),
  "with what came of an act": (page) => pressed(page, "Copy with citation", "Copied"),
  "with another term looked up": (page) => pressed(page, "四讲四有", "sì jiǎng sì yǒu"),
  "asking before it hides": (page) => pressed(page, "Hide on this site", "Stop marking"),
};
const pressed = async (page: Page, name: string, shows: string) => {
  await press(page, button(await card(page, ""), name));
  await card(page, shows);
};

const POPUP = "popup.html";
/** Pages of the extension, and what to type into the box of look-up or press before axe looks. */
const PAGES: Readonly<Record<string, { path: string; shows: string; type?: string; press?: string }>> = {
  settings: { path: "options.html", shows: "h1" },
  dashboard: { path: "dashboard.html", shows: ".drawing svg" },
  "a term's page": { path: `dashboard.html#/term/${KEY}`, shows: ".term-page" },
  "the look-up": { path: POPUP, shows: "input" },
  "what is found": { path: POPUP, shows: "[role=option]", type: "sgys" },
  "what is not found": { path: POPUP, shows: ".popup-body p", type: "qqqqqq" },
  "a term looked up": { path: POPUP, shows: "blockquote", type: "sgys", press: "Enter" },
};

describe.each(BROWSERS)("in %s", (name) => {
  let session: Session;
  let server: PageServer;
  let url: string;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
    url = server.serve("/news", NEWS);
  });
  afterAll(() => Promise.all([session.close(), server.close()]));

  /** A page of the extension; the look-up as the real popup over the news, save in Firefox, where no script gets into it. */
  async function open(path: string): Promise<Page> {
    if (path !== POPUP || name === "firefox") return session.extensionPage(path);
    const news = await session.open(url);
    await until("terms to be marked", async () => (await highlights(news)).length > 0);
    await session.openPopup();
    const target = session.browser.targets().find((target) => target.url() === session.base + POPUP);
    if (!target) throw new Error("The popup is not there.");
    const popup = await target.asPage();
    popup.once("close", () => void news.close());
    return popup;
  }

  describe.each(["light", "dark"])("in %s, axe objects to nothing", (theme) => {
    beforeAll(() =>
      writeStorage(session, {
        settings: { language: "en", theme, showKnown: true },
        ...STORED,
      }),
    );

    it.each(Object.entries(CARDS))("in the card %s", async (_, act) => {
      const page = await session.open(url);
      await until("terms to be marked", async () => (await highlights(page)).length > 0);
      await openCard(page, "四个合格", "考试要点");
      await act(page);
      expect(await cardViolations(session, page)).toEqual([]);
      await page.close();
    });

    it.each(Object.entries(PAGES))("in %s", async (_, { path, shows, type, press }) => {
      const page = await open(path);
      if (type) {
        await until("the box", () => page.$("input"));
        await page.type("input", type);
      }
      if (press) {
        await until("a result", () => page.$("[role=option]"));
        await page.keyboard.press(press as "Enter");
      }
      await until(shows, () => page.$(shows));
      expect(await violations(page)).toEqual([]);
      await page.close();
    });

    it("in the side panel", async () => {
      const page = await session.open(url);
      const panel = await session.extensionPage("sidepanel.html");
      await page.bringToFront();
      await until("the list", () => panel.$(".unfold"));
      await panel.$eval(".unfold", (button) => (button as HTMLElement).click());
      await until("an entry", () => panel.$("article"));
      expect(await violations(panel)).toEqual([]);
      await panel.close();
      await page.close();
    });
  });
});
