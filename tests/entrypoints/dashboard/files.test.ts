// @vitest-environment happy-dom
// First of all: what follows looks for the browser as it loads.
import "../fake-page.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { toJson } from "../../../core/study/transfer.ts";
import { loadFile, saveFile } from "../../../entrypoints/dashboard/files.ts";
import { ledger } from "../../../entrypoints/dashboard/study.ts";
import { outboxSink } from "../../../platform/outbox.ts";
import { makeSpan } from "../../platform/make-span.ts";

const SPANS = [makeSpan("a", { minutes: 10 }), makeSpan("b", { minutes: 30 })];
const file = (text: string) => new File([text], "bandu.json");

beforeEach(async () => ledger.remove(await ledger.allSpans()));
afterEach(() => vi.restoreAllMocks());

describe("a file that is imported", () => {
  it("brings back what was deleted, and says how many spans are there", async () => {
    await ledger.restore(SPANS);
    const saved = file(toJson(await ledger.allSpans()));
    await ledger.remove(SPANS);
    expect(await loadFile(saved)).toEqual({ spans: 2, refused: 0 });
    expect(await ledger.allSpans()).toEqual(SPANS);
  });

  it("counts a span that it tells twice once", async () => {
    const [a] = SPANS;
    if (!a) throw new Error("There is no span.");
    expect(await loadFile(file(toJson([a, { ...a, end: a.end + 1 }])))).toEqual({ spans: 1, refused: 0 });
  });

  it("is called another kind of file only when it is one", async () => {
    const report = vi.spyOn(console, "warn").mockImplementation(() => {});
    expect(await loadFile(file("a,b,c\n1,2,3"))).toBe("unreadable");
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("Refused.", "QuotaExceededError");
    });
    expect(await loadFile(file(toJson(SPANS)))).toBe("unwritten");
    expect(report).toHaveBeenCalledTimes(2);
  });
});

describe("a file that is exported", () => {
  it("holds what was just read as well, and waits in the outbox", async () => {
    const waiting = [makeSpan("waiting")];
    await outboxSink().put(waiting);
    const make = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:");
    await saveFile("json", "2026-03-04");
    const [made] = make.mock.calls[0] ?? [];
    expect(JSON.parse(await (made as Blob).text())).toMatchObject({ spans: waiting });
  });
});
