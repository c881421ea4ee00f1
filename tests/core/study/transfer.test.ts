import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Span, STUDY_KINDS } from "../../../core/study/span.ts";
import { fromFile, toCsv, toJson } from "../../../core/study/transfer.ts";

const span: fc.Arbitrary<Span> = fc
  .record({
    id: fc.stringMatching(/^[0-9a-z-]{1,20}$/),
    kind: fc.constantFrom(...STUDY_KINDS),
    start: fc.integer({ min: 0, max: 4e12 }),
    length: fc.nat(86_400_000),
    day: fc.constantFrom("2026-03-04", "2028-02-29"),
    tz: fc.constantFrom("Asia/Shanghai", "America/Argentina/Buenos_Aires"),
    manual: fc.boolean(),
    site: fc.constantFrom("", "news.example", "新闻.example"),
  })
  .map(({ length, manual, site, ...rest }) => ({
    ...rest,
    end: rest.start + length,
    ...(manual && { manual: true as const }),
    ...(site && { site }),
  }));

describe.each([
  ["JSON", toJson],
  ["CSV", toCsv],
])("the ledger as %s", (_, write) => {
  it("can be read again without loss", () => {
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        expect(fromFile(write(spans))).toEqual({ spans, refused: 0 });
      }),
    );
  });
});

describe("a file to import", () => {
  it("may come from a spreadsheet, with a mark at its head and lines that end in another way", () => {
    const csv = `\uFEFFid,kind,start,end,day,tz,manual,site\na,reading,2026-03-04T01:00:00.000Z,2026-03-04T01:10:00.000Z,2026-03-04,Asia/Shanghai,,\n`;
    expect(fromFile(csv).spans).toHaveLength(1);
  });

  it.each([
    ["another JSON", '{"format":"other"}'],
    ["broken JSON", '{"format":"bandu-ledger","version":1,"spans":['],
    ["another table", "a,b,c\n1,2,3"],
    ["nothing", ""],
  ])("is refused when it is %s", (_, text) => {
    expect(() => fromFile(text)).toThrow();
  });

  const DAY = 86_400_000;
  it.each([
    ["of a whole day by hand", 0, DAY, 1],
    ["of a day that lasts two, for its start was moved, where clocks go back as well", 0, 49 * 3_600_000, 1],
    ["of years", 0, 56 * 365 * DAY, 0],
    ["at the end of what a date can tell", 8.64e15 - 1, 1, 0],
  ])("has a span %s or refuses it, and loses nothing else", (_, start, length, taken) => {
    const good = { id: "a", kind: "reading", start: 1, end: 2, day: "2026-03-04", tz: "UTC" };
    const rows = [good, { ...good, id: "b", start, end: start + length }];
    const { spans, refused } = fromFile(JSON.stringify({ format: "bandu-ledger", version: 1, spans: rows }));
    expect([spans.length, refused]).toEqual([1 + taken, 1 - taken]);
  });

  it("loses only the rows that cannot be read, and says how many", () => {
    const good = { id: "a", kind: "reading", start: 1, end: 2, day: "2026-03-04", tz: "UTC" };
    const rows = [
      good,
      { ...good, end: 0 },
      { ...good, kind: "sleeping" },
      { ...good, day: "4 March" },
      { ...good, day: "2026-02-31" },
      7,
    ];
    expect(fromFile(JSON.stringify({ format: "bandu-ledger", version: 1, spans: rows }))).toEqual({
      spans: [good],
      refused: 5,
    });
  });
});
