/** What a page pays for the built extension: while it changes, in memory, and in its longest task. */
import type { Browser, CDPSession, Page, WebWorker } from "puppeteer-core";
import { until } from "../tests/harness/until.ts";
import { ownTime } from "./own-script.ts";
import { median } from "./timeline.ts";

/** What a page costs by itself and with the extension, in the unit of the measurement. */
export interface Cost {
  readonly alone: number;
  readonly with: number;
}

/** By page: milliseconds of the main thread's processor time, or bytes. */
export interface PageCosts {
  readonly page: string;
  readonly terms: number;
  /** Milliseconds a frame, on a page that changes one text in every frame. */
  readonly frame: Cost;
  /** Milliseconds in 60 frames, on a page that puts 1,000 nodes in meanwhile. */
  readonly inserting: Cost;
  /** Of both, what the extension's own script took: milliseconds a frame, and in 60 frames. */
  readonly own: { readonly frame: number; readonly inserting: number };
  /** Bytes of JavaScript's heap and of the buffers beside it, after a collection. */
  readonly held: Cost;
  /** Ranges registered. */
  readonly ranges: number;
}

export interface Opened {
  readonly browser: Browser;
  readonly origin: string;
}

const FRAMES = 180;
/** Frames in which the inserting page puts nodes in, and how many in each: 1,000 in a second of 60 frames. */
const INSERTING = { frames: 240, nodes: 17 };
let pages = 0;

/** Measures a page as it is in one browser. `highlighted` says whether to wait for the extension's highlights. */
async function costsOf({ browser, origin }: Opened, path: string, highlighted: boolean) {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.goto(`http://cost-${pages++}.localhost:${new URL(origin).port}/${path}`);
  if (highlighted) await until("highlights", () => page.evaluate(countRanges));
  const client = await page.createCDPSession();
  await client.send("Performance.setTimeDomain", { timeDomain: "threadTicks" });
  await client.send("Performance.enable");
  await settled(client);
  const held = await heldBy(client);
  const frame = (await usedBy(client, () => changeEveryFrame(page))) / FRAMES;
  const seconds = INSERTING.frames / 60;
  const inserting = (await usedBy(client, () => insertAllTheTime(page))) / seconds;
  const ranges = await page.evaluate(countRanges);
  const own = {
    frame: (await ownTime(client, () => changeEveryFrame(page))) / FRAMES,
    inserting: (await ownTime(client, () => insertAllTheTime(page))) / seconds,
  };
  await page.close();
  return { held, frame, inserting, own, ranges };
}

const countRanges = () =>
  [...CSS.highlights].reduce(
    (sum, [name, highlight]) => sum + (name.startsWith("bandu-") ? highlight.size : 0),
    0,
  );

/** Milliseconds of processor time that the page's main thread has used so far. */
async function threadTime(client: CDPSession): Promise<number> {
  const { metrics } = await client.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "ThreadTime")?.value ?? Number.NaN) * 1000;
}

async function usedBy(client: CDPSession, work: () => Promise<void>): Promise<number> {
  const before = await threadTime(client);
  await work();
  return (await threadTime(client)) - before;
}

/** Waits until the page uses hardly any time of its own. */
async function settled(client: CDPSession): Promise<void> {
  for (let before = 0, now = await threadTime(client); now - before > 20; ) {
    await new Promise((rested) => setTimeout(rested, 1500));
    before = now;
    now = await threadTime(client);
  }
}

async function heldBy(client: CDPSession): Promise<number> {
  await client.send("HeapProfiler.collectGarbage");
  await client.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize } = await client.send("Runtime.getHeapUsage");
  return usedSize + backingStorageSize;
}

function changeEveryFrame(page: Page): Promise<void> {
  return page.evaluate(async (frames) => {
    const clock = document.body.appendChild(document.createElement("p"));
    const text = clock.appendChild(document.createTextNode(""));
    for (let frame = 0; frame < frames; frame++) {
      await new Promise(requestAnimationFrame);
      text.data = `第${frame}次`;
    }
    clock.remove();
  }, FRAMES);
}

function insertAllTheTime(page: Page): Promise<void> {
  return page.evaluate(async ({ frames, nodes }) => {
    const list = document.body.appendChild(document.createElement("ul"));
    for (let frame = 0; frame < frames; frame++) {
      await new Promise(requestAnimationFrame);
      for (let made = 0; made < nodes; made++) {
        const item = list.appendChild(document.createElement("li"));
        item.textContent = made === 0 ? "增强四个意识" : "新的一行文字";
      }
    }
    list.remove();
  }, INSERTING);
}

/** The extension's background, once its own terms are there. */
export async function published(browser: Browser): Promise<WebWorker | null> {
  const target = await browser.waitForTarget(
    (target) => target.type() === "service_worker" && target.url().endsWith("/background.js"),
  );
  const worker = await target.worker();
  const stored = 'chrome.storage.local.get("snapshot").then(({ snapshot }) => snapshot !== undefined)';
  await until("the extension's own terms", () => worker?.evaluate(stored) as Promise<boolean>);
  return worker;
}

/** Puts a dictionary in the place of the extension's own, for every page opened from then on. */
export async function publish(browser: Browser, dictionary: Uint8Array, terms: number): Promise<void> {
  const worker = await published(browser);
  const snapshot = {
    revision: "bench",
    terms,
    dictionary: Buffer.from(dictionary).toString("base64"),
    kinds: Buffer.alloc(terms).toString("base64"),
  };
  await worker?.evaluate(`chrome.storage.local.set(${JSON.stringify({ snapshot })})`);
}

const MEASURED = ["held", "frame", "inserting", "ranges"] as const;

/** Measures a page with the extension and without it in turns, and gives the medians. */
export async function compare(
  page: string,
  terms: number,
  origin: string,
  alone: Browser,
  extended: Browser,
  rounds: number,
): Promise<PageCosts> {
  const all = {
    alone: [] as Awaited<ReturnType<typeof costsOf>>[],
    with: [] as Awaited<ReturnType<typeof costsOf>>[],
  };
  for (let round = 0; round < rounds; round++) {
    all.alone.push(await costsOf({ browser: alone, origin }, page, false));
    all.with.push(await costsOf({ browser: extended, origin }, page, true));
  }
  const [held, frame, inserting, ranges] = MEASURED.map((name) => ({
    alone: median(all.alone.map((one) => one[name])),
    with: median(all.with.map((one) => one[name])),
  })) as [Cost, Cost, Cost, Cost];
  const own = {
    frame: median(all.with.map(({ own }) => own.frame)),
    inserting: median(all.with.map(({ own }) => own.inserting)),
  };
  return { page, terms, held, frame, inserting, own, ranges: ranges.with };
}
