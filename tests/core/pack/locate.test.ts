import { describe, expect, it } from "vitest";
import { locateQuotes } from "../../../core/pack/locate.ts";

const TEXT = "甲乙丙甲丁。\n戊己庚。";
const source = {
  author: "某",
  affiliation: "某处",
  sha256: "0".repeat(64),
  length: TEXT.length,
  sections: [
    { id: "一", start: 0, end: 6 },
    { id: "二", start: 7, end: 11 },
  ],
};
const term = (...quotes: string[]) => ({ headword: "甲", quotes: quotes.map((text) => ({ text })) });

describe("locateQuotes", () => {
  it("gives each quote its section and place, in the source's order", () => {
    const { terms, faults } = locateQuotes([term("己庚", "乙丙")], TEXT, source);
    expect(faults).toEqual([]);
    expect(terms[0]?.quotes).toEqual([
      { section: "一", start: 1, end: 3, text: "乙丙" },
      { section: "二", start: 8, end: 10, text: "己庚" },
    ]);
  });

  it.each([
    ["辛", "does not stand in the source"],
    ["", "does not stand in the source"],
    ["甲", "stands in the source more than once; quote more of it"],
    ["丁。\n戊", "lies in no one section of the source"],
  ])("refuses %j", (quote, reason) => {
    const { faults } = locateQuotes([term(quote)], TEXT, source);
    expect(faults).toEqual([{ at: `term "甲", quote "${quote}"`, reason }]);
  });
});
