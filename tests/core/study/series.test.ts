import { describe, expect, it } from "vitest";
import { type Day, emptyDay } from "../../../core/study/day.ts";
import { readProgress } from "../../../core/study/progress.ts";
import { bucketOf, lastBuckets, sumHoursOf, termCounts, yearOf } from "../../../core/study/series.ts";
import { streaks } from "../../../core/study/streak.ts";

const MINUTE = 60_000;
const day = (name: string, minutes: number): Day => ({
  ...emptyDay(name),
  total: minutes * MINUTE,
  kinds: { reading: minutes * MINUTE, lookup: 0, review: 0 },
});

describe("buckets", () => {
  it.each([
    ["2026-03-04", "week", "2026-03-02"],
    ["2026-03-02", "week", "2026-03-02"],
    ["2026-03-01", "week", "2026-02-23"],
    ["2026-01-01", "week", "2025-12-29"],
    ["2026-03-04", "month", "2026-03-01"],
    ["2026-03-04", "day", "2026-03-04"],
  ] as const)("puts %s into the %s of %s", (name, step, key) => {
    expect(bucketOf(name, step)).toBe(key);
  });

  it("sums up days by week and keeps the weeks without study", () => {
    const days = [day("2026-02-20", 7), day("2026-03-02", 1), day("2026-03-04", 2), day("2020-01-01", 9)];
    const weeks = lastBuckets(days, "week", 3, "2026-03-04");
    expect(weeks.map(({ key, total, kinds }) => [key, total / MINUTE, kinds.reading / MINUTE])).toEqual([
      ["2026-02-16", 7, 7],
      ["2026-02-23", 0, 0],
      ["2026-03-02", 3, 3],
    ]);
  });
});

describe("a year", () => {
  it("has all its days, the fullest darkest and the emptiest blank", () => {
    const year = yearOf([day("2028-02-29", 40), day("2028-03-01", 1), day("2028-03-02", 20)], 2028);
    expect(year).toHaveLength(366);
    expect(year.slice(58, 63).map(({ level }) => level)).toEqual([0, 4, 1, 2, 0]);
  });

  it("draws the first minutes of a year pale, though there is no fuller day", () => {
    expect(yearOf([day("2028-01-01", 1)], 2028)[0]?.level).toBe(1);
  });
});

describe("streaks", () => {
  it.each([
    [["2026-03-02", "2026-03-03", "2026-03-04"], { current: 3, longest: 3 }],
    [["2026-03-02", "2026-03-03"], { current: 2, longest: 2 }],
    [["2026-03-01", "2026-03-02"], { current: 0, longest: 2 }],
    [["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-04"], { current: 1, longest: 3 }],
    [[], { current: 0, longest: 0 }],
  ])("over %j are %j on 4 March", (names, expected) => {
    expect(
      streaks(
        names.map((name) => day(name, 5)),
        "2026-03-04",
      ),
    ).toEqual(expected);
  });

  it("are not carried by less than a minute", () => {
    expect(streaks([day("2026-03-04", 0.5)], "2026-03-04").current).toBe(0);
  });
});

describe("the hours of the day", () => {
  it("are summed up over days", () => {
    const hours = (at: number, amount: number) =>
      emptyDay("x").hours.map((_, hour) => (hour === at ? amount : 0));
    const summed = sumHoursOf([
      { ...emptyDay("a"), hours: hours(9, 5) },
      { ...emptyDay("b"), hours: hours(9, 2) },
    ]);
    expect([summed[8], summed[9]]).toEqual([0, 7]);
  });
});

describe("terms over time", () => {
  it("are counted up to each day on which there were more", () => {
    const terms = [
      readProgress({ metSince: 1, starredSince: 3 }),
      readProgress({ metSince: 3, knownSince: 3 }),
      readProgress({ lookedUpSince: 1 }),
    ];
    expect(termCounts(terms, (at) => `day ${at}`)).toEqual([
      { day: "day 1", counts: { met: 1, lookedUp: 1, starred: 0, known: 0 } },
      { day: "day 3", counts: { met: 2, lookedUp: 1, starred: 1, known: 1 } },
    ]);
  });
});
