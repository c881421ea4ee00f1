import fc from "fast-check";
import { expect, it } from "vitest";
import { partsOf } from "../../../core/card/parts.ts";

it("cuts a quote into its own term, others, and the rest", () => {
  const found = [
    { start: 0, end: 2, term: 1 },
    { start: 2, end: 4, term: 5 },
    { start: 6, end: 8, term: 1 },
  ];
  expect(partsOf("甲乙丙丁戊己庚辛壬", found, 1)).toEqual([
    { text: "甲乙", is: "self" },
    { text: "丙丁", is: "other" },
    { text: "戊己", is: "plain" },
    { text: "庚辛", is: "self" },
    { text: "壬", is: "plain" },
  ]);
});

it("loses nothing: the parts joined are the quote", () => {
  const cuts = fc
    .uniqueArray(fc.nat(30), { minLength: 0, maxLength: 8 })
    .map((at) => at.sort((a, b) => a - b));
  fc.assert(
    fc.property(fc.string({ minLength: 31, maxLength: 40 }), cuts, (text, at) => {
      const found = at.flatMap((start, i) =>
        i % 2 || !at[i + 1] ? [] : [{ start, end: at[i + 1] ?? 0, term: i % 3 }],
      );
      expect(
        partsOf(text, found, 0)
          .map((part) => part.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
