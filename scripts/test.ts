/**
 * `npm test`: types, lint, unit tests, then the browser tests in Chromium and Firefox from the built extension.
 * Arguments name the test files to run; the rest goes on as always.
 */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "../tests/harness/find-browser.ts";
import { build, check, ROOT, runs } from "./steps.ts";

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly success: boolean;
}

/** Runs one project of the tests and gives its counts; a run that died counts as one failure. */
function suite(title: string, project: string): Report {
  const file = join(ROOT, "out", "test", `${project}.json`);
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const ended = runs(title, "vitest", ["run", "--project", project, ...reporters, ...process.argv.slice(2)]);
  try {
    const report = JSON.parse(readFileSync(file, "utf8")) as Report;
    return { ...report, numFailedTests: report.numFailedTests || (ended ? 0 : 1) };
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, success: false };
  }
}

check();
const unit = suite("Unit tests", "unit");
build();
await Promise.all([findBrowser("chromium"), findBrowser("firefox")]);
const browser = suite("Browser tests in Chromium and Firefox", "browser");

const passed = unit.numPassedTests + browser.numPassedTests;
const failed = unit.numFailedTests + browser.numFailedTests;
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
