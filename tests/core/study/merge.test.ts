import { expect, it } from "vitest";
import { afterDeletion, mergeSpan } from "../../../core/study/merge.ts";
import type { Span } from "../../../core/study/span.ts";

const told: Span = { id: "a", kind: "reading", start: 100, end: 200, day: "2026-01-01", tz: "UTC" };

it.each([
  ["what was not deleted stays whole", undefined, told],
  ["what was deleted to its end does not come back", { id: "a", until: 200 }, undefined],
  ["what was read on since counts from there", { id: "a", until: 150 }, { ...told, start: 150 }],
  ["what began after counts from its beginning", { id: "a", until: 50 }, told],
] as const)("%s", (_, deleted, left) => {
  expect(afterDeletion(told, deleted)).toEqual(left);
});

it("makes no span of all the years between two that bear one id", () => {
  const other = { ...told, start: Date.UTC(2026, 2, 4), end: Date.UTC(2026, 2, 4, 1) };
  expect(mergeSpan(told, other)).toEqual(told);
  expect(mergeSpan(told, { ...told, end: 300 })).toEqual({ ...told, end: 300 });
});
