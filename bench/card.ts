/**
 * What the hover costs, in the built extension: from the pointer's rest to the card, beyond the chosen delay, and the
 * handler of each pointer move.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { BuiltPack } from "../core/pack/records.ts";
import { buildFolder, openBrowser, type Session } from "../tests/harness/browsers.ts";
import { HOST, noCard } from "../tests/harness/card.ts";
import { placeOf } from "../tests/harness/highlights.ts";
import { startServer } from "../tests/harness/server.ts";
import { until } from "../tests/harness/until.ts";
import { median } from "./timeline.ts";

/** Milliseconds; the medians over the hovers and the moves of one run. */
export interface CardCosts {
  readonly terms: number;
  /** From the end of the delay to the card's coming. */
  readonly late: number;
  /** Frames from the end of the delay to the one that paints the card. */
  readonly frames: number;
  /** Of one pointer move's listeners: the median, the mean, and what 95 of 100 stay below. */
  readonly move: number;
  readonly moveMean: number;
  readonly moveP95: number;
}

const DELAY = 150;
const FRAME = 1000 / 60;
const HOVERS = 15;
const MOVES = 300;
const PACK = "packs/jiguan-dangjian.json";

/** The extension with so many terms: the pack's, then made-up ones like them. */
function extensionOf(terms: number, folder: string): string {
  const extension = join(folder, `card-${terms}`);
  mkdirSync(extension, { recursive: true });
  cpSync(buildFolder("chromium"), extension, { recursive: true });
  const pack = JSON.parse(readFileSync(join(extension, PACK), "utf8")) as BuiltPack;
  const more = Array.from({ length: Math.max(0, terms - pack.terms.length) }, (_, i) => {
    const like = pack.terms[i % pack.terms.length] as BuiltPack["terms"][number];
    const headword = `${String.fromCharCode(0x5000 + (i % 9000), 0x6000 + ((i * 7) % 8000), 0x7000 + ((i * 13) % 4000))}制`;
    const plain = { aliases: [], members: [], seeAlso: [], quotes: like.quotes.slice(0, 1) };
    return { ...like, ...plain, id: `made-${i}`, key: `made:${i}`, headword };
  });
  writeFileSync(join(extension, PACK), JSON.stringify({ ...pack, terms: [...pack.terms, ...more] }));
  return extension;
}

/** Notes in the page when the pointer last moved, when a host came, and the frame after. */
const WATCH = `globalThis.seen = {};
addEventListener("pointermove", (event) => { seen.rest = event.timeStamp; }, true);
new MutationObserver((records) => {
  for (const { addedNodes } of records)
    for (const node of addedNodes) if (node.localName === "${HOST}") {
      seen.came = performance.now();
      requestAnimationFrame((now) => { seen.frame = Math.max(now, seen.came); });
    }
}).observe(document.documentElement, { childList: true });`;

interface Seen {
  readonly rest: number;
  readonly came: number;
  readonly frame: number;
}

async function hover(page: Page, term: string): Promise<Seen> {
  const at = await until(`${term} to be marked`, () => placeOf(page, term));
  await page.evaluate("seen.frame = undefined");
  await page.mouse.move(at.x - 2, at.y - 30);
  await page.mouse.move(at.x - 2, at.y, { steps: 3 });
  await page.mouse.move(at.x, at.y);
  const seen = await until("the card", () => page.evaluate("seen.frame && { ...seen }") as Promise<Seen>);
  await page.keyboard.press("Escape");
  await noCard(page);
  return seen;
}

/** How long the listeners of each slow move over the text take, from the browser's own timeline. */
async function moves(page: Page): Promise<number[]> {
  const begin = { x: 100, y: 100 };
  await page.mouse.move(begin.x, begin.y);
  await page.tracing.start({ categories: ["devtools.timeline"] });
  for (let i = 0; i < MOVES; i++) await page.mouse.move(begin.x + i, begin.y + (i % 3));
  const timeline = JSON.parse(Buffer.from((await page.tracing.stop()) ?? "").toString()) as {
    traceEvents: { name: string; dur?: number; args?: { data?: { type?: string } } }[];
  };
  return timeline.traceEvents
    .filter(({ name, args }) => name === "EventDispatch" && args?.data?.type === "pointermove")
    .map(({ dur = 0 }) => dur / 1000);
}

/** Whether the index stands in its database, which is not to be opened before it is there. */
const INDEXED = `indexedDB.databases().then((all) => all.some(({ name }) => name === "bandu-lookup") && new Promise((resolve) => {
  indexedDB.open("bandu-lookup").onsuccess = ({ target: { result: db } }) => {
    const count = db.objectStoreNames.contains("texts") && db.transaction("texts").objectStore("texts").count();
    db.close();
    if (count) count.onsuccess = () => resolve(count.result > 0);
    else resolve(false);
  };
}))`;

/** Waits until the background is done with the packs: it stores the index for look-ups last. */
async function published(session: Session): Promise<void> {
  const page = await session.extensionPage("options.html");
  const done = () => page.evaluate(INDEXED) as Promise<boolean>;
  await until("the packs to be published", done, 300_000);
  await page.close();
}

/** Measures with so many terms, on a page of news; `folder` takes the extension made for it. */
export async function measureCard(terms: number, news: string, folder: string): Promise<CardCosts> {
  const session = await openBrowser("chromium", { extension: extensionOf(terms, folder) });
  const server = await startServer();
  try {
    const quiet = await session.open(server.serve("/news", news));
    await until("terms to be marked", () => placeOf(quiet, "三会一课"), 300_000);
    await published(session);
    const costs = (await moves(quiet)).sort((a, b) => a - b);
    const page = await session.open(`${server.origin}/news`);
    await page.evaluate(WATCH);
    const seen: Seen[] = [];
    for (let i = 0; i < HOVERS; i++)
      seen.push(await hover(page, ["三会一课", "四个意识", "四个合格"][i % 3] ?? ""));
    return {
      terms,
      late: median(seen.map(({ rest, came }) => came - rest - DELAY)),
      frames: median(seen.map(({ rest, frame }) => Math.ceil(Math.max(0, frame - rest - DELAY) / FRAME))),
      move: median(costs),
      moveMean: costs.reduce((sum, cost) => sum + cost, 0) / costs.length,
      moveP95: costs[Math.floor(costs.length * 0.95)] ?? Number.NaN,
    };
  } finally {
    await session.close();
    await server.close();
  }
}
