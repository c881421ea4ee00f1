// First of all: what follows looks for the browser as it loads.
import "./fake-browser.ts";

import { Dexie } from "dexie";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { sumDay } from "../../core/study/day.ts";
import type { Span } from "../../core/study/span.ts";
import { DATABASE, openDatabase } from "../../platform/database.ts";
import { Ledger } from "../../platform/ledger.ts";
import { stored } from "./fake-browser.ts";
import { makeSpan } from "./make-span.ts";

/** The schema of every version ever released, in its own words: this list only grows. */
const RELEASED: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  1: { spans: "id, day" },
  2: { spans: "id, day", days: "day", deleted: "id", facts: "key" },
};

const SPANS: Span[] = Array.from({ length: 40 }, (_, n) =>
  makeSpan(`s${n}`, { day: `2026-03-${String((n % 8) + 1).padStart(2, "0")}`, start: n * 240_000 }),
);

/** A database as that version left it, with the days summed up where that version kept them. */
async function leave(version: number): Promise<void> {
  const old = new Dexie(DATABASE);
  old.version(version).stores(RELEASED[version] ?? {});
  await old.open();
  await old.table("spans").bulkAdd(SPANS);
  if (RELEASED[version]?.days)
    for (const [day, spans] of Object.entries(Object.groupBy(SPANS, (span) => span.day)))
      await old.table("days").add(sumDay(day, spans ?? []));
  old.close();
}

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(console, "warn").mockImplementation(() => {});
  stored.clear();
  await Dexie.delete(DATABASE);
});

describe.each(Object.keys(RELEASED).map(Number))("a ledger of version %i", (version) => {
  it("opens with every span, and its days add up", async () => {
    await leave(version);
    const ledger = new Ledger(openDatabase());
    expect((await ledger.allSpans()).map(({ id }) => id).sort()).toEqual(SPANS.map(({ id }) => id).sort());
    const days = await ledger.allDays();
    expect(days).toHaveLength(8);
    for (const { day, total } of days) expect(total).toBe(sumDay(day, await ledger.spans(day)).total);
  });

  it("is backed up at once, so that it could be lost the next moment", async () => {
    await leave(version);
    await new Ledger(openDatabase()).ready();
    await Dexie.delete(DATABASE);
    expect(await new Ledger(openDatabase()).allSpans()).toHaveLength(SPANS.length);
  });
});

describe("a migration killed half way", () => {
  it("leaves the old version as it was, and the next opening carries it through", async () => {
    await leave(1);
    const dying = openDatabase();
    const put = IDBObjectStore.prototype.put;
    let writes = 0;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, row) {
      const request = put.call(this, row);
      if (++writes === 4) this.transaction.abort();
      return request;
    });
    await expect(dying.open()).rejects.toThrow();
    expect(writes).toBe(4);
    dying.close();
    vi.restoreAllMocks();
    const raw = await openRaw();
    expect([raw.version, [...raw.objectStoreNames]]).toEqual([10, ["spans"]]);
    raw.close();
    const ledger = new Ledger(openDatabase());
    expect(await ledger.allDays()).toHaveLength(8);
    expect(await ledger.allSpans()).toHaveLength(SPANS.length);
  });
});

/** The database as the browser sees it; Dexie's version 1 is the browser's 10. */
function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
