import { describe, expect, it } from "vitest";
import { readRoute } from "../../../entrypoints/dashboard/route.ts";

describe("an address of the dashboard", () => {
  it.each([
    ["#/day/2026-03-04", { view: "day", start: "2026-03-04" }],
    ["#/day/2028-02-29", { view: "day", start: "2028-02-29" }],
    ["#/month/2026-03-01", { view: "month", start: "2026-03-01" }],
    ["#/term/pack%3Astar/note", { view: "term", key: "pack:star", writing: true }],
  ])("%s leads there", (hash, route) => {
    expect(readRoute(hash)).toEqual(route);
  });

  it.each([
    "",
    "#/nowhere",
    "#/day/",
    "#/day/today",
    "#/day/2026-3-4",
    "#/day/2026-13-45",
    "#/week/2026-00-10",
    "#/day/2026-02-29",
    "#/day/2026-02-31",
    "#/day/+012026-01",
  ])("%s leads to the overview", (hash) => {
    expect(readRoute(hash)).toEqual({ view: "overview" });
  });
});
