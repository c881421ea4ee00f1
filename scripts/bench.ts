/**
 * Measures the reading engine against floors and other matchers in real Chromium, prints what it found and writes it
 * as JSON. Usage: npm run bench [-- --quick] [-- --out FILE]
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, launch } from "puppeteer-core";
import { type CardCosts, measureCard } from "../bench/card.ts";
import { writeExtension } from "../bench/extension.ts";
import { type Measured, measure } from "../bench/measure.ts";
import { compare, type PageCosts, publish } from "../bench/page-costs.ts";
import { PAGES, pageHtml } from "../bench/pages.ts";
import { FULL, type Plan, QUICK } from "../bench/plan.ts";
import { costTable, type Report, rowsOf, tableOf } from "../bench/report.ts";
import { proseOf, readWords, termsOf } from "../bench/words.ts";
import { compileDictionary } from "../core/match/compile.ts";
import { findBrowser } from "../tests/harness/find-browser.ts";
import { type PageServer, startServer } from "../tests/harness/server.ts";
import { buildFor, ROOT, step } from "./steps.ts";

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
  options: { quick: { type: "boolean", default: false }, out: { type: "string", default: "out/bench.json" } },
});

/** The headwords and aliases of the bundled pack. */
function packTexts(): string[] {
  const file = join(ROOT, "content/jiguan-dangjian/terms.json");
  const terms = JSON.parse(readFileSync(file, "utf8")) as { headword: string; aliases: string[] }[];
  return terms.flatMap(({ headword, aliases }) => [headword, ...aliases]);
}

function serve(server: PageServer, word: () => string): void {
  for (const name of Object.keys(PAGES) as (keyof typeof PAGES)[])
    server.serve(`/${name}`, { body: pageHtml(name, word), type: "text/html" });
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

/** The reading engine and what it is compared with, on fresh pages. */
async function matching(plan: Plan, folder: string, origin: string): Promise<Measured[]> {
  const browser = await open(folder);
  const measured: Measured[] = [];
  try {
    for (let round = 1; round <= plan.rounds; round++) {
      console.log(`Round ${round} of ${plan.rounds}: ${plan.jobs.length} jobs`);
      for (const job of plan.jobs) {
        const one = await measure(browser, origin, job);
        console.log(`  ${job.page} ${job.terms} ${job.job}: ${one.cold.ms.toFixed(1)} ms`);
        measured.push(one);
      }
    }
  } finally {
    await browser.close();
  }
  return measured;
}

/** What pages pay for the extension as it is built, with its own terms and with many. */
async function costs(rounds: number, sets: ReadonlyMap<number, readonly string[]>, origin: string) {
  const all: PageCosts[] = [];
  for (const [count, terms] of [[0, []] as const, ...sets]) {
    const [alone, extended] = [await open(), await open(join(ROOT, ".output/chrome-mv3"))];
    try {
      const entries = terms.map((text, term) => ({ text, term }));
      if (count > 0) await publish(extended, compileDictionary(entries), count);
      for (const page of ["a", "b"]) {
        console.log(`Costs of page ${page} with ${count || "the pack's"} terms`);
        all.push(await compare(page, count, origin, alone, extended, rounds));
      }
    } finally {
      await alone.close();
      await extended.close();
    }
  }
  return all;
}

async function run(plan: Plan, folder: string): Promise<Report> {
  const words = readWords();
  const pack = packTexts();
  const counts = [...new Set(plan.jobs.map(({ terms }) => terms))];
  const sets = new Map(counts.map((count) => [count, termsOf(words, pack, count)]));
  const compiled = await writeExtension(folder, sets);
  const server = await startServer();
  serve(server, proseOf(words.slice(0, VOCABULARY), pack, 3));
  try {
    const many = new Map([...sets].filter(([count]) => count >= 10_000));
    return {
      machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`,
      rounds: plan.rounds,
      compiled,
      rows: rowsOf(await matching(plan, folder, server.origin)),
      costs: await costs(plan.rounds, many, server.origin),
    };
  } finally {
    await server.close();
  }
}

/** What hover and card cost in the built extension. */
async function cards(counts: readonly number[], folder: string): Promise<CardCosts[]> {
  const news = readFileSync(join(ROOT, "scripts", "demo", "news.html"), "utf8");
  const measured: CardCosts[] = [];
  for (const terms of counts) measured.push(await measureCard(terms, news, folder));
  return measured;
}

step("Install what is compared with", "npm", ["install"], join(ROOT, "bench"));
buildFor("chromium");
const folder = mkdtempSync(join(tmpdir(), "bandu-bench-"));
try {
  const report = await run(asked.quick ? QUICK : FULL, folder);
  const card = await cards(asked.quick ? [96] : [96, 100_000], folder);
  const file = resolve(ROOT, asked.out);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...report, card }, null, 2)}\n`);
  console.log(`\n${report.machine}\n\n${tableOf(report.rows)}\n\n${costTable(report.costs)}\n`);
  console.log(
    "The card, in milliseconds and frames beyond the delay, and each pointer move, in milliseconds:",
  );
  console.table(card);
  for (const { terms, bytes, ms } of report.compiled)
    console.log(`${terms} terms: compiled in ${ms.toFixed(0)} ms to ${bytes} bytes`);
  console.log(`\nWritten to ${asked.out}`);
  step("Look-up at 100,000 terms, key by key", "node", [
    "bench/lookup/measure.ts",
    "100000",
    "--out",
    "out/look-up.json",
    ...(asked.quick ? ["flexsearch"] : []),
  ]);
  step("The look-up page at 100,000 terms", "node", ["bench/lookup/popup.ts", "100000"]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
