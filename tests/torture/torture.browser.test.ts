/** The short form of `npm run torture`. */
import { describe, expect, it } from "vitest";
import { BROWSERS } from "../harness/browsers.ts";
import { CASES } from "./cases.ts";
import { judge } from "./judge.ts";

describe.each(BROWSERS)("study time in %s holds when it comes to", (name) => {
  it.each(CASES.filter(({ rounds }) => rounds.short > 0).map((each) => [each.name, each] as const))(
    "%s",
    async (_, torture) => {
      const verdict = judge(torture, await torture.run(name, torture.rounds.short));
      expect(verdict.faults).toEqual([]);
      expect(verdict.lived).toBeGreaterThan(0);
    },
    120_000,
  );
});
