// First of all: what follows looks for the browser as it loads.
import "./fake-browser.ts";

import { Dexie } from "dexie";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Span } from "../../core/study/span.ts";
import { DATABASE, openDatabase } from "../../platform/database.ts";
import { Ledger } from "../../platform/ledger.ts";
import { browser, stored } from "./fake-browser.ts";
import { makeSpan } from "./make-span.ts";

const DAYS = ["2026-01-30", "2026-02-01", "2026-02-28", "2026-03-04"];
const SPANS = DAYS.map((day, n) =>
  makeSpan(`s${n}`, {
    day,
    start: Date.parse(`${day}T08:00Z`),
    ...(n % 2 === 0 && { site: "news.example" }),
  }),
);
const [, EARLY, LATE] = SPANS as [Span, Span, Span, Span];
const IN_MARCH = Date.parse("2026-03-20");

const backups = () =>
  [...stored.keys()]
    .filter((key) => key.startsWith("backup:"))
    .map((key) => key.slice(7))
    .sort();
const ids = (spans: readonly Span[]) => spans.map(({ id }) => id).sort();

/** What a ledger holds that had to be made anew from the backups. */
async function restored(): Promise<Span[]> {
  await Dexie.delete(DATABASE);
  return new Ledger(openDatabase()).allSpans();
}

let ledger: Ledger;
beforeEach(async () => {
  vi.restoreAllMocks();
  vi.spyOn(console, "warn").mockImplementation(() => {});
  stored.clear();
  await Dexie.delete(DATABASE);
  ledger = new Ledger(openDatabase());
  await ledger.put(SPANS);
});

describe("backups", () => {
  it("lie apart by day until their month is over, then as one block a month", async () => {
    expect(backups()).toEqual(DAYS);
    await ledger.packBackups(IN_MARCH);
    expect(backups()).toEqual(["2026-01", "2026-02", "2026-03-04"]);
    expect(await restored()).toEqual(SPANS);
  });

  it("of a month that ended only yesterday are not packed yet: somewhere it still goes on", async () => {
    await ledger.packBackups(Date.parse("2026-03-01T06:00Z"));
    expect(backups()).toEqual(["2026-01", ...DAYS.slice(1)]);
  });

  it.each(["set", "remove"] as const)(
    "lose nothing when packing them is killed at its '%s', and are packed the next time",
    async (step) => {
      vi.spyOn(browser.storage.local, step).mockRejectedValueOnce(new Error("killed"));
      await ledger.packBackups(IN_MARCH);
      expect(backups()).not.toContain("2026-02");
      expect(await restored()).toEqual(SPANS);
      await new Ledger(openDatabase()).packBackups(IN_MARCH);
      expect(backups()).toEqual(["2026-01", "2026-02", "2026-03-04"]);
      expect(await restored()).toEqual(SPANS);
    },
  );

  it("follow every change of a month that is packed", async () => {
    await ledger.packBackups(IN_MARCH);
    await ledger.put([makeSpan("new", { day: "2026-02-10" })]);
    await ledger.remove([EARLY]);
    expect(backups()).toEqual(["2026-01", "2026-02", "2026-03-04"]);
    expect(ids(await restored())).toEqual(["new", "s0", "s2", "s3"]);
  });

  it("do not bring back what was deleted, though days of before were left beside the block", async () => {
    const left = structuredClone([...stored].filter(([key]) => key.startsWith("backup:2026-02-")));
    await ledger.packBackups(IN_MARCH);
    await ledger.remove([EARLY, LATE]);
    for (const [key, rows] of left) stored.set(key, rows);
    expect(ids(await restored())).toEqual(["s0", "s3"]);
  });

  it.each([
    ["cut short", (block: string) => block.slice(0, block.length / 2)],
    [
      "changed in one place",
      (block: string) => `${block.slice(0, 60)}${block[60] === "A" ? "B" : "A"}${block.slice(61)}`,
    ],
    ["no text", () => 7],
  ])("that are %s cost their own month alone", async (_, damage) => {
    await ledger.packBackups(IN_MARCH);
    stored.set("backup:2026-02", damage(stored.get("backup:2026-02") as string));
    expect(ids(await restored())).toEqual(["s0", "s3"]);
  });

  it("are not put back to what a slower page had read before", async () => {
    const quick = new Ledger(openDatabase());
    await quick.ready();
    const { set } = browser.storage.local;
    let meanwhile: Promise<void> | undefined;
    vi.spyOn(browser.storage.local, "set").mockImplementationOnce(async (items) => {
      meanwhile = quick.put([makeSpan("quick")]);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await set(items);
    });
    await ledger.put([makeSpan("slow")]);
    await meanwhile;
    expect(await restored()).toHaveLength(SPANS.length + 2);
  });
});
