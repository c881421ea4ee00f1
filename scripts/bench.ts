/**
 * Measures the reading engine against floors and other matchers in real Chromium, then what pages, the card and look-up
 * cost; prints it and writes it as JSON after each part, beside what the file holds of other parts.
 * Usage: npm run bench [-- --quick] [-- --only "b 10000" --only costs] [-- --rounds N] [-- --out FILE]
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, launch } from "puppeteer-core";
import { measureCard } from "../bench/card.ts";
import { writeExtension } from "../bench/extension.ts";
import { type Job, type Measured, measure, overLimit } from "../bench/measure.ts";
import { openingOf } from "../bench/opening.ts";
import { compare, publish, published } from "../bench/page-costs.ts";
import { PAGES, PLAIN, pageHtml } from "../bench/pages.ts";
import { FULL, type Plan, partOf, QUICK } from "../bench/plan.ts";
import {
  costTable,
  keep,
  type LookupFigures,
  openingTable,
  type PopupFigures,
  type Report,
  rowsOf,
  tableOf,
} from "../bench/report.ts";
import { tenYears } from "../bench/ten-years.ts";
import { proseOf, readWords, termsOf } from "../bench/words.ts";
import { compileDictionary } from "../core/match/compile.ts";
import { findBrowser } from "../tests/harness/find-browser.ts";
import { type PageServer, startServer } from "../tests/harness/server.ts";
import { build, buildFor, ROOT, step } from "./steps.ts";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** Words that prose is made of. */
const VOCABULARY = 100_000;

const { values: asked } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: [] },
    rounds: { type: "string" },
    out: { type: "string", default: "out/bench.json" },
  },
});
const file = resolve(ROOT, asked.out);

/** The headwords and aliases of the bundled pack. */
function packTexts(): string[] {
  const file = join(ROOT, "content/jiguan-dangjian/terms.json");
  const terms = JSON.parse(readFileSync(file, "utf8")) as { headword: string; aliases: string[] }[];
  return terms.flatMap(({ headword, aliases }) => [headword, ...aliases]);
}

function serve(server: PageServer, word: () => string): void {
  for (const name of Object.keys(PAGES) as (keyof typeof PAGES)[])
    server.serve(`/${name}`, { body: pageHtml(name, word), type: "text/html" });
  server.serve("/plain", { body: PLAIN, type: "text/html" });
}

const open = async (extension?: string): Promise<Browser> =>
  launch({
    browser: "chrome",
    executablePath: await findBrowser("chromium"),
    pipe: true,
    ...(extension ? { enableExtensions: [extension] } : {}),
    defaultViewport: { width: 1100, height: 800 },
    args: FLAGS,
  });

/** The reading engine and what it is compared with, on fresh pages; a browser still busy with a job given up is left. */
async function matching({ rounds, jobs }: Plan, folder: string, origin: string): Promise<void> {
  const measured: Measured[] = [];
  const given = new Set<Job>();
  let browser = await open(folder);
  try {
    for (let round = 1; round <= rounds; round++) {
      console.log(`Round ${round} of ${rounds}: ${jobs.length} jobs`);
      for (const job of jobs.filter((job) => !given.has(job))) {
        const one = await measure(browser, origin, job).catch((error: unknown) => overLimit(job, error));
        console.log(`  ${job.page} ${job.terms} ${job.job}: ${one.cold.ms.toFixed(1)} ms`);
        measured.push(one);
        if (Number.isFinite(one.cold.ms)) continue;
        given.add(job);
        browser.process()?.kill("SIGKILL");
        browser = await open(folder);
      }
      keep(file, { rows: rowsOf(measured) });
    }
  } finally {
    await browser.close();
  }
}

/** What pages pay for the extension as it is built, with its own terms and with many. */
async function costs(rounds: number, count: number, terms: readonly string[], origin: string): Promise<void> {
  const [alone, extended] = [await open(), await open(join(ROOT, ".output/chrome-mv3"))];
  try {
    const entries = terms.map((text, term) => ({ text, term }));
    if (count > 0) await publish(extended, compileDictionary(entries), count);
    for (const page of ["a", "b"]) {
      console.log(`Costs of page ${page} with ${count || "the pack's"} terms`);
      keep(file, { costs: [await compare(page, count, origin, alone, extended, rounds)] });
    }
  } finally {
    await alone.close();
    await extended.close();
  }
}

/** What pages pay to be opened. */
async function opening({ opening, rounds }: Plan, origin: string): Promise<void> {
  const [alone, extended] = [await open(), await open(join(ROOT, ".output/chrome-mv3"))];
  try {
    await published(extended);
    for (const page of opening) {
      console.log(`Opening page ${page}`);
      keep(file, { opening: [await openingOf(page, origin, alone, extended, rounds)] });
    }
  } finally {
    await alone.close();
    await extended.close();
  }
}

/** All that is measured on the pages made for it. */
async function pages(plan: Plan, folder: string): Promise<void> {
  const words = readWords();
  const pack = packTexts();
  const counts = [...new Set([...plan.jobs.map(({ terms }) => terms), ...plan.costs])];
  const sets = new Map(
    counts.filter((count) => count > 0).map((count) => [count, termsOf(words, pack, count)]),
  );
  keep(file, { compiled: await writeExtension(folder, sets) });
  const server = await startServer();
  serve(server, proseOf(words.slice(0, VOCABULARY), pack, 3));
  try {
    if (plan.jobs.length > 0) await matching(plan, folder, server.origin);
    if (plan.opening.length > 0) await opening(plan, server.origin);
    for (const count of plan.costs) await costs(plan.rounds, count, sets.get(count) ?? [], server.origin);
  } finally {
    await server.close();
  }
}

/** What hover and card cost in the built extension, then a look-up key by key, then the look-up's page. */
async function surfaces(plan: Plan, folder: string): Promise<void> {
  const news = readFileSync(join(ROOT, "scripts", "demo", "news.html"), "utf8");
  for (const terms of plan.card) keep(file, { card: [await measureCard(terms, news, folder)] });
  for (const terms of plan.lookup) {
    const written = join(folder, "look-up.json");
    const look = (title: string, script: string, ...args: readonly string[]): unknown => {
      step(title, "node", [`bench/lookup/${script}.ts`, `${terms}`, ...args, "--out", written]);
      return JSON.parse(readFileSync(written, "utf8"));
    };
    keep(file, { lookup: look("Look-up, key by key", "measure", ...plan.libraries) as LookupFigures[] });
    keep(file, { popup: look("The look-up's page", "popup") as PopupFigures[] });
  }
}

/** Dashboard and "today" with ten years of study, in each browser. */
async function years({ years }: Plan): Promise<void> {
  for (const name of years) keep(file, { years: await tenYears(name) });
}

async function machine(): Promise<Partial<Report>> {
  const browser = await open();
  const version = await browser.version();
  await browser.close();
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return {
    machine: `${cpus().length} × ${cpu?.model.trim()}, ${memory} GB, ${process.platform}`,
    browser: version,
  };
}

function print({
  machine,
  browser,
  rows,
  costs,
  opening,
  compiled,
  card,
  lookup,
  popup,
  years,
}: Report): void {
  console.log(
    `\n${machine}; ${browser}\n\n${tableOf(rows)}\n\n${costTable(costs)}\n\n${openingTable(opening)}\n`,
  );
  for (const { terms, bytes, ms } of compiled)
    console.log(`${terms} terms: compiled in ${ms.toFixed(0)} ms to ${bytes} bytes`);
  console.log(
    "\nThe card, in milliseconds and frames beyond the delay, and each pointer move, in milliseconds:",
  );
  console.table(card);
  console.log("Look-ups, in milliseconds a key, and the look-up's page:");
  console.table(lookup);
  console.table(popup);
  console.log("Ten years of study, in milliseconds by the clock, and their packing, in seconds:");
  console.table(years);
  console.log(`Written to ${asked.out}`);
}

step("Install what is compared with", "npm", ["install"], join(ROOT, "bench"));
const whole = asked.quick ? QUICK : FULL;
const rounds = Number(asked.rounds ?? whole.rounds);
const plan = { ...partOf(whole, asked.only), rounds };
if (plan.years.includes("firefox")) build();
else buildFor("chromium");
const folder = mkdtempSync(join(tmpdir(), "bandu-bench-"));
try {
  keep(file, await machine());
  await pages(plan, folder);
  await surfaces(plan, folder);
  await years(plan);
  print(keep(file, {}));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
