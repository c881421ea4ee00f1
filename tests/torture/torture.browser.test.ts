/** The short form of `npm run torture`. */
import { describe, expect, it } from "vitest";
import { BROWSERS } from "../harness/browsers.ts";
import { CASES } from "./cases.ts";
import { judge } from "./judge.ts";

// Mostly waits: both browsers at once, in each one test after the other.
describe.concurrent.each(BROWSERS)("study time in %s holds when it comes to", (name) => {
  it.each(CASES.filter(({ rounds }) => rounds.short > 0).map((each) => [each.name, each] as const))(
    "%s",
    { concurrent: false, timeout: 120_000 },
    async (_, torture) => {
      const verdict = judge(torture, await torture.run(name, torture.rounds.short));
      expect(verdict.faults.join("; ")).toBe("");
      expect(verdict.lived).toBeGreaterThan(0);
    },
  );
});
