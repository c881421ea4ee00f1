/** Ten years of daily study, 1.5 million spans: how long the dashboard takes to be drawn and "today" to be answered. */
import type { Page } from "puppeteer-core";
import { addDays } from "../../core/study/calendar.ts";
import { type Day, sumDay } from "../../core/study/day.ts";
import type { Span } from "../../core/study/span.ts";
import { openBrowser } from "../harness/browsers.ts";
import type { BrowserName } from "../harness/find-browser.ts";
import { until } from "../harness/until.ts";

const YEARS = 10;
const DAYS = 365 * YEARS;
const SPANS_A_DAY = 411;
/** Days written in one message and one transaction. */
const BATCH = 50;
const RUNS = 5;

export interface TenYears {
  readonly spans: number;
  /** Medians in milliseconds: from the start of the page to the charts; the database's opening; today's answer. */
  readonly dashboard: number;
  readonly open: number;
  readonly today: number;
}

/** Fills a fresh ledger with ten years and measures. */
export async function tenYears(browser: BrowserName): Promise<TenYears> {
  const session = await openBrowser(browser);
  try {
    const filler = await session.extensionPage("dashboard.html");
    await until("the overview", () => filler.$(".summary"));
    const today = new Date().toISOString().slice(0, 10);
    for (let n = 0; n < DAYS; n += BATCH) await fill(filler, addDays(today, -n), BATCH);
    const drawn: number[] = [];
    for (let n = 0; n < RUNS; n++) {
      const page = await session.extensionPage("dashboard.html");
      drawn.push(await untilDrawn(page));
      await page.close();
    }
    const [open, answered]: [number[], number[]] = [[], []];
    for (let n = 0; n < RUNS; n++) {
      const page = await session.extensionPage("popup.html");
      answered.push(await measured(page, "ledger.today"));
      open.push(await measured(page, "ledger.open"));
      await page.close();
    }
    return {
      spans: DAYS * SPANS_A_DAY,
      dashboard: median(drawn),
      open: median(open),
      today: median(answered),
    };
  } finally {
    await session.close();
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The moment, from the start of the page, at which the charts are seen to be there. */
function untilDrawn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelectorAll(".drawing svg").length >= 3) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

function measured(page: Page, name: string): Promise<number> {
  return until(`the measure ${name}`, () =>
    page.evaluate((name) => performance.getEntriesByName(name)[0]?.duration, name),
  );
}

/** A day's spans, a minute in every minute and a half; runs in the page as well, and so stands by itself. */
function spansOf(day: string, count: number): Span[] {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return Array.from({ length: count }, (_, n) => ({
    id: `${day}-${n}`,
    kind: n % 10 === 0 ? "lookup" : "reading",
    start: midnight + n * 90_000,
    end: midnight + n * 90_000 + 60_000,
    day,
    tz: "UTC",
  }));
}

/** Writes so many days, the last of them `last`, straight into the database. */
async function fill(page: Page, last: string, count: number): Promise<void> {
  const names = Array.from({ length: count }, (_, n) => addDays(last, -n));
  const days: Day[] = names.map((day) => sumDay(day, spansOf(day, SPANS_A_DAY)));
  const write = `async (days, count) => {
    ${spansOf}
    const db = await new Promise((resolve, reject) => {
      const request = indexedDB.open("bandu");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const change = db.transaction(["spans", "days"], "readwrite");
    for (const day of days) {
      change.objectStore("days").put(day);
      for (const span of spansOf(day.day, count)) change.objectStore("spans").put(span);
    }
    await new Promise((resolve, reject) => {
      change.oncomplete = resolve;
      change.onabort = () => reject(change.error);
    });
    db.close();
  }`;
  await page.evaluate(`(${write})(${JSON.stringify(days)}, ${SPANS_A_DAY})`);
}
