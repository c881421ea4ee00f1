/** Runs jobs in a real browser with the measuring extension, each time on a fresh page in a fresh process. */
import type { Browser } from "puppeteer-core";
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

/** How often a job is run on its page, where running it leaves the page as it is. */
const RUNS = 4;
/** These wrap what they find in elements: they can be run once. */
const ONCE: readonly string[] = ["findandreplacedomtext", "mark.js"];
let pages = 0;

/** Does one job. Every page has a host of its own, and so a process of its own. @throws Error when the job fails. */
export async function measure(browser: Browser, origin: string, job: Job): Promise<Measured> {
  const { port } = new URL(origin);
  const runs = ONCE.includes(job.job) ? 1 : RUNS;
  const asked = new URLSearchParams({ job: job.job, terms: `${job.terms}`, runs: `${runs}` });
  const page = await browser.newPage();
  await page.tracing.start({ categories: ["blink.user_timing"] });
  await page.goto(`http://page-${pages++}.localhost:${port}/${job.page}?${asked}`, { timeout: 120_000 });
  const title = await until(
    `${job.job} on page ${job.page}`,
    async () => {
      const title = await page.title();
      return /^(done|failed)/.test(title) ? title : undefined;
    },
    300_000,
  );
  const timeline = await page.tracing.stop();
  await page.close();
  const timed = runsOf(timeline ?? new Uint8Array());
  const [cold, warm] = [timed[0], timed.at(-1)];
  if (!title.startsWith("done") || !cold || !warm)
    throw new Error(`${job.job} on page ${job.page}: ${title}`);
  return { ...job, cold, warm, count: Number(title.slice(5)) };
}
