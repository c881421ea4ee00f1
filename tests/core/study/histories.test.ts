/** Ten thousand random histories: the total is the exact union of what was lived, none twice, none invented. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../../core/study/calendar.ts";
import { sumDay } from "../../../core/study/day.ts";
import { mergeSpan } from "../../../core/study/merge.ts";
import type { Span } from "../../../core/study/span.ts";
import { length, union } from "../../../core/study/union.ts";
import { type History, history, Machine } from "./history.ts";

const RUNS = 10_000;

/** The ledger in little: spans by id, told in any order and more than once. */
function ledger(told: readonly Span[]): Map<string, Span> {
  const kept = new Map<string, Span>();
  for (const span of told) kept.set(span.id, mergeSpan(kept.get(span.id), span));
  return kept;
}

let lived = 0;

function check({ dayStart, ...rest }: History, shuffle: (spans: readonly Span[]) => Span[]): void {
  const { told, counted } = new Machine({ dayStart, ...rest });
  lived += counted.size;
  const spans = [...ledger(shuffle(told)).values()];
  const seconds = new Set<string>();
  for (const { start, end, day } of spans)
    for (let at = start; at < end; at += 1000) seconds.add(`${at / 1000} ${day}`);
  expect(seconds).toEqual(counted);
  const rule = { startMinutes: dayStart, floor: "" };
  for (const { day, start, end, tz } of spans) {
    expect(dayOf(start, tz, rule)).toBe(day);
    expect(dayOf(end - 1, tz, rule)).toBe(day);
  }
  for (const [day, own] of Object.entries(Object.groupBy(spans, (span) => span.day))) {
    const sum = sumDay(day, own ?? []);
    expect(sum.total).toBe(length(union(own ?? [])));
    expect(Object.values(sum.kinds).reduce((a, b) => a + b)).toBe(sum.total);
    expect(sum.hours.reduce((a, b) => a + b)).toBe(sum.total);
  }
}

describe("the ledger over random histories", () => {
  it(`counts exactly what was lived in ${RUNS} of them, told in any order and more than once`, () => {
    const order = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(history, order, (lived, numbers) => {
        check(lived, (told) => {
          const twice = [...told, ...told];
          return twice
            .map((span) => ({ span, at: numbers.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ span }) => span);
        });
      }),
      { numRuns: RUNS, seed: 20260304 },
    );
    expect(lived).toBeGreaterThan(100 * RUNS);
  }, 120_000);
});
