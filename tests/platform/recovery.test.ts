// First of all: what follows looks for the browser as it loads.
import "./fake-browser.ts";

import { Dexie } from "dexie";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Notice } from "../../core/study/notice.ts";
import { DATABASE, openDatabase } from "../../platform/database.ts";
import { Ledger } from "../../platform/ledger.ts";
import { outboxSink } from "../../platform/outbox.ts";
import { noteRestored, noteTrouble, readNotice, troubleOf, watchNotice } from "../../platform/trouble.ts";
import { browser, disk, stored } from "./fake-browser.ts";
import { makeSpan } from "./make-span.ts";

const SPANS = [
  makeSpan("a"),
  makeSpan("b", { day: "2026-03-05", kind: "lookup", site: "news.example" }),
  makeSpan("c", { day: "2026-03-06", manual: true, tz: "Europe/Berlin" }),
];

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(console, "warn").mockImplementation(() => {});
  disk.full = false;
  stored.clear();
  await Dexie.delete(DATABASE);
});

async function ledgerWithSpans(): Promise<Ledger> {
  const ledger = new Ledger(openDatabase());
  await ledger.put(SPANS);
  return ledger;
}

describe("a ledger that was lost", () => {
  it("comes back whole from the backups when the database is found empty, and the reader is told", async () => {
    const before = await ledgerWithSpans();
    const days = await before.allDays();
    await Dexie.delete(DATABASE);
    const after = new Ledger(openDatabase());
    expect(await after.allDays()).toEqual(days);
    expect(await after.allSpans()).toEqual(SPANS);
    expect(await readNotice()).toEqual({ type: "restored", days: 3, terms: 0 });
  });

  it("says how far it has come while it comes back, month by month", async () => {
    const ledger = await ledgerWithSpans();
    await ledger.put([makeSpan("d", { day: "2026-04-01" })]);
    await Dexie.delete(DATABASE);
    await noteRestored({ terms: 5 });
    const told: Promise<Notice | undefined>[] = [];
    watchNotice(() => told.push(readNotice()), new AbortController().signal);
    await new Ledger(openDatabase()).ready();
    expect(await Promise.all(told)).toEqual([
      { type: "restoring", done: 0, of: 2 },
      { type: "restoring", done: 1, of: 2 },
      { type: "restoring", done: 1, of: 2 },
      { type: "restored", days: 4, terms: 5 },
    ]);
  });

  it("comes back whole when it is deleted under an open ledger", async () => {
    const ledger = await ledgerWithSpans();
    await Dexie.delete(DATABASE);
    expect(await ledger.allSpans()).toEqual(SPANS);
    expect(await readNotice()).toEqual({ type: "restored", days: 3, terms: 0 });
  });

  it("is replaced by its backups when it cannot be opened at all", async () => {
    await ledgerWithSpans();
    const broken = openDatabase();
    vi.spyOn(broken, "open").mockRejectedValueOnce(new DOMException("Internal error.", "UnknownError"));
    const ledger = new Ledger(broken);
    expect(await ledger.allSpans()).toEqual(SPANS);
    expect(await readNotice()).toMatchObject({ type: "restored" });
  });

  it("is written on with the tables it has when it is from a newer Bandu", async () => {
    await ledgerWithSpans();
    const newer = openDatabase();
    newer.version(9).stores({ later: "id" });
    await newer.open();
    newer.close();
    await outboxSink().put([makeSpan("d", { day: "2026-03-08" })]);
    const ledger = new Ledger(openDatabase());
    await ledger.drain();
    expect(await readNotice()).toBeUndefined();
    expect(await ledger.allSpans()).toHaveLength(4);
  });

  it("does not come back by itself when the reader deleted the last span", async () => {
    const ledger = await ledgerWithSpans();
    await ledger.remove(SPANS);
    expect(await new Ledger(openDatabase()).allSpans()).toEqual([]);
    expect(await readNotice()).toBeUndefined();
  });

  it("tells nothing of a database that was lost before there was anything in it", async () => {
    await new Ledger(openDatabase()).ready();
    await Dexie.delete(DATABASE);
    await new Ledger(openDatabase()).ready();
    expect(await readNotice()).toBeUndefined();
  });

  it("leaves out of a restore what a damaged backup no longer says", async () => {
    await ledgerWithSpans();
    stored.set("backup:2026-03-05", [["b", 99, "no number"]]);
    stored.set("backup:2026-03-06", "no list");
    await Dexie.delete(DATABASE);
    expect(await new Ledger(openDatabase()).allSpans()).toEqual([SPANS[0]]);
  });
});

describe("trouble with the ledger", () => {
  it.each([
    ["quota", new DOMException("", "QuotaExceededError")],
    [
      "quota",
      Object.assign(new Error(""), { name: "AbortError", inner: new DOMException("", "QuotaExceededError") }),
    ],
    ["newer", new DOMException("", "VersionError")],
    ["blocked", new DOMException("", "BlockedError")],
    ["unknown", new DOMException("", "UnknownError")],
    ["unknown", "a string"],
  ])("is told as '%s'", (trouble, error) => {
    expect(troubleOf(error)).toBe(trouble);
  });

  it("is written once, for a dashboard that hears of it tries again", async () => {
    const writes = vi.spyOn(browser.storage.local, "set");
    for (let n = 0; n < 3; n++) await noteTrouble(new DOMException("", "QuotaExceededError"));
    expect(writes).toHaveBeenCalledTimes(1);
    await noteTrouble(new DOMException("", "UnknownError"));
    expect(await readNotice()).toEqual({ type: "trouble", trouble: "unknown" });
  });

  it("covers what was restored for as long as it lasts, and no longer", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    await noteRestored({ days: 3 });
    await noteTrouble(new DOMException("", "QuotaExceededError"));
    expect(await readNotice()).toEqual({ type: "trouble", trouble: "quota" });
    await noteTrouble(undefined);
    expect(await readNotice()).toEqual({ type: "restored", days: 3, terms: 0 });
  });

  it("ends with the next drain that works, and what waited is then in the ledger", async () => {
    const ledger = await ledgerWithSpans();
    await outboxSink().put([makeSpan("later", { day: "2026-03-07" })]);
    await noteTrouble(new DOMException("", "QuotaExceededError"));
    expect(await readNotice()).toEqual({ type: "trouble", trouble: "quota" });
    await ledger.drain();
    expect(await readNotice()).toBeUndefined();
    expect((await ledger.day("2026-03-07")).spans).toBe(1);
  });

  it("is told when another connection blocks an upgrade, and ends when that one closes", async () => {
    const old = indexedDB.open(DATABASE, 10);
    await new Promise((resolve) => {
      old.onupgradeneeded = () =>
        old.result.createObjectStore("spans", { keyPath: "id" }).createIndex("day", "day");
      old.onsuccess = resolve;
    });
    const ledger = new Ledger(openDatabase());
    await outboxSink().put([makeSpan("a")]);
    await ledger.drain();
    expect(await readNotice()).toEqual({ type: "trouble", trouble: "blocked" });
    // A second page's opening stands behind the first one's, and hears of no block.
    await expect(new Ledger(openDatabase()).day("2026-03-04")).rejects.toThrow("holds the old database open");
    old.result.close();
    await ledger.drain();
    expect(await readNotice()).toBeUndefined();
    expect(await ledger.allSpans()).toHaveLength(1);
  });
});
