// First of all: what follows looks for the browser as it loads.
import "./fake-browser.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { daysBetween } from "../../core/study/calendar.ts";
import { openDatabase } from "../../platform/database.ts";
import { Ledger } from "../../platform/ledger.ts";
import { outboxSink } from "../../platform/outbox.ts";
import { readNotice } from "../../platform/trouble.ts";
import { browser, stored } from "./fake-browser.ts";
import { makeSpan } from "./make-span.ts";

const MINUTE = 60_000;
const DAY = "2026-03-04";
let ledger: Ledger;

beforeEach(async () => {
  stored.clear();
  ledger = new Ledger(openDatabase(crypto.randomUUID()));
});

afterEach(() => vi.restoreAllMocks());

describe("the ledger", () => {
  it("moves the outbox into the database and leaves it empty", async () => {
    const sink = outboxSink();
    await sink.put([makeSpan("a", { minutes: 1 })]);
    await sink.put([makeSpan("a", { minutes: 2 }), makeSpan("b", { start: Date.UTC(2026, 2, 4, 3) })]);
    await ledger.drain();
    expect((await ledger.day(DAY)).total).toBe(12 * MINUTE);
    expect([...stored.keys()].filter((key) => key.startsWith("outbox:"))).toEqual([]);
  });

  it("keeps in the outbox only the last telling of each span", async () => {
    const sink = outboxSink();
    for (const minutes of [1, 2, 3]) await sink.put([makeSpan("a", { minutes })]);
    expect([...stored.keys()]).toEqual([`outbox:a:${makeSpan("a", { minutes: 3 }).end}`]);
  });

  it("leaves what it cannot read where it is, as what a newer version wrote", async () => {
    const newer = { "outbox:newer:1": { ...makeSpan("newer"), page: 3 } };
    await browser.storage.local.set(newer);
    await outboxSink().put([makeSpan("a", { minutes: 1 })]);
    await ledger.drain();
    expect((await ledger.day(DAY)).total).toBe(MINUTE);
    expect(Object.fromEntries(stored)).toMatchObject(newer);
    expect([...stored.keys()].filter((key) => key.startsWith("outbox:"))).toEqual(Object.keys(newer));
  });

  it("does not lose a telling that comes while it drains", async () => {
    const sink = outboxSink();
    await sink.put([makeSpan("a", { minutes: 1 })]);
    await Promise.all([ledger.drain(), sink.put([makeSpan("a", { minutes: 9 })]), ledger.drain()]);
    await ledger.drain();
    expect((await ledger.day(DAY)).total).toBe(9 * MINUTE);
  });

  it("throws nothing where the outbox cannot be read, says so, and drains it the next time", async () => {
    await outboxSink().put([makeSpan("a", { minutes: 1 })]);
    const log = vi.spyOn(console, "error").mockReturnValue();
    const keys = vi.spyOn(browser.storage.local, "getKeys").mockRejectedValue(new Error("broken"));
    await ledger.drain();
    expect(await readNotice()).toEqual({ type: "trouble", trouble: "unknown" });
    expect(log).toHaveBeenCalledOnce();
    keys.mockRestore();
    await ledger.drain();
    expect((await ledger.day(DAY)).total).toBe(MINUTE);
    expect(await readNotice()).toBeUndefined();
  });

  it("says that the database cannot be opened also where nothing waits to be written to it", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    const broken = openDatabase(crypto.randomUUID());
    vi.spyOn(broken, "open").mockRejectedValue(new DOMException("Internal error.", "UnknownError"));
    await new Ledger(broken).drain();
    expect(await readNotice()).toEqual({ type: "trouble", trouble: "unknown" });
  });

  it("throws nothing where no storage can be read at all", async () => {
    const log = vi.spyOn(console, "error").mockReturnValue();
    vi.spyOn(browser.storage.local, "getKeys").mockRejectedValue(new Error("broken"));
    vi.spyOn(browser.storage.local, "get").mockRejectedValue(new Error("broken"));
    await ledger.drain();
    expect(log).toHaveBeenCalledOnce();
  });

  it("never makes a span shorter and never counts one twice", async () => {
    await ledger.put([makeSpan("a", { minutes: 9 })]);
    await ledger.put([makeSpan("a", { minutes: 4 }), makeSpan("a", { minutes: 9 })]);
    expect(await ledger.day(DAY)).toMatchObject({ total: 9 * MINUTE, spans: 1 });
  });

  it("counts two windows at once as the time they cover, and a look-up within it as look-up", async () => {
    await ledger.put([
      makeSpan("a", { minutes: 30 }),
      makeSpan("b", { minutes: 20 }),
      makeSpan("c", { minutes: 5, kind: "lookup" }),
    ]);
    const day = await ledger.day(DAY);
    expect(day.total).toBe(30 * MINUTE);
    expect(day.kinds).toEqual({ reading: 25 * MINUTE, lookup: 5 * MINUTE, review: 0 });
    expect(day.hours[9]).toBe(30 * MINUTE);
  });

  it("gives days without study between those with it", async () => {
    await ledger.put([makeSpan("a"), makeSpan("b", { day: "2026-03-06", minutes: 3 })]);
    const days = await ledger.days("2026-03-03", "2026-03-07");
    expect(days.map(({ day, total }) => [day.slice(8), total / MINUTE])).toEqual([
      ["03", 0],
      ["04", 10],
      ["05", 0],
      ["06", 3],
      ["07", 0],
    ]);
  });

  it("takes a deleted span back, and only what came after the deletion when its page still writes it", async () => {
    await ledger.put([makeSpan("a", { minutes: 10 }), makeSpan("b", { minutes: 4 })]);
    const gone = await ledger.spans(DAY);
    await ledger.remove(gone);
    expect(await ledger.day(DAY)).toMatchObject({ total: 0, spans: 0 });
    await ledger.put([makeSpan("a", { minutes: 10 })]);
    expect((await ledger.day(DAY)).total).toBe(0);
    await ledger.put([makeSpan("a", { minutes: 15 })]);
    expect((await ledger.day(DAY)).total).toBe(5 * MINUTE);
    await ledger.restore(gone);
    expect((await ledger.day(DAY)).total).toBe(15 * MINUTE);
  });

  it("keeps a deletion that cannot be undone for want of room", async () => {
    await ledger.put([makeSpan("a", { minutes: 10 })]);
    const gone = await ledger.spans(DAY);
    await ledger.remove(gone);
    const refused = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("Refused.", "QuotaExceededError");
    });
    await expect(ledger.restore(gone)).rejects.toThrow();
    refused.mockRestore();
    await ledger.put(gone);
    expect((await ledger.day(DAY)).total).toBe(0);
  });

  it("counts the streak up to yesterday while today has no study yet", async () => {
    const days = ["2026-02-28", "2026-03-02", "2026-03-03", "2026-03-04"];
    await ledger.put(days.map((day) => makeSpan(day, { day })));
    expect(await ledger.currentStreak("2026-03-05")).toBe(3);
    expect(await ledger.currentStreak("2026-03-06")).toBe(0);
  });

  it("counts a streak of a year", async () => {
    const days = daysBetween("2025-03-05", DAY);
    await ledger.put(days.map((day) => makeSpan(day, { day })));
    expect(await ledger.currentStreak(DAY)).toBe(365);
  });
});
