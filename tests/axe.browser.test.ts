/** Every surface of the extension: axe finds nothing against any, and nothing against its colours in the dark either. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardViolations, popupViolations, violations } from "./harness/axe.ts";
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

/** Pages of the extension, and what tells that they are there. */
const PAGES: Readonly<Record<string, { path: string; shows: string }>> = {
  settings: { path: "options.html", shows: "h1" },
  dashboard: { path: "dashboard.html", shows: ".drawing svg" },
  "a term's page": { path: `dashboard.html#/term/${KEY}`, shows: ".term-page" },
};
/** The real popup: what to type into its box and press before axe looks. */
const POPUPS: Readonly<Record<string, { shows: string; type?: string; press?: string }>> = {
  "the look-up": { shows: "[class*=week]" },
  "what is found": { shows: "[role=option]", type: "sgys" },
  "what is not found": { shows: ".status", type: "qqqqqq" },
  "a term looked up": { shows: "blockquote", type: "sgys", press: "Enter" },
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

  const dress = (theme: "light" | "dark") =>
    writeStorage(session, { settings: { language: "en", theme, showKnown: true }, ...STORED });

  async function news(): Promise<Page> {
    const page = await session.open(url);
    await until("terms to be marked", async () => (await highlights(page)).length > 0);
    return page;
  }

  it.each(Object.entries(CARDS))("axe objects to nothing in the card %s", async (_, act) => {
    await dress("light");
    const page = await news();
    await openCard(page, "四个合格", "考试要点");
    await act(page);
    expect(await cardViolations(session, page)).toEqual([]);
    await page.close();
  });

  describe.each([
    ["light", undefined],
    ["dark", ["color-contrast"]],
  ] as const)("in %s, axe objects to nothing", (theme, rules) => {
    beforeAll(() => dress(theme));

    it.each(Object.entries(PAGES))("in %s", async (_, { path, shows }) => {
      const page = await session.extensionPage(path);
      await until(shows, () => page.$(shows));
      expect(await violations(page, rules)).toEqual([]);
      await page.close();
    });

    it("in the popup, whatever is in it", async () => {
      const page = await news();
      const popup = await session.openPopup();
      const has = (shows: string) =>
        until(shows, () =>
          popup.evaluate(({ document }, shows) => document.querySelector(shows) !== null, shows),
        );
      const found: Record<string, string[]> = {};
      for (const [name, { shows, type, press }] of Object.entries(POPUPS)) {
        await has("input");
        await popup.press("k", "Control");
        if (type) await popup.type(type);
        if (press) {
          await has("[role=option]");
          await popup.press(press);
        }
        await has(shows);
        found[name] = await popupViolations(popup, rules);
      }
      expect(found).toEqual(Object.fromEntries(Object.keys(POPUPS).map((name) => [name, []])));
      await popup.close();
      await page.close();
    });

    it("in the side panel", async () => {
      const page = await news();
      const panel = await session.extensionPage("sidepanel.html");
      await page.bringToFront();
      await until("the list", () => panel.$(".unfold"));
      await panel.$eval(".unfold", (button) => (button as HTMLElement).click());
      await until("an entry", () => panel.$("article"));
      expect(await violations(panel, rules)).toEqual([]);
      await panel.close();
      await page.close();
    });
  });
});
