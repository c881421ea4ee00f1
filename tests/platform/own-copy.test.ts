// First of all: what follows looks for the browser as it loads.
import "./fake-browser.ts";

import { Dexie } from "dexie";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { OwnTerm } from "../../core/lookup/own.ts";
import { mendOwnTerms } from "../../platform/own-copy.ts";
import { type OwnDatabase, ownTerms, putOwnTerm, takeOwnTerm } from "../../platform/personal.ts";
import { noteRestored, readNotice } from "../../platform/trouble.ts";
import { stored } from "./fake-browser.ts";

const NAME = "bandu-own";
const term = (id: string, added: number): OwnTerm => ({
  id,
  headword: `词${id}`,
  pinyin: "cí",
  meaning: "",
  added,
});
const [A, B] = [term("a", 1), term("b", 2)];

beforeEach(async () => {
  vi.restoreAllMocks();
  await Dexie.delete(NAME);
  stored.clear();
});

describe("the reader's own terms", () => {
  it("come back when their database is found empty, and the reader is told", async () => {
    await putOwnTerm(A);
    await putOwnTerm(B);
    await Dexie.delete(NAME);
    expect(await ownTerms()).toEqual([A, B]);
    expect(await readNotice()).toEqual({ type: "restored", days: 0, terms: 2 });
  });

  it("come back before another is added to what is left of them", async () => {
    await putOwnTerm(A);
    await Dexie.delete(NAME);
    await putOwnTerm(B);
    await Dexie.delete(NAME);
    expect(await ownTerms()).toEqual([A, B]);
  });

  it("do not come back when the reader deleted the last", async () => {
    await putOwnTerm(A);
    expect(await takeOwnTerm("a")).toEqual(A);
    expect(await ownTerms()).toEqual([]);
    await Dexie.delete(NAME);
    expect(await ownTerms()).toEqual([]);
    expect(await readNotice()).toBeUndefined();
  });

  it("come back into a new database where the old one cannot be opened at all", async () => {
    await putOwnTerm(A);
    const broken = new Dexie(NAME) as OwnDatabase;
    broken.version(1).stores({ terms: "id, headword, added" });
    vi.spyOn(broken, "open").mockRejectedValueOnce(new DOMException("Internal error.", "UnknownError"));
    await mendOwnTerms(broken);
    expect(await broken.terms.toArray()).toEqual([A]);
    expect(await readNotice()).toEqual({ type: "restored", days: 0, terms: 1 });
    broken.close();
  });

  it("that were never copied are copied when they are looked at", async () => {
    await putOwnTerm(A);
    stored.delete("own-terms");
    await ownTerms();
    await Dexie.delete(NAME);
    expect(await ownTerms()).toEqual([A]);
  });

  it("are told of together with a ledger that came back too", async () => {
    await noteRestored({ days: 3 });
    await putOwnTerm(A);
    await Dexie.delete(NAME);
    await ownTerms();
    expect(await readNotice()).toEqual({ type: "restored", days: 3, terms: 1 });
  });
});
