/** The short form of `npm run torture`. */
import { describe, expect, it } from "vitest";
import { BROWSERS } from "../harness/browsers.ts";
import { CASES, type Case } from "./cases.ts";
import { judge } from "./judge.ts";

const SHORT = CASES.filter(({ rounds }) => rounds.short > 0);
const standsStill = ({ name }: Case) => name.includes("SIGSTOP");
/** A browser that stands still needs neither of the two cores: it does that beside another of its kind. */
const SITTINGS = BROWSERS.flatMap((browser) => [
  { browser, cases: SHORT.filter((each) => !standsStill(each)) },
  { browser, cases: SHORT.filter(standsStill) },
]);

// Mostly waits: all sittings at once, in each one test after the other.
describe.concurrent.each(SITTINGS)("study time in $browser holds when it comes to", ({ browser, cases }) => {
  it.each(cases)("$name", { concurrent: false, timeout: 120_000 }, async (torture) => {
    const verdict = judge(torture, await torture.run(browser, torture.rounds.short));
    expect(verdict.faults.join("; ")).toBe("");
    expect(verdict.lived).toBeGreaterThan(0);
  });
});
