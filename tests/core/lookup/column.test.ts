import fc from "fast-check";
import { expect, it } from "vitest";
import { column, rowAt, rowNamed, rowOf, rowsWith } from "../../../core/lookup/column.ts";

const rows = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "四", "个") }), { minLength: 1 });

it("gives back every row, by its number and by any place in it", () => {
  fc.assert(
    fc.property(rows, (rows) => {
      const all = column(rows);
      rows.forEach((row, i) => {
        expect(rowOf(all, i)).toBe(row);
        for (let at = 0; at < row.length; at++) expect(rowAt(all, (all.starts[i] ?? 0) + at)).toBe(i);
      });
    }),
  );
});

it("finds the rows that hold a text as looking into each would", () => {
  fc.assert(
    fc.property(rows, fc.constantFrom("a", "ab", "四个", "b四"), (rows, text) => {
      const found = [...rowsWith(column(rows), text)];
      const expected = rows
        .map((row, i) => ({ row: i, offset: row.indexOf(text) }))
        .filter(({ offset }) => offset >= 0);
      expect(found).toEqual(expected);
    }),
  );
});

it("finds a row by its whole text only", () => {
  const all = column(["四个", "四个意识", ""]);
  expect(rowNamed(all, "四个")).toBe(0);
  expect(rowNamed(all, "个意识")).toBe(-1);
});

it("keeps rows apart and lengths as they were where a row holds a line feed", () => {
  const all = column(["a\nb", "c"]);
  expect(rowOf(all, 0)).toBe("a b");
  expect(rowOf(all, 1)).toBe("c");
});
