/** The pictures `npm run screenshots` takes: each surface in each of its states. */
import type { Page } from "puppeteer-core";
import type { Language } from "../core/settings.ts";
import { cardWords } from "../core/strings/card.ts";
import type { Session } from "../tests/harness/browsers.ts";
import { button, card, openCard, press } from "../tests/harness/card.ts";
import { findAll } from "../tests/harness/pierce.ts";
import type { Popup } from "../tests/harness/popup.ts";
import { until } from "../tests/harness/until.ts";

export interface Shot {
  readonly session: Session;
  /** The news page the pictures are taken over. */
  readonly url: string;
  /** A page without any term. */
  readonly bare: string;
  readonly language: Language;
  readonly scheme: "light" | "dark";
}

export type Picture = (shot: Shot) => Promise<Uint8Array>;

/** The reader's own note of 四个意识, as it is kept before the pictures are taken. */
export const NOTE = "考试要点：文中没有列出是哪四个。";

/** The page as a reader with this colour scheme sees it. */
async function dressed(page: Page, scheme: Shot["scheme"]): Promise<Page> {
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  return page;
}

async function news({ session, url, scheme }: Shot): Promise<Page> {
  return dressed(await session.open(url), scheme);
}

interface CardOptions {
  /** The window's size in CSS pixels; the browser's own when absent. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Whether the page has the other colour scheme than the reader chose for the card. */
  readonly otherPage?: boolean;
  /** What is done in the card before the picture. */
  readonly after?: (page: Page, shot: Shot) => Promise<unknown>;
}

/** A page with the card of a term open. */
function ofCard(term: string, shows: string, { size, otherPage, after }: CardOptions = {}): Picture {
  return async (shot) => {
    const page = await news(shot);
    if (size) await page.setViewport(size);
    if (otherPage) await dressed(page, shot.scheme === "light" ? "dark" : "light");
    await openCard(page, term, shows);
    await after?.(page, shot);
    const png = await page.screenshot();
    await page.close();
    return png;
  };
}

/** Presses a button of the card by its word and waits for what then is shown. */
function pressed(name: keyof typeof cardWords.en, shows: (words: typeof cardWords.en) => string) {
  return async (page: Page, { language }: Shot) => {
    const words = cardWords[language];
    await press(page, button(await card(page, ""), words[name] as string));
    await card(page, shows(words));
  };
}

/** Scrolls to what is folded away in a card, its quotes beyond the second, and opens it. */
async function unfolded(page: Page): Promise<void> {
  const rect = await (await card(page, "")).rect();
  if (!rect) throw new Error("The card has no place.");
  await page.mouse.move(rect.x + 100, rect.y + 100);
  await page.mouse.wheel({ deltaY: 1000 });
  const folded = async () =>
    findAll(
      await card(page, ""),
      ({ name, attributes }) => name === "summary" && "data-text" in attributes,
    )[0];
  let y: number | undefined;
  await until("the end of the scroll", async () => {
    const before = y;
    y = (await (await folded())?.rect())?.y;
    return y !== undefined && y === before && y < rect.y + rect.height;
  });
  await press(page, await folded());
  await page.mouse.wheel({ deltaY: 1000 });
  await until(
    "the quotes",
    async () =>
      findAll(await card(page, ""), ({ name, attributes }) => name === "details" && "open" in attributes)[0],
  );
}

function ofPage(path: string, width: number, height: number, shows = "main, h1"): Picture {
  return async (shot) => {
    const page = await dressed(await shot.session.extensionPage(path), shot.scheme);
    await page.setViewport({ width, height });
    await page.waitForSelector(shows);
    const png = await page.screenshot({ fullPage: true });
    await page.close();
    return png;
  };
}

/** The side panel of so many pixels beside a page, after something was done in it. */
function ofPanel(width: number, shows: string, over: "url" | "bare" = "url"): Picture {
  return async (shot) => {
    const page = await news({ ...shot, url: shot[over] });
    const panel = await dressed(await shot.session.extensionPage("sidepanel.html"), shot.scheme);
    await panel.setViewport({ width, height: 700 });
    await page.bringToFront();
    // Until the page's frames answer the panel says that there is nothing.
    await panel.waitForSelector(shows === "article" ? ".unfold" : ".choose, .empty");
    if (shows === "article") await panel.$eval(".unfold", (unfold) => (unfold as HTMLElement).click());
    await panel.waitForSelector(shows);
    // The panel follows the tab in front: its picture is taken from behind.
    const behind = await panel.createCDPSession();
    const png = Buffer.from((await behind.send("Page.captureScreenshot")).data, "base64");
    await panel.close();
    await page.close();
    return png;
  };
}

/** The toolbar popup over the news page, once something is shown in it. */
function ofPopup(shows: string, then?: (popup: Popup) => Promise<unknown>): Picture {
  return async (shot) => {
    const page = await news(shot);
    const popup = await shot.session.openPopup();
    await until("the search box", () =>
      popup.evaluate(({ document }) => document.activeElement?.localName === "input"),
    );
    await then?.(popup);
    await shown(popup, shows);
    const png = await popup.screenshot();
    await popup.close();
    await page.close();
    return png;
  };
}

const shown = (popup: Popup, selector: string) =>
  until(selector, () =>
    popup.evaluate(({ document }, selector) => document.querySelector(selector) !== null, selector),
  );

/** Clicks the n-th of what a selector names in the popup. */
const clicked =
  (selector: string, n = 0) =>
  async (popup: Popup) => {
    await shown(popup, selector);
    await popup.evaluate(
      ({ document }, selector, n) => (document.querySelectorAll(selector)[n] as HTMLElement).click(),
      selector,
      n,
    );
  };

async function foundAndOpened(popup: Popup): Promise<void> {
  await popup.type("sgys");
  await shown(popup, "[role=option]");
  await popup.press("Enter");
}

const NARROW = { width: 320, height: 640 };
const LOW = { width: 900, height: 300 };

export const PICTURES: Readonly<Record<string, Picture>> = {
  "card-members": ofCard("四个合格", "政治合格"),
  "card-named": ofCard("三会一课", "三会一课"),
  "card-quotes": ofCard("“两学一做”学习教育", "两学一做", { after: unfolded }),
  "card-narrow": ofCard("四个合格", "政治合格", { size: NARROW }),
  "card-low": ofCard("三会一课", "三会一课", { size: LOW }),
  "card-other-page": ofCard("四个意识", NOTE, { otherPage: true }),
  "card-look-up": ofCard("四个合格", "政治合格", {
    after: async (page) => {
      await press(page, button(await card(page, "政治合格"), "四讲四有"));
      await card(page, "sì jiǎng sì yǒu");
    },
  }),
  "card-keys": ofCard("四个合格", "政治合格", {
    after: async (page, shot) => {
      await pressed("pin", () => "政治合格")(page, shot);
      await page.keyboard.press("Tab");
    },
  }),
  "card-hide": ofCard("四个合格", "政治合格", { after: pressed("hide", ({ hideYes }) => hideYes) }),
  "card-kept": ofCard("四个意识", NOTE, {
    after: async (page, shot) => {
      await pressed("pin", () => NOTE)(page, shot);
      await pressed("copy", ({ copied }) => copied)(page, shot);
    },
  }),
  settings: ofPage("options.html", 900, 800),
  "settings-narrow": ofPage("options.html", 400, 800),
  panel: ofPanel(340, ".choose"),
  "panel-narrow": ofPanel(240, "article"),
  "panel-nothing": ofPanel(340, ".empty", "bare"),
  popup: ofPopup("[class*=week]"),
  "popup-page": ofPopup(".page-list", clicked("[role=tab]", 1)),
  "popup-found": ofPopup("[role=option]", (popup) => popup.type("sgys")),
  "popup-not-found": ofPopup(".popup-body p", (popup) => popup.type("qqqqqq")),
  "popup-entry": ofPopup("blockquote", foundAndOpened),
  "term-page": ofPage("dashboard.html#/term/jiguan-dangjian:si-ge-yishi", 900, 800, ".term-page"),
  "term-page-narrow": ofPage("dashboard.html#/term/jiguan-dangjian:si-ge-yishi", 400, 800, ".term-page"),
  dashboard: ofPage("dashboard.html", 1100, 900, ".drawing svg"),
  "dashboard-narrow": ofPage("dashboard.html", 420, 800, ".drawing svg"),
};
