/**
 * Measures the reading engine against floors and other matchers in real Chromium, prints what it found and writes it
 * as JSON. Usage: npm run bench [-- --quick] [-- --out FILE]
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { launch } from "puppeteer-core";
import { writeExtension } from "../bench/extension.ts";
import { type Measured, measure } from "../bench/measure.ts";
import { PAGES, pageHtml } from "../bench/pages.ts";
import { FULL, type Plan, QUICK } from "../bench/plan.ts";
import { type Report, rowsOf, tableOf } from "../bench/report.ts";
import { proseOf, readWords, termsOf } from "../bench/words.ts";
import { findBrowser } from "../tests/harness/find-browser.ts";
import { type PageServer, startServer } from "../tests/harness/server.ts";
import { ROOT, step } from "./steps.ts";

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

async function run(plan: Plan, folder: string): Promise<Report> {
  const words = readWords();
  const pack = packTexts();
  const counts = [...new Set(plan.jobs.map(({ terms }) => terms))];
  const compiled = await writeExtension(
    folder,
    new Map(counts.map((count) => [count, termsOf(words, pack, count)])),
  );
  const server = await startServer();
  serve(server, proseOf(words.slice(0, VOCABULARY), pack, 3));
  const browser = await launch({
    browser: "chrome",
    executablePath: await findBrowser("chromium"),
    pipe: true,
    enableExtensions: [folder],
    defaultViewport: { width: 1100, height: 800 },
    args: FLAGS,
  });
  const measured: Measured[] = [];
  try {
    for (let round = 1; round <= plan.rounds; round++) {
      console.log(`Round ${round} of ${plan.rounds}: ${plan.jobs.length} jobs`);
      for (const job of plan.jobs) measured.push(await measure(browser, server.origin, job));
    }
    return {
      machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`,
      browser: await browser.version(),
      rounds: plan.rounds,
      rows: rowsOf(measured),
      compiled,
      costs: undefined,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

step("Install what is compared with", "npm", [
  "ci",
  "--prefix",
  "bench",
  "--omit=optional",
  "--loglevel=error",
]);
const folder = mkdtempSync(join(tmpdir(), "bandu-bench-"));
try {
  const report = await run(asked.quick ? QUICK : FULL, folder);
  const file = resolve(ROOT, asked.out);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  console.log(`\n${report.machine}; ${report.browser}\n\n${tableOf(report.rows)}\n`);
  for (const { terms, bytes, ms } of report.compiled)
    console.log(`${terms} terms: compiled in ${ms.toFixed(0)} ms to ${bytes} bytes`);
  console.log(`\nWritten to ${asked.out}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
