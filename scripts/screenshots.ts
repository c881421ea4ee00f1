/**
 * `npm run screenshots`: builds, and takes pictures of every surface and state in the three languages and both schemes
 * into out/screenshots, to be looked at. `npm run screenshots -- zh-CN-light` takes those of one combination.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { LANGUAGES, type Language } from "../core/settings.ts";
import { cardWords } from "../core/strings/card.ts";
import { openBrowser, type Session } from "../tests/harness/browsers.ts";
import { button, card, openCard, press } from "../tests/harness/card.ts";
import type { Popup } from "../tests/harness/popup.ts";
import { startServer } from "../tests/harness/server.ts";
import { until } from "../tests/harness/until.ts";
import { buildFor, ROOT } from "./steps.ts";

const FOLDER = join(ROOT, "out", "screenshots");
const NEWS = readFileSync(join(ROOT, "scripts", "demo", "news.html"), "utf8");
const SCHEMES = ["light", "dark"] as const;

interface Shot {
  readonly session: Session;
  readonly url: string;
  readonly language: Language;
  readonly scheme: (typeof SCHEMES)[number];
}

type Picture = (shot: Shot) => Promise<Uint8Array>;

/** Writes into the extension's storage from one of its own pages. */
async function store(session: Session, items: object): Promise<void> {
  const page = await session.extensionPage("options.html");
  await page.evaluate(`chrome.storage.local.set(${JSON.stringify(items)})`);
  await page.close();
}

/** Seconds of study on each of the last days, the same at every run: a diligent reader with days off. */
function studied(day: number): number {
  const chance = Math.abs(Math.sin(day * 12.9898) * 43758.5453) % 1;
  return chance < 0.25 ? 0 : Math.round(chance * 3300);
}

const NOTE = "考试要点：文中没有列出是哪四个。";

/** What a reader has kept of a term. */
function keptTerm(): object {
  const facets = {
    starred: { starred: true },
    met: { met: 12, lastMet: Date.UTC(2026, 10, 20) },
    note: { note: NOTE },
  };
  const key = "progress:jiguan-dangjian:si-ge-yishi";
  return Object.fromEntries(
    Object.entries(facets).map(([facet, kept]) => [`${key}:${facet}`, { headword: "四个意识", ...kept }]),
  );
}

/** A year of study for the charts to show, left in the outbox as pages leave theirs. */
function aYear(today: Date): object {
  const kinds = ["reading", "reading", "reading", "lookup"] as const;
  const spans = Array.from({ length: 330 }, (_, ago) => {
    const start = new Date(today.getFullYear(), today.getMonth(), today.getDate() - ago, 7 + (ago % 14), 10);
    const seconds = ago === 0 ? 26 * 60 : studied(ago);
    const day = [start.getFullYear(), start.getMonth() + 1, start.getDate()];
    return {
      id: `picture-${ago}`,
      kind: kinds[ago % 4],
      start: start.getTime(),
      end: start.getTime() + seconds * 1000,
      day: day.map((part) => String(part).padStart(2, "0")).join("-"),
      tz: Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
  }).filter(({ start, end }) => end > start && end < today.getTime());
  return Object.fromEntries(spans.map((span) => [`outbox:${span.id}:${span.end}`, span]));
}

async function dressed({ scheme }: Shot, page: Page): Promise<Page> {
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  return page;
}

async function news(shot: Shot): Promise<Page> {
  return dressed(shot, await shot.session.open(shot.url));
}

/** A page with the card of a term open, after something was done in it. */
function ofCard(term: string, shows: string, then?: (page: Page, shot: Shot) => Promise<unknown>): Picture {
  return async (shot) => {
    const page = await news(shot);
    await openCard(page, term, shows);
    await then?.(page, shot);
    const png = await page.screenshot();
    await page.close();
    return png;
  };
}

function pressed(name: keyof typeof cardWords.en, shows: string) {
  return async (page: Page, { language }: Shot) => {
    await press(page, button(await card(page, ""), cardWords[language][name] as string));
    await card(page, shows);
  };
}

function ofPage(path: string, width: number, height: number, shows = "main, h1"): Picture {
  return async (shot) => {
    const page = await dressed(shot, await shot.session.extensionPage(path));
    await page.setViewport({ width, height });
    await page.waitForSelector(shows);
    const png = await page.screenshot({ fullPage: true });
    await page.close();
    return png;
  };
}

/** The side panel of so many pixels beside the news page, after something was done in it. */
function ofPanel(width: number, then?: (panel: Page) => Promise<unknown>): Picture {
  return async (shot) => {
    const page = await news(shot);
    const panel = await dressed(shot, await shot.session.extensionPage("sidepanel.html"));
    await panel.setViewport({ width, height: 700 });
    await page.bringToFront();
    await panel.waitForSelector(".choose");
    await then?.(panel);
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
    await until(shows, () =>
      popup.evaluate(({ document }, shows) => document.querySelector(shows) !== null, shows),
    );
    const png = await popup.screenshot();
    await popup.close();
    await page.close();
    return png;
  };
}

const PICTURES: Readonly<Record<string, Picture>> = {
  "card-members": ofCard("四个合格", "政治合格"),
  "card-named": ofCard("三会一课", "三会一课"),
  "card-look-up": ofCard("四个合格", "政治合格", async (page) => {
    await press(page, button(await card(page, "政治合格"), "四讲四有"));
    await card(page, "sì jiǎng sì yǒu");
  }),
  "card-hide": async (shot) =>
    ofCard("四个合格", "政治合格", pressed("hide", cardWords[shot.language].hideYes))(shot),
  "card-kept": async (shot) =>
    ofCard("四个意识", NOTE, async (page) => {
      await pressed("pin", NOTE)(page, shot);
      await pressed("copy", cardWords[shot.language].copied)(page, shot);
    })(shot),
  settings: ofPage("options.html", 900, 800),
  "settings-narrow": ofPage("options.html", 400, 800),
  panel: ofPanel(340),
  "panel-narrow": ofPanel(240, (panel) =>
    panel.$eval(".unfold", (button) => (button as HTMLElement).click()),
  ),
  popup: ofPopup("[class*=week]"),
  "popup-found": ofPopup("[role=option]", (popup) => popup.type("sgys")),
  "popup-entry": ofPopup("blockquote", async (popup) => {
    await popup.type("sgys");
    await until("a result", () =>
      popup.evaluate(({ document }) => document.querySelector("[role=option]") !== null),
    );
    await popup.press("Enter");
  }),
  dashboard: ofPage("dashboard.html", 1100, 900, ".drawing svg"),
  "dashboard-narrow": ofPage("dashboard.html", 420, 800, ".drawing svg"),
};

buildFor("chromium");
mkdirSync(FOLDER, { recursive: true });
const only = process.argv[2];
const session = await openBrowser("chromium", { width: 1000, height: 720 });
const server = await startServer();
const url = server.serve("/news", NEWS);
await store(session, { ...aYear(new Date()), ...keptTerm() });
for (const language of LANGUAGES)
  for (const scheme of SCHEMES) {
    const combination = `${language}-${scheme}`;
    if (only && only !== combination) continue;
    await store(session, { settings: { language, theme: scheme } });
    for (const [name, take] of Object.entries(PICTURES)) {
      writeFileSync(
        join(FOLDER, `${name}-${combination}.png`),
        await take({ session, url, language, scheme }),
      );
      console.log(`out/screenshots/${name}-${combination}.png`);
    }
  }
await session.close();
await server.close();
