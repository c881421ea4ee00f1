// @vitest-environment happy-dom
// First of all: what follows looks for the browser as it loads.
import "../fake-page.ts";

import { beforeEach, expect, it, vi } from "vitest";
import { useStudy } from "../../../entrypoints/dashboard/study.ts";
import { stored } from "../../platform/fake-browser.ts";
import { show } from "../hook.tsx";

beforeEach(() => stored.clear());

it("counts terms on the days they were met, also those from before the day's start was changed", async () => {
  stored.set("settings", { dayStartMinutes: 240, dayFloor: "2026-06-01" });
  for (const day of ["2026-01-05", "2026-03-07", "2026-06-10"])
    stored.set(`progress:pack:${day}:met`, { met: 1, metSince: Date.parse(`${day}T12:00`) });
  const study = show(useStudy, undefined);
  const terms = await vi.waitFor(() => {
    const terms = study.now.study?.terms;
    if (!terms) throw new Error("The terms are not counted yet.");
    return terms;
  });
  expect(terms.map(({ day, counts }) => [day, counts.met])).toEqual([
    ["2026-01-05", 1],
    ["2026-03-07", 2],
    ["2026-06-10", 3],
  ]);
  study.end();
});
