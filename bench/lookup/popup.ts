/**
 * The toolbar popup of the built extension with many terms published, in a real browser: from the click to the first
 * paint, from the popup's own navigation to it, and from a key to its list.
 * Usage: node bench/lookup/popup.ts [TERMS] [chromium|firefox] [--out FILE]
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Page } from "puppeteer-core";
import type { TermRecord } from "../../core/pack/snapshot.ts";
import { openBrowser, type Session } from "../../tests/harness/browsers.ts";
import type { BrowserName } from "../../tests/harness/find-browser.ts";
import { until } from "../../tests/harness/until.ts";
import { readWords, termsOf } from "../words.ts";
import { keystrokes, recordsOf } from "./terms.ts";

const SHARD = 256;
const ROUNDS = 9;
const LONG = 300_000;

/** Medians over some openings, in milliseconds; the worst first paint beside them. */
export interface PopupFigures {
  readonly browser: BrowserName;
  readonly terms: number;
  readonly fromClick: number;
  readonly fromNavigation: number;
  readonly worstFromNavigation: number;
  /** From the popup's navigation until it answers a letter typed at once. */
  readonly firstAnswer: number;
  /** The index opened by itself: the database opened and the index read from it, on a page that reads nothing else. */
  readonly indexRead: number;
  readonly keystroke: number;
}

type Round = Omit<PopupFigures, "browser" | "terms" | "worstFromNavigation" | "indexRead">;

interface Storage {
  storage: { local: { set(items: object): Promise<void> } };
}

/** Publishes the records as the background does, but for the dictionary, which look-up does not read. */
async function publish(page: Page, records: readonly TermRecord[]): Promise<void> {
  const set = (items: object) =>
    page.evaluate((items) => {
      const world = globalThis as unknown as { browser?: Storage; chrome: Storage };
      return (world.browser ?? world.chrome).storage.local.set(items);
    }, items);
  for (let first = 0; first < records.length; first += SHARD * 16) {
    const shards = Array.from({ length: 16 }, (_, i) => first / SHARD + i);
    const parts = shards.map(
      (shard) => [`terms:bench:${shard}`, records.slice(shard * SHARD, (shard + 1) * SHARD)] as const,
    );
    await set(Object.fromEntries(parts.filter(([, part]) => part.length > 0)));
  }
  await set({ published: [{ revision: "bench", terms: records.length }] });
}

/** Opens the popup anew and times it by the popup's own clock. */
async function round(session: Session, typed: string): Promise<Round> {
  const clicked = Date.now();
  const popup = await session.openPopup();
  const figures = await popup.evaluate(async (popup, typed) => {
    const { performance, document } = popup;
    const wait = () => new Promise((resolve) => popup.requestAnimationFrame(resolve));
    const contentful = () => performance.getEntriesByName("first-contentful-paint")[0];
    while (!contentful()) await wait();
    const firstPaint = contentful()?.startTime ?? 0;
    const box = document.querySelector("input");
    if (!box) throw new Error("There is no box to type into.");
    const type = (text: string) => {
      box.value = text;
      box.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const listed = () => document.querySelector('[role="option"]') !== null;
    const answer = async (text: string): Promise<number> => {
      while (!listed()) {
        type(text);
        await wait();
      }
      return performance.now();
    };
    const firstAnswer = await answer(typed.slice(0, 1));
    type("");
    while (listed()) await wait();
    const pressed = performance.now();
    type(typed);
    while (!listed()) await wait();
    const keystroke = performance.now() - pressed;
    return { origin: performance.timeOrigin, firstPaint, firstAnswer, keystroke };
  }, typed);
  await popup.close();
  const { origin, firstPaint, ...rest } = figures;
  return { fromClick: origin + firstPaint - clicked, fromNavigation: firstPaint, ...rest };
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Opens the popup some times over an empty page. */
export async function measurePopup(terms: number, browser: BrowserName = "chromium"): Promise<PopupFigures> {
  const session = await openBrowser(browser);
  try {
    const records = recordsOf(termsOf(readWords(), [], terms));
    const making = await session.extensionPage("popup.html");
    await publish(making, records);
    await until("the index to be stored", () => making.evaluate(storedFor, "bench"), LONG);
    await making.close();
    const typed = keystrokes(records, 12).at(-1) ?? "";
    await round(session, typed);
    const rounds: Round[] = [];
    for (let i = 0; i < ROUNDS; i++) rounds.push(await round(session, typed));
    const indexRead = median(await readings(session));
    const of = (figure: keyof Round) => median(rounds.map((round) => round[figure]));
    return {
      browser,
      terms,
      fromClick: of("fromClick"),
      fromNavigation: of("fromNavigation"),
      worstFromNavigation: Math.max(...rounds.map(({ fromNavigation }) => fromNavigation)),
      firstAnswer: of("firstAnswer"),
      indexRead,
      keystroke: of("keystroke"),
    };
  } finally {
    await session.close();
  }
}

/** How long it takes to open the index, again and again. */
async function readings(session: Session): Promise<number[]> {
  const page = await session.extensionPage("options.html");
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) times.push(await page.evaluate(readIndex));
  await page.close();
  return times;
}

function readIndex(): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const open = indexedDB.open("bandu-lookup");
    open.onsuccess = () => {
      const all = open.result.transaction("indexes").objectStore("indexes").getAll();
      all.onerror = reject;
      all.onsuccess = () => {
        const took = all.result.length > 0 ? performance.now() - begun : Number.NaN;
        open.result.close();
        resolve(took);
      };
    };
  });
}

/** Whether the look-up's database holds an index of this revision. */
function storedFor(revision: string): Promise<boolean> {
  return new Promise((resolve) => {
    const open = indexedDB.open("bandu-lookup");
    open.onsuccess = () => {
      const keys = open.result.transaction("indexes").objectStore("indexes").getAllKeys();
      keys.onsuccess = () => {
        open.result.close();
        resolve(keys.result.some((key) => `${key}`.endsWith(`:${revision}`)));
      };
    };
  });
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
  const [terms = "100000", browser = "chromium"] = positionals;
  const figures = await measurePopup(Number(terms), browser as BrowserName);
  console.table(figures);
  if (values.out) writeFileSync(values.out, `${JSON.stringify([figures], null, 2)}\n`);
}
