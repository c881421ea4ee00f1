/** What a page that runs no script of its own pays to be opened: for the built extension's script, and in the browser for it. */
import type { Browser } from "puppeteer-core";
import type { Cost } from "./page-costs.ts";
import { median } from "./timeline.ts";

/** Milliseconds of the main thread's processor time, from a page's beginning until some seconds after it was there. */
export interface OpeningCosts {
  readonly page: string;
  /** To compile the scripts and run them as the page begins, or as the second is brought. */
  readonly load: number;
  /** All that the script ran, the loading included, and what the browser did at its bidding meanwhile. */
  readonly own: number;
  /** To style the page. */
  readonly style: Cost;
}

/** Milliseconds by the clock in which a page is read to its end. */
const WATCHED = 2500;
/** What the browser does on the page's thread for a module, which the pages themselves have none of. */
const MODULE = [
  "v8.compileModule",
  "v8.evaluateModule",
  "v8.streamingCompile.start",
  "v8.streamingCompile.complete",
];
const SCRIPT = new Set([
  "v8.compile",
  "EvaluateScript",
  "FunctionCall",
  "RunMicrotasks",
  "TimerFire",
  ...MODULE,
]);
let pages = 0;

interface Event {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tts?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

async function open(browser: Browser, origin: string, path: string) {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.tracing.start({ categories: ["devtools.timeline", "v8"] });
  await page.goto(`http://open-${pages++}.localhost:${new URL(origin).port}/${path}`);
  await new Promise((read) => setTimeout(read, WATCHED));
  const timeline = await page.tracing.stop();
  await page.close();
  const { traceEvents } = JSON.parse(Buffer.from(timeline ?? []).toString()) as { traceEvents: Event[] };
  // The page's own thread is the one that parses it last.
  const at = traceEvents.findLast(({ name }) => name === "ParseHTML");
  const events = traceEvents.filter(({ pid, tid, tdur }) => pid === at?.pid && tid === at.tid && tdur);
  const script = outermost(events.filter(({ name }) => SCRIPT.has(name)));
  return {
    load: total(
      script.filter(
        ({ name, args }) => MODULE.includes(name) || args?.data?.url?.startsWith("chrome-extension://"),
      ),
    ),
    own: total(script),
    style: total(events.filter(({ name }) => name === "UpdateLayoutTree")),
  };
}

/** Those that lie in no other. */
function outermost(events: readonly Event[]): Event[] {
  let end = 0;
  return [...events]
    .sort((one, other) => (one.tts ?? 0) - (other.tts ?? 0))
    .filter(({ tts = 0, tdur = 0 }) => {
      if (tts < end) return false;
      end = tts + tdur;
      return true;
    });
}

const total = (events: readonly Event[]) => events.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);

/** Opens a page with the extension and without it in turns, and gives the medians. */
export async function openingOf(
  page: string,
  origin: string,
  alone: Browser,
  extended: Browser,
  rounds: number,
): Promise<OpeningCosts> {
  const all = {
    alone: [] as Awaited<ReturnType<typeof open>>[],
    with: [] as Awaited<ReturnType<typeof open>>[],
  };
  for (let round = 0; round < rounds; round++) {
    all.alone.push(await open(alone, origin, page));
    all.with.push(await open(extended, origin, page));
  }
  const middle = (of: keyof typeof all, what: "load" | "own" | "style") =>
    median(all[of].map((one) => one[what]));
  return {
    page,
    load: middle("with", "load"),
    own: middle("with", "own"),
    style: { alone: middle("alone", "style"), with: middle("with", "style") },
  };
}
