/**
 * What is done to study time to see whether it holds: each case lives through some rounds in a real browser and tells
 * what was lived and what was counted. `npm run torture` runs them at length, `npm test` in little.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import * as v from "valibot";
import { Span } from "../../core/study/span.ts";
import { length, type Stretch, union } from "../../core/study/union.ts";
import { openBrowser, type Session } from "../harness/browsers.ts";
import type { BrowserName } from "../harness/find-browser.ts";
import { type PageServer, startServer } from "../harness/server.ts";
import { kill, signal } from "../harness/signal.ts";
import { openAddon } from "../page/addon.ts";
import {
  between,
  livedOn,
  openNews,
  openNewsWindow,
  readFor,
  readUntil,
  safeSpans,
  safeTime,
  settle,
  sleep,
} from "./desk.ts";
import { freezeBackground } from "./freeze.ts";

/** Milliseconds lived and counted in one round. */
export interface Round {
  readonly lived: number;
  readonly counted: number;
}

export interface Outcome {
  readonly rounds: readonly Round[];
  /** Rows that are no spans, or share an id. */
  readonly badRows: number;
}

export interface Case {
  readonly name: string;
  /** Rounds at length and in little. */
  readonly rounds: { readonly long: number; readonly short: number };
  /** What is asked, in milliseconds: of each round, and as a share of all that was lived. */
  readonly worst: number;
  readonly share: number;
  readonly run: (browser: BrowserName, rounds: number) => Promise<Outcome>;
}

/** Starts a browser with a tab of news and a page of the extension to look at the ledger from. */
async function sit<T>(
  browser: BrowserName,
  live: (session: Session, news: Page, extension: Page, server: PageServer) => Promise<T>,
): Promise<T> {
  const [session, server] = await Promise.all([openBrowser(browser), startServer()]);
  try {
    const extension = await session.extensionPage("dashboard.html");
    return await live(session, await openNews(session, server), extension, server);
  } finally {
    await Promise.all([session.close(), server.close()]);
  }
}

/** Of what was lived so many milliseconds may be missing without being waited for. */
const LATE = 500;

/** One round: reads while something is done to the browser, looks away, and asks what was counted. */
async function round(
  news: Page,
  extension: Page,
  ms: number,
  meanwhile: () => Promise<void>,
): Promise<Round> {
  const before = await safeTime(extension);
  // Asked while the page is still out of sight: what it lives from its coming into sight on belongs to this round.
  const livedBefore = length(await livedOn(news));
  await news.bringToFront();
  await Promise.all([readFor(news, ms), meanwhile()]);
  await extension.bringToFront();
  const lived = length(await livedOn(news)) - livedBefore;
  return { lived, counted: (await settle(extension, before + lived - LATE)) - before };
}

async function badRows(extension: Page): Promise<number> {
  const spans = await safeSpans(extension);
  return (
    spans.filter((span) => !v.is(Span, span)).length + spans.length - new Set(spans.map(({ id }) => id)).size
  );
}

/** Short looks at a page, with something done to the browser at a random moment of each. */
function looks(act: (session: Session) => Promise<void>) {
  return (browser: BrowserName, rounds: number): Promise<Outcome> =>
    sit(browser, async (session, news, extension) => {
      const told: Round[] = [];
      for (let n = 0; n < rounds; n++) {
        const ms = between(800, 2_500);
        told.push(
          await round(news, extension, ms, async () => {
            await sleep(between(0, ms));
            await act(session);
          }),
        );
      }
      return { rounds: told, badRows: await badRows(extension) };
    });
}

async function killBrowser(browser: BrowserName, rounds: number): Promise<Outcome> {
  const profile = mkdtempSync(join(tmpdir(), "bandu-torture-"));
  const server = await startServer();
  const told: Round[] = [];
  let session = await openBrowser(browser, { profile });
  let extension = await session.extensionPage("dashboard.html");
  let before = await safeTime(extension);
  for (let n = 0; n < rounds; n++) {
    const news = await openNews(session, server);
    const reading = readUntil(news, () => false);
    await sleep(between(4_000, 9_000));
    const [lived] = await Promise.all([reading, kill(session, profile)]);
    session = await openBrowser(browser, { profile });
    extension = await session.extensionPage("dashboard.html");
    const now = await settle(extension);
    told.push({ lived, counted: now - before });
    before = now;
  }
  const bad = await badRows(extension);
  await Promise.all([session.close(), server.close()]);
  rmSync(profile, { recursive: true, force: true });
  return { rounds: told, badRows: bad };
}

/** The background hangs for a while, as it does in a long task or under a debugger; the page reads on. */
async function freeze(browser: BrowserName, rounds: number): Promise<Outcome> {
  return sit(browser, async (session, news, extension) => {
    const told: Round[] = [];
    for (let n = 0; n < rounds; n++) {
      told.push(
        await round(news, extension, 9_000, async () => {
          const thaw = await freezeBackground(session);
          await sleep(8_000);
          await thaw();
        }),
      );
    }
    return { rounds: told, badRows: await badRows(extension) };
  });
}

/** The whole browser stands still for longer than it may be silent: what it stood still must not count. */
function standStill(ms: number) {
  return (browser: BrowserName, rounds: number): Promise<Outcome> =>
    sit(browser, async (session, news, extension) => {
      const told: Round[] = [];
      for (let n = 0; n < rounds; n++) {
        told.push(
          await round(news, extension, 3_000 + ms + 3_000, async () => {
            await sleep(3_000);
            signal(session, "SIGSTOP");
            await sleep(ms);
            signal(session, "SIGCONT");
          }),
        );
      }
      return { rounds: told, badRows: await badRows(extension) };
    });
}

const close = (page: Page) => page.close({ runBeforeUnload: true });
/** On a busy machine Firefox now and then takes a closed tab away before its last words are heard; a page it leaves it lets finish. */
const goAway = (page: Page) => page.goto("about:blank");

/** Many tabs in three windows, all of them news: the one in front counts, and no second counts twice. */
function manyTabs(tabs: number, leave: (page: Page) => Promise<unknown>) {
  return (browser: BrowserName, rounds: number): Promise<Outcome> =>
    sit(browser, async (session, news, extension, server) => {
      const pages = [news];
      for (let n = 1; n < tabs; n++) {
        if (n % Math.ceil(tabs / 3) === 0) pages.push(await openNewsWindow(session, server));
        else pages.push(await openNews(session, server));
      }
      await extension.bringToFront();
      const before = await settle(extension);
      const told: Round[] = [];
      for (let n = 0; n < rounds; n++) {
        const page = pages[Math.floor(between(0, pages.length))] as Page;
        await page.bringToFront();
        await readFor(page, between(500, 2_000));
      }
      // A headless browser gives every window the focus: only a page that is closed or left for another is surely left.
      const stretches: Stretch[] = [];
      for (const page of pages) {
        stretches.push(...(await livedOn(page)));
        await leave(page);
      }
      const lived = length(union(stretches));
      told.push({ lived, counted: (await settle(extension, before + lived - LATE)) - before });
      return { rounds: told, badRows: await badRows(extension) };
    });
}

/** Another version of the extension takes over while a page is being read. */
async function update(browser: BrowserName, rounds: number): Promise<Outcome> {
  const [addon, server] = await Promise.all([openAddon(browser), startServer()]);
  const told: Round[] = [];
  try {
    const news = await openNews(addon.session, server);
    let before = 0;
    let extension: Page | undefined;
    for (let n = 0; n < rounds; n++) {
      await news.bringToFront();
      const [lived] = await Promise.all([
        readFor(news, 8_000),
        sleep(between(3_000, 5_000)).then(() => addon.update(`0.9.${n + 1}`)),
      ]);
      extension = await addon.session.extensionPage("dashboard.html");
      await extension.bringToFront();
      const now = await settle(extension);
      told.push({ lived, counted: now - before });
      before = now;
      await extension.close();
    }
    extension = await addon.session.extensionPage("dashboard.html");
    return { rounds: told, badRows: await badRows(extension) };
  } finally {
    await Promise.all([addon.close(), server.close()]);
  }
}

export const CASES: readonly Case[] = [
  // What measuring by itself is off by, to hold the next line against.
  {
    name: "Nothing (control)",
    rounds: { long: 50, short: 0 },
    worst: 1_000,
    share: 0.01,
    run: looks(async () => {}),
  },
  {
    name: "Background killed",
    rounds: { long: 200, short: 3 },
    worst: 1_000,
    share: 0.01,
    run: looks((session) => session.stopBackground()),
  },
  {
    name: "Browser killed (SIGKILL)",
    rounds: { long: 50, short: 1 },
    worst: 6_000,
    share: 1,
    run: killBrowser,
  },
  { name: "Background frozen", rounds: { long: 10, short: 1 }, worst: 1_000, share: 0.02, run: freeze },
  {
    name: "Browser stopped for 60 s (SIGSTOP)",
    rounds: { long: 3, short: 0 },
    worst: 1_000,
    share: 0.1,
    run: standStill(60_000),
  },
  {
    name: "Browser stopped for 12 s (SIGSTOP)",
    rounds: { long: 3, short: 1 },
    worst: 1_000,
    share: 0.1,
    run: standStill(12_000),
  },
  {
    name: "20 tabs in 3 windows",
    rounds: { long: 60, short: 0 },
    worst: 1_000,
    share: 0.01,
    run: manyTabs(20, close),
  },
  {
    name: "6 tabs in 3 windows",
    rounds: { long: 0, short: 4 },
    worst: 1_500,
    share: 0.2,
    run: manyTabs(6, goAway),
  },
  { name: "Extension updated", rounds: { long: 5, short: 1 }, worst: 6_000, share: 1, run: update },
];
