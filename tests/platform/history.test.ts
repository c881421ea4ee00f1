// First of all: what follows looks for the browser as it loads.
import "./fake-browser.ts";

import { beforeEach, describe, expect, it } from "vitest";
import { addToHistory, clearHistory, readHistory } from "../../platform/history.ts";
import { stored } from "./fake-browser.ts";

const term = (name: string) => ({ key: `pack:${name}`, headword: name });
const names = async () => (await readHistory()).map(({ headword }) => headword);

beforeEach(() => stored.clear());

describe("the look-ups that are remembered", () => {
  it("come newest first, each term once", async () => {
    await addToHistory(term("a"), 1);
    await addToHistory(term("b"), 2);
    await addToHistory(term("a"), 3);
    expect(await names()).toEqual(["a", "b"]);
    expect((await readHistory())[0]?.at).toBe(3);
  });

  it("are all kept when two popups write at once", async () => {
    await Promise.all([addToHistory(term("a"), 1), addToHistory(term("b"), 2)]);
    expect((await names()).sort()).toEqual(["a", "b"]);
  });

  it("are at most a hundred, and gone when cleared", async () => {
    for (let i = 0; i < 120; i++) await addToHistory(term(`${i}`), i);
    expect(await names()).toHaveLength(100);
    expect((await names())[0]).toBe("119");
    await clearHistory();
    expect(await names()).toEqual([]);
  });
});
