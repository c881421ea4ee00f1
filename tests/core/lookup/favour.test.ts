import { describe, expect, it } from "vitest";
import { rowNamed } from "../../../core/lookup/column.ts";
import { favourOf } from "../../../core/lookup/favour.ts";
import { parseQuery } from "../../../core/lookup/query.ts";
import { search } from "../../../core/lookup/search.ts";
import { foldUnit } from "../../../core/match/fold-masks.ts";
import { readProgress } from "../../../core/study/progress.ts";
import { index, records } from "./library.ts";

const keyOf = (headword: string) => records.find((record) => record.headword === headword)?.key ?? "";
const progress = (headword: string, kept: object) => [keyOf(headword), readProgress(kept)] as const;
const order = (
  typed: string,
  ...kept: Parameters<typeof favourOf> extends [unknown, ...infer Rest] ? Rest : never
) =>
  search(index, parseQuery(typed, foldUnit), { limit: 4, favour: favourOf(index, ...kept) }).map(
    ({ term }) => records[term]?.headword,
  );

describe("among equals", () => {
  it("the article's order holds for a reader of whom nothing is known", () => {
    expect(order("四个", new Map(), [])).toEqual(["四个意识", "四个合格", "四个抓好", "四个落实"]);
  });

  it("starred terms come first, then those met or looked up last", () => {
    const kept = new Map([
      progress("四个落实", { starred: true }),
      progress("四个合格", { met: 2, lastMet: 1000 }),
    ]);
    const history = [{ key: keyOf("四个抓好"), headword: "四个抓好", at: 2000 }];
    expect(order("四个", kept, history)).toEqual(["四个落实", "四个抓好", "四个合格", "四个意识"]);
  });

  it("a star does not lift a weaker hit over a stronger one", () => {
    const kept = new Map([progress("“抓紧”意识", { starred: true })]);
    expect(order("四个意识", kept, [])[0]).toBe("四个意识");
  });

  it("a term that is gone is passed over", () => {
    const favour = favourOf(index, new Map([["gone:term", readProgress({ starred: true })]]), []);
    expect(favour(rowNamed(index.keys, keyOf("四个意识")))).toBeGreaterThan(0);
  });
});
