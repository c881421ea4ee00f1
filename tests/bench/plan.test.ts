import { describe, expect, it, test } from "vitest";
import { FULL, partOf } from "../../bench/plan.ts";

const named = (asked: readonly string[]) => partOf(FULL, asked).jobs;

describe("a part of the plan", () => {
  it("is all of it when nothing was asked for", () => {
    expect(partOf(FULL, [])).toBe(FULL);
  });
  it("holds what bears all of the words, and the floor of its page", () => {
    expect(named(["b 80 all"]).map(({ page, terms, job }) => `${page} ${terms} ${job}`)).toEqual([
      "b 0 read",
      "b 80 all",
    ]);
  });
  it("does not take a number for another that begins with it", () => {
    expect(named(["c 1000"]).map(({ terms }) => terms)).toEqual([0, 1000, 1000, 1000]);
  });
  test.each([
    ["costs", [0, 10_000, 100_000], []],
    ["card 96", [], [96]],
  ])("%s leaves the others out", (asked, costs, card) => {
    expect(partOf(FULL, [asked])).toMatchObject({ jobs: [], costs, card, lookup: [] });
  });
});
