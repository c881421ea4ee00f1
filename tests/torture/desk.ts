/** A reader at a desk: reads a page of news for as long as is asked, and knows to the millisecond how long it was. */
import type { Page } from "puppeteer-core";
import type { Span } from "../../core/study/span.ts";
import { length, type Stretch, union } from "../../core/study/union.ts";
import type { Session } from "../harness/browsers.ts";
import { drawn } from "../harness/drawn.ts";
import { highlights } from "../harness/highlights.ts";
import type { PageServer } from "../harness/server.ts";
import { readSpans } from "../harness/spans.ts";
import { until } from "../harness/until.ts";

/**
 * The page itself tells when it was read, by the rule: while it is in sight and has the focus, and its last move of the
 * pointer, here or before it was hidden for a while, lies less than a minute back. The desk's reader never rests: where no
 * move came for ten seconds in sight, the machine stood still, and that was not lived.
 */
const NEWS = `<!doctype html><meta charset=utf-8><title>news</title><p>要增强四个意识，坚定四个自信。<script>
  window.lived = [];
  let moved = -Infinity;
  let movedAt = 0;
  const open = () => lived.find((stretch) => !stretch.end);
  const look = () => {
    const counts = !document.hidden && document.hasFocus() && performance.now() - moved < 60000;
    if (counts) open() ?? lived.push({ start: Date.now() });
    else if (open()) open().end = Date.now();
  };
  addEventListener("pointermove", () => {
    const stood = performance.now() - moved > 10000 && open()?.start < movedAt;
    if (stood) open().end = movedAt;
    moved = performance.now();
    movedAt = Date.now();
    look();
  });
  addEventListener("visibilitychange", look);
  addEventListener("focus", () => setTimeout(look));
  addEventListener("blur", () => setTimeout(look));
</script>`;
const BETWEEN_MOVES = 100;

export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A number between two others, each run another. */
export const between = (least: number, most: number) => least + Math.random() * (most - least);

/** A tab with news whose terms are marked: before that nothing counts. */
export async function openNews(session: Session, server: PageServer): Promise<Page> {
  return ready(await session.open(server.serve("/news", NEWS)));
}

/** The same in a window of its own. */
export async function openNewsWindow(session: Session, server: PageServer): Promise<Page> {
  const page = await session.browser.newPage({ type: "window" });
  await page.goto(server.serve("/news", NEWS));
  return ready(page);
}

async function ready(page: Page): Promise<Page> {
  await until("terms to be marked", async () => (await highlights(page)).length > 0);
  await drawn(page);
  return page;
}

/**
 * Reads the tab in front: the pointer wanders until `stop` says so. Gives the milliseconds from the first move to
 * the last, also when the browser died under it.
 */
export async function readUntil(page: Page, stop: () => boolean): Promise<number> {
  await page.mouse.move(90, 90);
  const began = performance.now();
  let last = began;
  for (let step = 0; !stop(); step++) {
    try {
      await page.mouse.move(100 + (step % 20) * 10, 100 + (step % 2) * 10);
    } catch {
      break;
    }
    last = performance.now();
    await sleep(BETWEEN_MOVES);
  }
  return last - began;
}

/** When a page was read, by what it saw itself; what has not ended ends now. */
export function livedOn(page: Page): Promise<Stretch[]> {
  return page.evaluate(() => {
    const { lived } = window as unknown as { lived: { start: number; end?: number }[] };
    return lived.map(({ start, end = Date.now() }) => ({ start, end }));
  });
}

/** Reads for so many milliseconds. */
export function readFor(page: Page, ms: number): Promise<number> {
  const end = performance.now() + ms;
  return readUntil(page, () => performance.now() >= end);
}

/** Everything safe by now, in the database or still in the outbox, each span once. */
export async function safeSpans(extensionPage: Page): Promise<Span[]> {
  const [rows, box] = [await readSpans(extensionPage), await readOutbox(extensionPage)];
  const spans = new Map<string, Span>();
  for (const span of [...rows, ...box]) {
    const known = spans.get(span.id);
    if (!known || known.end < span.end) spans.set(span.id, span);
  }
  return [...spans.values()];
}

/** Milliseconds of study that are safe by now. */
export async function safeTime(extensionPage: Page): Promise<number> {
  return length(union(await safeSpans(extensionPage)));
}

interface StorageApi {
  storage: { local: { get(keys: null): Promise<Record<string, unknown>> } };
}

/** What waits in the outbox. */
export async function readOutbox(extensionPage: Page): Promise<Span[]> {
  const stored = await extensionPage.evaluate(() => {
    const world = globalThis as unknown as { browser?: StorageApi; chrome: StorageApi };
    return (world.browser ?? world.chrome).storage.local.get(null);
  });
  return Object.entries(stored)
    .filter(([key]) => key.startsWith("outbox:"))
    .map(([, span]) => span as Span);
}

/**
 * Waits until nothing is written any more and gives what is safe then. A busy machine writes late: less than `least`
 * milliseconds are waited for, but not for ever.
 */
export async function settle(extensionPage: Page, least = 0): Promise<number> {
  await until("the time to be safe", async () => (await safeTime(extensionPage)) >= least, 20_000).catch(
    () => {},
  );
  let before = -1;
  let now = await safeTime(extensionPage);
  while (now !== before) {
    await sleep(600);
    before = now;
    now = await safeTime(extensionPage);
  }
  return now;
}
