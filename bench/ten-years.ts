/**
 * Ten years of daily study, 1.5 million spans and their backups: how soon the dashboard is drawn and "today" answered, and how
 * long it takes to come back when the database is lost.
 */
import { setTimeout } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { addDays } from "../core/study/calendar.ts";
import { type Day, sumDay } from "../core/study/day.ts";
import type { Span } from "../core/study/span.ts";
import { openBrowser, type Session } from "../tests/harness/browsers.ts";
import type { BrowserName } from "../tests/harness/find-browser.ts";
import { until } from "../tests/harness/until.ts";
import { median } from "./timeline.ts";

const YEARS = 10;
const DAYS = 365 * YEARS;
const SPANS_A_DAY = 411;
/** Days written in one message and one transaction. */
const BATCH = 50;
const RUNS = 5;
/** However long a restore takes, in milliseconds. */
const MINUTES = 1_800_000;
const API = "(globalThis.browser ?? chrome)";
const LOCAL = `${API}.storage.local`;

/** Medians in milliseconds: from the start of the page to its charts; the opening of the database; today's answer. */
export interface Times {
  readonly dashboard: number;
  readonly open: number;
  readonly today: number;
}

/** A row: what was measured in one browser with so many spans. */
export interface YearFigures extends Times {
  readonly name: BrowserName;
  readonly spans: number;
  /** Seconds it took to pack ten years of backups, once. */
  readonly packing: number;
  /** Seconds from the start of a dashboard that finds the database gone until it shows everything again, once. */
  readonly restoring: number;
}

/** Measures with an empty ledger, fills it with ten years and their backups, and measures again. */
export async function tenYears(name: BrowserName): Promise<YearFigures[]> {
  const session = await openBrowser(name);
  try {
    const filler = await session.extensionPage("dashboard.html");
    await until("the overview", () => filler.$(".summary"));
    console.log(`Ten years in ${name}: measured empty, then filled`);
    const empty = { name, spans: 0, packing: 0, restoring: 0, ...(await measure(session)) };
    const today = new Date().toISOString().slice(0, 10);
    for (let n = 0; n < DAYS; n += BATCH) await fill(filler, addDays(today, -n), BATCH);
    console.log("  filled; now the backups are packed");
    const packing = (await packed(session, filler)) / 1000;
    console.log(`  packed in ${packing.toFixed(0)} s; measured`);
    const times = await measure(session);
    console.log("  and emptied");
    const restoring = (await restored(session, filler)) / 1000;
    return [empty, { name, spans: DAYS * SPANS_A_DAY, packing, restoring, ...times }];
  } finally {
    await session.close();
  }
}

export async function measure(session: Session): Promise<Times> {
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

/**
 * A day's spans, about a minute in every minute and a half, named and timed as unevenly as real ones are; runs in the page
 * as well, and so stands by itself.
 */
export function spansOf(day: string, count: number): Span[] {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Each day's numbers begin far from every other's: no two days may share a name, or their spans would be one.
  const first = Math.imul(midnight / 86_400_000, 0x9e3779b1);
  const noise = (n: number) => {
    const mixed = Math.imul((first + n) ^ ((first + n) >>> 16), 0x85ebca6b);
    const again = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (again ^ (again >>> 16)) >>> 0;
  };
  const session = (n: number) =>
    [0, 1, 2]
      .map((part) =>
        noise(3 * n + part)
          .toString(16)
          .slice(-4),
      )
      .join("");
  return Array.from({ length: count }, (_, n) => {
    const start = midnight + n * 90_000 + (noise(n) % 20_000);
    return {
      id: `${session(Math.floor(n / 6))}-${n % 6}`,
      kind: n % 10 === 0 ? "lookup" : "reading",
      start,
      end: start + 30_000 + (noise(n + count) % 40_000),
      day,
      tz: "Asia/Shanghai",
    };
  });
}

/** Writes so many days, the last of them `last`, straight into the database, and their backups as Bandu first kept them. */
export async function fill(page: Page, last: string, count: number): Promise<void> {
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
    await ${LOCAL}.set(Object.fromEntries(backups));
    await new Promise((resolve, reject) => {
      if (done) resolve();
      change.oncomplete = resolve;
      change.onabort = () => reject(change.error);
    });
    db.close();
  }`;
  await page.evaluate(`(${write})(${JSON.stringify(days)}, ${SPANS_A_DAY})`);
}

/** Starts the background anew, which packs the backups of all months but this one; gives the milliseconds it took. */
async function packed(session: Session, filler: Page): Promise<number> {
  await session.stopBackground();
  const began = performance.now();
  await filler.evaluate(`${API}.runtime.sendMessage({ type: "ledger.drain" }).catch(() => {})`);
  // Asked seldom, for naming all keys is what takes long before they are packed; and anew each time, for a browser answers none
  // of the questions that take it minutes.
  const apart = `${LOCAL}.getKeys().then((keys) => keys.filter((key) => /^backup:.{10}$/.test(key)).length)`;
  while (((await filler.evaluate(apart)) as number) > 34) await setTimeout(1_000);
  return performance.now() - began;
}

/** Deletes the database and opens the dashboard; gives the milliseconds after which it says that all is back, and shows it. */
export async function restored(session: Session, filler: Page): Promise<number> {
  await filler.evaluate(
    `new Promise((resolve) => { indexedDB.deleteDatabase("bandu").onsuccess = resolve; })`,
  );
  const dashboard = await session.extensionPage("dashboard.html");
  const took = await until(
    "the ledger to come back",
    () =>
      dashboard.evaluate(
        () =>
          document.querySelector<HTMLElement>(".notice")?.innerText.includes("Restored") &&
          document.querySelector(".drawing") &&
          performance.now(),
      ),
    MINUTES,
  );
  await dashboard.close();
  return took;
}
