import { describe, expect, it } from "vitest";
import type { Span } from "../../../core/study/span.ts";
import { splitAtDays } from "../../../core/study/split.ts";

const MINUTE = 60_000;
const span = (from: string, minutes: number, day: string, tz = "Asia/Shanghai"): Span => {
  const start = Date.parse(from);
  return { id: "hand", kind: "reading", start, end: start + minutes * MINUTE, day, tz, manual: true };
};
const at = (startMinutes: number) => ({ startMinutes, floor: "" });
const told = (parts: readonly Span[]) =>
  parts.map(({ id, day, start, end }) => [id, day, (end - start) / MINUTE]);

describe("a span at the ends of days", () => {
  it.each([
    ["within a day", "2026-03-04T22:00+08:00", 60, 0, [["hand", "2026-03-04", 60]]],
    ["up to midnight", "2026-03-04T23:30+08:00", 30, 0, [["hand", "2026-03-04", 30]]],
    [
      "over midnight",
      "2026-03-04T23:30+08:00",
      60,
      0,
      [
        ["hand", "2026-03-04", 30],
        ["hand-1", "2026-03-05", 30],
      ],
    ],
    [
      "over midnight where days start at four",
      "2026-03-04T23:30+08:00",
      60,
      240,
      [["hand", "2026-03-04", 60]],
    ],
    [
      "over four where days start then",
      "2026-03-05T03:30+08:00",
      90,
      240,
      [
        ["hand", "2026-03-04", 30],
        ["hand-1", "2026-03-05", 60],
      ],
    ],
  ])("is split %s", (_, from, minutes, start, parts) => {
    expect(told(splitAtDays(span(from, minutes, "2026-03-04"), at(start)))).toEqual(parts);
  });

  it("is split twice where a day has 23 hours and the span 24", () => {
    const short = span("2026-03-28T23:30+01:00", 24 * 60, "2026-03-28", "Europe/Berlin");
    expect(told(splitAtDays(short, at(0)))).toEqual([
      ["hand", "2026-03-28", 30],
      ["hand-1", "2026-03-29", 23 * 60],
      ["hand-2", "2026-03-30", 30],
    ]);
  });
});
