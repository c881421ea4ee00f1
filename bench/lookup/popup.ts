/**
 * The look-up page of the built extension in real Chromium with many terms published: first paint, the index opened from
 * the database, a keystroke to its list. Usage: node bench/lookup/popup.ts [TERMS]
 */
import type { Page } from "puppeteer-core";
import type { TermRecord } from "../../core/pack/snapshot.ts";
import { openBrowser } from "../../tests/harness/browsers.ts";
import { until } from "../../tests/harness/until.ts";
import { readWords, termsOf } from "../words.ts";
import { keystrokes, recordsOf } from "./terms.ts";

const SHARD = 256;
const ROUNDS = 5;
const LONG = 300_000;

interface Round {
  readonly firstPaint: number;
  readonly indexRead: number;
  readonly keystroke: number;
}

/** Publishes the records as the background does, but for the dictionary, which look-up does not read. */
async function publish(page: Page, records: readonly TermRecord[]): Promise<void> {
  for (let first = 0; first < records.length; first += SHARD * 16) {
    const shards = Object.fromEntries(
      Array.from({ length: 16 }, (_, i) => first / SHARD + i)
        .map((shard) => [`terms:bench:${shard}`, records.slice(shard * SHARD, (shard + 1) * SHARD)] as const)
        .filter(([, part]) => part.length > 0),
    );
    await page.evaluate((shards) => chrome.storage.local.set(shards), shards);
  }
  await page.evaluate(
    (terms) => chrome.storage.local.set({ published: [{ revision: "bench", terms }] }),
    records.length,
  );
}

/** Opens the look-up anew and times it by the page's own clock. */
async function round(open: () => Promise<Page>, typed: string): Promise<Round> {
  const page = await open();
  const figures = await page.evaluate(async (typed) => {
    const wait = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const paint = async (): Promise<number> => {
      for (;;) {
        const entry = performance.getEntriesByName("first-contentful-paint")[0];
        if (entry) return entry.startTime;
        await wait();
      }
    };
    const firstPaint = await paint();
    const start = performance.now();
    await new Promise((resolve, reject) => {
      const open = indexedDB.open("bandu-lookup");
      open.onsuccess = () => {
        const all = open.result.transaction("indexes").objectStore("indexes").getAll();
        all.onsuccess = resolve;
        all.onerror = reject;
      };
    });
    const indexRead = performance.now() - start;
    const box = document.querySelector<HTMLInputElement>("input");
    if (!box) throw new Error("There is no box to type into.");
    const type = async (text: string): Promise<number> => {
      const begun = performance.now();
      box.value = text;
      box.dispatchEvent(new Event("input", { bubbles: true }));
      while (!document.querySelector('[role="option"]')) await wait();
      return performance.now() - begun;
    };
    await type(typed.slice(0, 1));
    box.value = "";
    box.dispatchEvent(new Event("input", { bubbles: true }));
    while (document.querySelector('[role="option"]')) await wait();
    return { firstPaint, indexRead, keystroke: await type(typed) };
  }, typed);
  await page.close();
  return figures;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Medians over some openings, in milliseconds. */
export async function measurePopup(terms: number): Promise<Round> {
  const session = await openBrowser("chromium");
  try {
    const records = recordsOf(termsOf(readWords(), [], terms));
    const first = await session.extensionPage("dashboard.html");
    await publish(first, records);
    const open = () => session.extensionPage("popup.html");
    const typed = keystrokes(records, 12).at(-1) ?? "";
    const making = await open();
    await until("the index to be stored", () => making.evaluate(storedFor, "1:bench"), LONG);
    await making.close();
    const rounds: Round[] = [];
    for (let i = 0; i < ROUNDS; i++) rounds.push(await round(open, typed));
    return {
      firstPaint: median(rounds.map(({ firstPaint }) => firstPaint)),
      indexRead: median(rounds.map(({ indexRead }) => indexRead)),
      keystroke: median(rounds.map(({ keystroke }) => keystroke)),
    };
  } finally {
    await session.close();
  }
}

/** Whether the look-up's database holds an index under this key. */
function storedFor(key: string): Promise<boolean> {
  return new Promise((resolve) => {
    const open = indexedDB.open("bandu-lookup");
    open.onsuccess = () => {
      const found = open.result.transaction("indexes").objectStore("indexes").count(key);
      found.onsuccess = () => {
        open.result.close();
        resolve(found.result > 0);
      };
    };
  });
}

if (import.meta.main) console.table(await measurePopup(Number(process.argv[2] ?? 100_000)));
