/**
 * `npm test`: types, lint, unit tests, then the browser tests in Chromium and Firefox from the built extension.
 * Arguments name the test files to run; the rest goes on as always.
 *
 * Two browsers at a time on a busy machine now and then miss a moment. Files of browser tests that failed are run once
 * more, by themselves and in new browsers; what passes then is named at the end, for it is a fault all the same.
 */
import { readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { findBrowser } from "../tests/harness/find-browser.ts";
import { build, check, ROOT, runs } from "./steps.ts";

/** More files than these do not fail by chance. */
const FEW = 4;

interface Outcome {
  readonly passed: number;
  /** Names of failed tests, by file, relative to the project. */
  readonly failed: ReadonlyMap<string, readonly string[]>;
}

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Runs one project of the tests, whole or these files; a run that died without a word counts as one failure. */
function suite(title: string, project: string, files: readonly string[]): Outcome {
  const file = join(ROOT, "out", "test", `${project}.json`);
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const ended = runs(title, "vitest", [
    "run",
    "--project",
    project,
    "--passWithNoTests",
    ...reporters,
    ...files,
  ]);
  const died = new Map([["the run itself", ["died"]]]);
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(file, "utf8")) as Report;
    const failed = new Map(
      testResults
        .filter(({ status }) => status === "failed")
        .map(({ name, assertionResults }) => {
          const names = assertionResults
            .filter(({ status }) => status === "failed")
            .map(({ fullName }) => fullName);
          return [relative(ROOT, name), names.length > 0 ? names : ["the file itself"]] as const;
        }),
    );
    return { passed: numPassedTests, failed: ended || failed.size > 0 ? failed : died };
  } catch {
    return { passed: 0, failed: died };
  }
}

const count = ({ failed }: Outcome) => [...failed.values()].flat().length;
const list = ({ failed }: Outcome) =>
  [...failed].flatMap(([file, names]) => names.map((name) => `  ${file}: ${name}`)).join("\n");

check();
const wanted = process.argv.slice(2);
const unit = suite("Unit tests", "unit", wanted);
build();
await Promise.all([findBrowser("chromium"), findBrowser("firefox")]);
const first = suite("Browser tests in Chromium and Firefox", "browser", wanted);
const again =
  first.failed.size > 0 && first.failed.size <= FEW && !first.failed.has("the run itself")
    ? suite("Once more, by themselves", "browser", ["--no-file-parallelism", ...first.failed.keys()])
    : undefined;
const failures = count(unit) + count(again ?? first);
const chance = again ? count(first) - count(again) : 0;

console.log(`\n${unit.passed + first.passed + Math.max(0, chance)} passed, ${failures} failed`);
if (again) console.log(`Failed in the whole run, then run once more by themselves:\n${list(first)}`);
if (failures) console.log(`Failed:\n${[unit, again ?? first].map(list).filter(Boolean).join("\n")}`);
process.exit(failures ? 1 : 0);
