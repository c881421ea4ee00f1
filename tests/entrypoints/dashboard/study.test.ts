// @vitest-environment happy-dom
// First of all: what follows looks for the browser as it loads.
import "../fake-page.ts";

import { beforeEach, expect, it, vi } from "vitest";
import { readSettings } from "../../../core/settings.ts";
import { ledger, type Study, useDay, useStudy } from "../../../entrypoints/dashboard/study.ts";
import { zone } from "../../../platform/ledger.ts";
import { stored } from "../../platform/fake-browser.ts";
import { makeSpan } from "../../platform/make-span.ts";
import { settled } from "../hold.ts";
import { show } from "../hook.tsx";

beforeEach(() => {
  stored.clear();
  vi.restoreAllMocks();
});

it("has no days, and not none studied, where the ledger cannot be read, and says so", async () => {
  vi.spyOn(ledger, "allDays").mockRejectedValue(new DOMException("Internal error.", "UnknownError"));
  const study = show(useStudy, undefined);
  await vi.waitFor(() => expect(study.now.study?.terms).toBeDefined());
  expect(study.now.study?.days).toBeUndefined();
  expect(study.now.study?.notice).toEqual({ type: "trouble", trouble: "unknown" });
  study.end();
});

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

it("counts time that is added over midnight once only where it overlaps what was recorded there", async () => {
  const midnight = new Date("2026-03-05T00:00").getTime();
  await ledger.put([makeSpan("r-0", { start: midnight, minutes: 30, day: "2026-03-05", tz: zone() })]);
  const changed = vi.fn();
  const day = show(() => useDay("2026-03-04", { settings: readSettings({}), days: [] }, changed), undefined);
  day.now.add("23:30", 60, "reading");
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
  const days = await ledger.allDays();
  expect(days.map(({ day, total }) => [day, total / 60_000])).toEqual([
    ["2026-03-04", 30],
    ["2026-03-05", 30],
  ]);
  day.end();
});

it("shows the spans that a day's sum is made of, also when more are drained while the day is open", async () => {
  const settings = readSettings({});
  const dayOpen = (days: Study["days"]) => useDay("2026-04-01", { settings, days }, () => {});
  const day = show(dayOpen, await ledger.allDays());
  await vi.waitFor(() => expect(day.now.spans).toEqual([]));
  const late = makeSpan("late", { day: "2026-04-01" });
  await ledger.put([late]);
  day.draw(await ledger.allDays());
  await vi.waitFor(() => expect(day.now.spans).toEqual([late]));
  day.end();
});

it("can still undo a deletion when the page that is being read goes on with the same span", async () => {
  const settings = readSettings({});
  const dayOpen = (days: Study["days"]) => useDay("2026-04-02", { settings, days }, () => {});
  const read = makeSpan("read", { day: "2026-04-02", minutes: 10 });
  await ledger.put([read]);
  const day = show(dayOpen, []);
  await vi.waitFor(() => expect(day.now.spans).toEqual([read]));
  day.now.remove([read]);
  await vi.waitFor(() => expect(day.now.deleted).toEqual([read]));
  await ledger.put([makeSpan("read", { day: "2026-04-02", minutes: 15 })]);
  day.draw([]);
  await vi.waitFor(() => expect(day.now.spans).toHaveLength(1));
  expect(day.now.deleted).toEqual([read]);
  day.now.undo();
  await vi.waitFor(() => expect(day.now.deleted).toEqual([]));
  await settled();
  expect((await ledger.day("2026-04-02")).total).toBe(15 * 60_000);
  day.end();
});

it("has what was read beside it, and the day it is by now, when one comes back to its window", async () => {
  const study = show(useStudy, undefined);
  await vi.waitFor(() => expect(study.now.study?.terms).toBeDefined());
  await ledger.put([makeSpan("beside", { day: "2026-05-01" })]);
  vi.spyOn(Date, "now").mockReturnValue(Date.parse("2126-05-01T12:00:00Z"));
  dispatchEvent(new Event("focus"));
  await vi.waitFor(() => expect(study.now.study?.today).toBe("2126-05-01"));
  expect(study.now.study?.days?.some(({ day }) => day === "2026-05-01")).toBe(true);
  study.end();
});
