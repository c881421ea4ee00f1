/** Ten years of daily study, 1.5 million spans: how long the dashboard takes to be drawn and "today" to be answered. */
import type { Page } from "puppeteer-core";
import { addDays } from "../../core/study/calendar.ts";
import { type Day, sumDay } from "../../core/study/day.ts";
import type { Span } from "../../core/study/span.ts";
import { openBrowser, type Session } from "../harness/browsers.ts";
import type { BrowserName } from "../harness/find-browser.ts";
import { until } from "../harness/until.ts";

const YEARS = 10;
const DAYS = 365 * YEARS;
const SPANS_A_DAY = 411;
/** Days written in one message and one transaction. */
const BATCH = 50;
const RUNS = 5;

/** Medians in milliseconds: from the start of the page to its charts; the opening of the database; today's answer. */
export interface Times {
  readonly dashboard: number;
  readonly open: number;
  readonly today: number;
}

export interface TenYears {
  readonly spans: number;
  /** With an empty ledger, in the same browser on the same machine: what the rest costs. */
  readonly empty: Times;
  readonly full: Times;
}

/** Measures with an empty ledger, fills it with ten years, and measures again. */
export async function tenYears(browser: BrowserName): Promise<TenYears> {
  const session = await openBrowser(browser);
  try {
    const filler = await session.extensionPage("dashboard.html");
    await until("the overview", () => filler.$(".summary"));
    const empty = await measure(session);
    const today = new Date().toISOString().slice(0, 10);
    for (let n = 0; n < DAYS; n += BATCH) await fill(filler, addDays(today, -n), BATCH);
    return { spans: DAYS * SPANS_A_DAY, empty, full: await measure(session) };
  } finally {
    await session.close();
  }
}

async function measure(session: Session): Promise<Times> {
  const [drawn, open, today]: [number[], number[], number[]] = [[], [], []];
  for (let n = 0; n < RUNS; n++) {
    const dashboard = await session.extensionPage("dashboard.html");
    drawn.push(await untilDrawn(dashboard));
    await dashboard.close();
    const popup = await session.extensionPage("popup.html");
    today.push(await measured(popup, "ledger.today"));
    open.push(await measured(popup, "ledger.open"));
    await popup.close();
  }
  return { dashboard: median(drawn), open: median(open), today: median(today) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The moment, from the start of the page, at which the third of its charts was drawn, as the page itself noted it. */
function untilDrawn(page: Page): Promise<number> {
  return until("the charts", () =>
    page.evaluate(() => performance.getEntriesByName("chart.drawn")[2]?.startTime),
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

/** Writes so many days, the last of them `last`, straight into the database and its backups. */
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
    let done = false;
    change.addEventListener("complete", () => { done = true; });
    for (const day of days) {
      change.objectStore("days").put(day);
      for (const span of spansOf(day.day, count)) change.objectStore("spans").put(span);
    }
    const backups = days.map(({ day }) => [
      "backup:" + day,
      spansOf(day, count).map(({ id, kind, start, end, tz }) =>
        [id, kind === "reading" ? 0 : 1, start, end - start, tz, 0, ""]),
    ]);
    await (globalThis.browser ?? chrome).storage.local.set(Object.fromEntries(backups));
    await new Promise((resolve, reject) => {
      if (done) resolve();
      change.oncomplete = resolve;
      change.onabort = () => reject(change.error);
    });
    db.close();
  }`;
  await page.evaluate(`(${write})(${JSON.stringify(days)}, ${SPANS_A_DAY})`);
}
