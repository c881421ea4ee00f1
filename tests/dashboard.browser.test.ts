/** The dashboard in the real browsers: what it shows adds up, what is done on it holds, and it is there for everyone. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "../core/study/calendar.ts";
import type { Span } from "../core/study/span.ts";
import { toCsv, toJson } from "../core/study/transfer.ts";
import { BROWSERS, openBrowser, type Session } from "./harness/browsers.ts";
import { readSpans } from "./harness/spans.ts";
import { until } from "./harness/until.ts";
import { makeSpan } from "./platform/make-span.ts";

const TODAY = new Date().toISOString().slice(0, 10);
const MINUTE = 60_000;

/** Ten days of study up to today: a morning and, overlapping half of it, a look-up; in one day by hand. */
const SPANS: Span[] = Array.from({ length: 10 }, (_, n) => addDays(TODAY, -n)).flatMap((day, n) => {
  const start = Date.parse(`${day}T08:00:00Z`);
  const common = { day, tz: "UTC" };
  return [
    { id: `r${n}`, kind: "reading", start, end: start + (n + 10) * MINUTE, ...common } as const,
    { id: `l${n}`, kind: "lookup", start: start + 5 * MINUTE, end: start + 9 * MINUTE, ...common } as const,
  ];
});
/** 10 + 11 + … + 19 minutes: the look-ups lie within the reading. */
const TOTAL = "2 h 25 min";

describe.each(BROWSERS)("the dashboard in %s", (name) => {
  let session: Session;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), "bandu-"));
  const file = (format: "json" | "csv") => join(folder, `ledger.${format}`);
  beforeAll(async () => {
    writeFileSync(file("json"), toJson(SPANS));
    writeFileSync(file("csv"), toCsv(SPANS));
    session = await openBrowser(name);
    page = await session.extensionPage("dashboard.html");
  });
  afterAll(async () => {
    await session.close();
    rmSync(folder, { recursive: true });
  });

  const text = () => page.evaluate(() => document.body.innerText);
  const shows = (what: string) => until(`"${what}" to be shown`, async () => (await text()).includes(what));
  const go = (hash: string) => page.evaluate((hash) => location.assign(hash), hash);
  const press = (label: string, n = 0) =>
    until(`the button "${label}"`, () =>
      page.evaluate(
        (label, n) => {
          const buttons = [...document.querySelectorAll("button")];
          const wanted = buttons.filter((button) => button.textContent === label);
          wanted[n]?.click();
          return wanted[n] !== undefined;
        },
        label,
        n,
      ),
    );
  /** Waits for the new document: what is asked meanwhile would be answered by the old one, or lost. */
  const reload = async () => {
    await page.evaluate(() => Reflect.set(globalThis, "old", true));
    page.reload().catch(() => {});
    await until("the page anew", () =>
      page.evaluate(() => !Reflect.has(globalThis, "old") && document.querySelector("main") !== null),
    );
  };
  const add = (start: string, minutes: number) =>
    page.evaluate(
      (start, minutes) => {
        const form = document.querySelector<HTMLFormElement>("form.add");
        const field = (name: string) => form?.elements.namedItem(name) as HTMLInputElement;
        field("start").value = start;
        field("minutes").value = `${minutes}`;
        form?.requestSubmit();
      },
      start,
      minutes,
    );
  const load = async (path: string) => {
    const input = await until("the file input", () => page.$("input[type=file]"));
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
  };

  it("imports a file and shows its totals, each chart with its numbers behind it", async () => {
    await load(file("json"));
    await shows("20 spans imported");
    await shows(TOTAL);
    await shows("10-day streak");
    expect(await readSpans(page)).toHaveLength(SPANS.length);
    const charts = await page.evaluate(() =>
      [...document.querySelectorAll(".chart")].map((chart) => [
        chart.querySelector("svg") !== null,
        chart.querySelectorAll("tbody tr").length,
      ]),
    );
    expect(charts.slice(0, 3)).toEqual([
      [true, 10],
      [true, 10],
      [true, 1],
    ]);
  });

  it("gives every chart's numbers to the keyboard, and a day behind each", async () => {
    const charts = await page.$$(".chart:has(summary)");
    expect(charts.length).toBeGreaterThanOrEqual(3);
    for (const chart of charts) {
      const numbers = await until("the numbers", () => chart.$("summary"));
      await numbers.focus();
      await page.keyboard.press("Enter");
      await until("the table to open", () => chart.$("details[open] table caption"));
    }
    await (await charts[0]?.$("summary"))?.focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("href"));
    // In between lies, in Firefox, the frame in which the table scrolls.
    for (let tabs = 0; tabs < 3 && !(await focused()); tabs++) await page.keyboard.press("Tab");
    expect(await focused()).toMatch(/^#\/day\//);
    await page.keyboard.press("Enter");
    await until("the day", () => page.$(".day"));
    await go("#/");
    await shows(TOTAL);
  });

  it("imports the same again, as CSV, and nothing counts twice", async () => {
    await load(file("csv"));
    await shows("20 spans imported");
    await shows(TOTAL);
    expect((await readSpans(page)).sort(byId)).toEqual([...SPANS].sort(byId));
  });

  it("opens a day's spans, deletes one, and undoes it", async () => {
    await go(`#/day/${TODAY}`);
    await shows("08:00:00 – 08:10:00");
    await press("Delete", 0);
    await shows("Deleted.");
    await until("the row to go", async () => (await readSpans(page)).length === SPANS.length - 1);
    await shows("4 min");
    await press("Undo");
    await until("the row to be back", async () => (await readSpans(page)).length === SPANS.length);
    await shows("08:00:00 – 08:10:00");
  });

  it("deletes a whole day, and undoes it", async () => {
    await press("Delete this day");
    await shows("No study time on this day.");
    await press("Undo");
    await shows("08:00:00 – 08:10:00");
  });

  it("adds time by hand, marked as such, counts no overlap twice, and deletes it on no other day", async () => {
    // As on a full disk.
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        IDBObjectStore.prototype.put = put;
        throw new DOMException("Refused.", "QuotaExceededError");
      };
    });
    await add("08:05", 15);
    await shows("Not everything could be written");
    expect(await readSpans(page)).toHaveLength(SPANS.length);
    await add("08:05", 15);
    await shows("Added by hand");
    expect(await text()).not.toContain("Not everything could be written");
    const total = () => page.evaluate(() => document.querySelector(".day header strong")?.textContent);
    await until("the day's total", async () => (await total()) === "20 min");
    // A deletion is backed up under this lock before its day is read again: by then another day is shown.
    await page.evaluate(() => {
      const held = new Promise((free) => Reflect.set(globalThis, "free", free));
      void navigator.locks.request("backups", () => held);
      const rows = [...document.querySelectorAll<HTMLElement>(".spans tr")];
      rows
        .find(({ innerText }) => innerText.includes("Added by hand"))
        ?.querySelector("button")
        ?.click();
    });
    await until("the row to go", async () => (await readSpans(page)).length === SPANS.length);
    await go("#/day/2020-01-01");
    await shows("No study time on this day.");
    await page.evaluate(() => {
      Reflect.get(globalThis, "free")();
      return navigator.locks.request("backups", () => {});
    });
    await readSpans(page);
    expect(await text()).toContain("No study time on this day.");
  });

  it.each([
    ["spring forward", "2026-03-29", "Mar 29, 2026", "01:30:00 – 03:30:00"],
    ["fall back", "2026-10-25", "Oct 25, 2026", "01:30:00 – 02:30:00"],
  ])(
    "keeps what was told where clocks %s on its day, its clock and its length wherever one goes",
    async (_, day, heading, shown) => {
      await page.emulateTimezone("Europe/Berlin");
      await go(`#/day/${day}`);
      await until("the day", async () => (await text()).includes(heading));
      await shows("No study time on this day.");
      await add("01:30", 60);
      await shows(shown);
      for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
        await page.emulateTimezone(zone);
        await reload();
        await until("the day as it was", async () => {
          const now = await text();
          return now.includes(shown) && now.includes("1 h");
        });
      }
      const spans = (await readSpans(page)).filter((span) => span.day === day);
      expect(spans).toMatchObject([{ tz: "Europe/Berlin", manual: true }]);
      await press("Delete");
      await until("the row to go", async () => (await readSpans(page)).length === SPANS.length);
      await page.emulateTimezone("UTC");
      await reload();
      await go("#/");
      await shows(TOTAL);
    },
  );

  it("tells how far a restore has come, and shows no sums before it is over", async () => {
    const local = "(globalThis.browser ?? globalThis.chrome).storage.local";
    await page.evaluate(`${local}.set({ "ledger:restoring": { type: "restoring", done: 2, of: 5 } })`);
    await shows("2 of 5 months so far");
    expect(await page.$(".summary")).toBeNull();
    await page.evaluate(`${local}.remove("ledger:restoring")`);
    await shows(TOTAL);
  });

  it("opens a week from its bar, and a day from there", async () => {
    await go("#/");
    await press("By week");
    const opened = await until("a bar of a week", () =>
      page.evaluate(() => {
        const links = [...document.querySelectorAll<SVGAElement>(".drawing a")];
        const bar = links.find((link) => link.href.baseVal.startsWith("#/week/"));
        bar?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
        return location.hash.startsWith("#/week/");
      }),
    );
    expect(opened).toBe(true);
    await until("a day of it", () => page.$('main a[href^="#/day/"]'));
    await go("#/");
  });

  it("writes settings that pages follow, and a new start of the day holds from the next day on", async () => {
    await page.evaluate(() => {
      const set = (input: HTMLInputElement | null, value: string) => {
        if (!input) throw new Error("The field is not there.");
        input.value = value;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      };
      set(document.querySelector('.counting input[type="time"]'), "04:00");
    });
    const settings = await until("the settings", () =>
      page.evaluate(async () => {
        type Api = {
          storage: {
            local: {
              get(key: string): Promise<{ settings?: { dayStartMinutes: number; dayFloor: string } }>;
            };
          };
        };
        const world = globalThis as unknown as { browser?: Api; chrome: Api };
        return (await (world.browser ?? world.chrome).storage.local.get("settings")).settings;
      }),
    );
    expect(settings).toMatchObject({ dayStartMinutes: 240, dayFloor: TODAY });
    // The days of before keep what they had.
    await shows(TOTAL);
    expect((await readSpans(page)).sort(byId)).toEqual([...SPANS].sort(byId));
  });

  it.each(["#/", `#/day/${TODAY}`])(
    "has nothing at %s that axe finds fault with, in either scheme",
    async (hash) => {
      await go(hash);
      await until("the view", () => page.$(hash === "#/" ? ".summary" : ".day"));
      for (const theme of ["light", "dark"]) {
        await page.evaluate((theme) => {
          document.documentElement.dataset.theme = theme;
        }, theme);
        expect(await faults(page)).toEqual([]);
      }
    },
  );

  it("hands out a file that holds every span", async () => {
    await go("#/");
    await shows("Export JSON");
    const json = await page.evaluate(async () => {
      const made = new Promise<Blob>((resolve) => {
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob: Blob) => {
          resolve(blob);
          return make(blob);
        };
      });
      const buttons = [...document.querySelectorAll("button")];
      buttons.find(({ textContent }) => textContent === "Export JSON")?.click();
      return (await made).text();
    });
    const { spans } = JSON.parse(json) as { spans: Span[] };
    expect(spans.sort(byId)).toEqual([...SPANS].sort(byId));
  });

  it("needs no scrolling aside in a window of 320 pixels, also where sites are recorded", async () => {
    const sited = { ...makeSpan("sited"), site: "a-long-name.of-a-site.news.example.gov.cn" };
    writeFileSync(file("json"), toJson([sited]));
    await load(file("json"));
    await shows("1 span imported");
    await page.setViewport({ width: 320, height: 800 });
    for (const [hash, shown] of [
      ["#/", ".summary"],
      ["#/month/2026-03-01", ".spans a"],
      ["#/day/2026-03-04", ".spans td"],
    ] as const) {
      await go(hash);
      await until("the view", () => page.$(shown));
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(tooWide, hash).toBeLessThanOrEqual(0);
    }
  });
});

const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);

/** What axe finds, in a line each. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}
