/** Runs jobs in a real browser with the measuring extension, each time on a fresh page in a fresh process. */
import type { Browser, Page } from "puppeteer-core";
import { until } from "../tests/harness/until.ts";
import { type Run, runsOf } from "./timeline.ts";

export interface Job {
  readonly page: string;
  readonly terms: number;
  /** As content.ts knows it. */
  readonly job: string;
}

export interface Measured extends Job {
  /** The first run on a fresh page, and the last of some more. */
  readonly cold: Run;
  readonly warm: Run;
  /** What the job counted: matches, nodes or entries. */
  readonly count: number;
}

/** A job that takes longer is given up, in milliseconds by the clock. */
const LIMIT = 60_000;
class OverLimit extends Error {}

/** How often a job is run on its page, where running it leaves the page as it is. */
const RUNS = 4;
/** These wrap what they find in elements: they can be run once. */
const ONCE: readonly string[] = ["findandreplacedomtext", "mark.js", "mark.js across elements"];
/** Milliseconds in which a page before, which may have been long, is cleared away: the two cores have other things to do then. */
const REST = 500;
let pages = 0;

/**
 * Does one job. Every page has a host of its own, and so a process of its own. @throws OverLimit when it takes too long,
 * after which the browser may be busy with it still and should be closed; Error when the job fails.
 */
export async function measure(browser: Browser, origin: string, job: Job): Promise<Measured> {
  const { port } = new URL(origin);
  const runs = ONCE.includes(job.job) ? 1 : RUNS;
  const asked = new URLSearchParams({ job: job.job, terms: `${job.terms}`, runs: `${runs}` });
  await new Promise((rested) => setTimeout(rested, REST));
  const page = await browser.newPage();
  await page.tracing.start({ categories: ["blink.user_timing"] });
  await page.goto(`http://page-${pages++}.localhost:${port}/${job.page}?${asked}`, { timeout: 120_000 });
  const title = await withinLimit(titleOf(page), job);
  const timeline = await page.tracing.stop();
  await page.close();
  const timed = runsOf(timeline ?? new Uint8Array());
  const [cold, warm] = [timed[0], timed.at(-1)];
  if (!title.startsWith("done") || !cold || !warm)
    throw new Error(`${job.job} on page ${job.page}: ${title}`);
  return { ...job, cold, warm, count: Number(title.slice(5)) };
}

/** What the content script puts there in the end: `done` and what it counted, or `failed` and why. */
async function titleOf(page: Page): Promise<string> {
  return until(
    "the job to be done",
    async () => {
      const title = await page.title();
      return /^(done|failed)/.test(title) ? title : undefined;
    },
    2 * LIMIT,
  );
}

async function withinLimit(title: Promise<string>, { job, page, terms }: Job): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OverLimit(`${job} on page ${page} with ${terms} terms`)), LIMIT);
  });
  // Given up, it fails as well, once its browser is closed.
  title.catch(() => undefined);
  return Promise.race([title, over]).finally(() => clearTimeout(timer));
}

/** What stands for a job that was given up; throws any other error again. */
export function overLimit(job: Job, error: unknown): Measured {
  if (!(error instanceof OverLimit)) throw error;
  const never = { ms: Infinity, first: 0, longest: 0, wall: Infinity };
  return { ...job, cold: never, warm: never, count: 0 };
}
