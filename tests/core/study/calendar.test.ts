import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayEdge, dayOf, hourOf, isDay } from "../../../core/study/calendar.ts";

const RULE = { startMinutes: 0, floor: "" };
const ZONES = [
  "UTC",
  "Asia/Shanghai",
  "Asia/Kathmandu",
  "Europe/Paris",
  "America/St_Johns",
  "Pacific/Apia",
  "Australia/Lord_Howe",
];
/** 1990 to 2040. */
const instant = fc.integer({ min: 631_152_000_000, max: 2_208_988_800_000 });

describe("the reader's calendar", () => {
  it("shows the day and the hour that the zone's own clock shows", () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...ZONES), (at, timeZone) => {
        const shown = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone });
        const [day, time] = shown.format(at).split(" ");
        expect(dayOf(at, timeZone, RULE)).toBe(day);
        expect(hourOf(at, timeZone)).toBe(Number(time?.slice(0, 2)));
      }),
      { numRuns: 2000, seed: 20261123 },
    );
  });

  it("finds midnight to the millisecond, also on a day that has none of its 24 hours", () => {
    const from = Date.UTC(2011, 11, 30, 9, 0);
    // Apia left the 30th of December 2011 out.
    const edge = dayEdge(from, from + 3_600_000, "Pacific/Apia", RULE);
    expect(edge).toBe(Date.UTC(2011, 11, 30, 10, 0));
    expect(dayOf(edge - 1, "Pacific/Apia", RULE)).toBe("2011-12-29");
    expect(dayOf(edge, "Pacific/Apia", RULE)).toBe("2011-12-31");
  });

  it("knows a day that there is from any other text", () => {
    const texts = [
      "2024-02-29",
      "2026-11-23",
      "2026-02-29",
      "2026-13-45",
      "+010000-01-01",
      "2026-1-2",
      "today",
      "",
    ];
    expect(texts.filter(isDay)).toEqual(["2024-02-29", "2026-11-23"]);
  });

  it("takes a zone that nobody knows for UTC", () => {
    expect(hourOf(Date.UTC(2026, 0, 1, 5), "Asia/Nowhere")).toBe(5);
  });
});
