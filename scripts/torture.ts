/**
 * `npm run torture`: everything that could cost or invent study time, at length, in both browsers; prints the table of
 * docs/reliability.md and writes the rounds to out/torture.json. Arguments name browsers, or words of the cases to run.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BROWSERS } from "../tests/harness/browsers.ts";
import { type BrowserName, findBrowser } from "../tests/harness/find-browser.ts";
import { CASES, type Case } from "../tests/torture/cases.ts";
import { judge } from "../tests/torture/judge.ts";
import { build, ROOT } from "./steps.ts";

const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
const isBrowser = (word: string) => BROWSERS.some((name) => name === word);
const browsers = BROWSERS.filter((name) => !wanted.some(isBrowser) || wanted.includes(name));
const words = wanted.filter((word) => !isBrowser(word));
const cases = CASES.filter(
  ({ name, rounds }) =>
    rounds.long > 0 && (words.length === 0 || words.some((word) => name.toLowerCase().includes(word))),
);

const seconds = (ms: number) => (ms / 1000).toFixed(1);
const rows: string[] = [];
const told: object[] = [];
let failed = 0;

async function torture(browser: BrowserName, each: Case): Promise<void> {
  console.log(`— ${each.name}, ${browser}: ${each.rounds.long} rounds`);
  const outcome = await each.run(browser, each.rounds.long);
  const { lived, counted, worst, faults } = judge(each, outcome);
  const share = ((100 * (counted - lived)) / lived).toFixed(2);
  rows.push(
    `| ${each.name} | ${browser} | ${outcome.rounds.length} | ${seconds(lived)} | ${seconds(counted)} | ${share}% | ${seconds(worst)} | ${outcome.badRows} | ${faults.join("; ") || "holds"} |`,
  );
  console.log(rows.at(-1));
  told.push({ case: each.name, browser, ...outcome });
  failed += faults.length;
}

build();
await Promise.all(browsers.map(findBrowser));
for (const browser of browsers)
  for (const each of cases)
    await torture(browser, each).catch((error) => {
      failed++;
      rows.push(`| ${each.name} | ${browser} | | | | | | | failed: ${error} |`);
      console.error(error);
    });
console.log(
  [
    "\n| what is done | browser | rounds | lived, s | counted, s | off by | worst round, s | bad rows | |",
    "|---|---|---|---|---|---|---|---|---|",
    ...rows,
  ].join("\n"),
);

mkdirSync(join(ROOT, "out"), { recursive: true });
writeFileSync(join(ROOT, "out", "torture.json"), JSON.stringify(told, undefined, 1));
process.exit(failed ? 1 : 0);
