import { describe, expect, it } from "vitest";
import type { Piece } from "../../../core/lookup/pieces.ts";
import { parseQuery } from "../../../core/lookup/query.ts";
import { hitRow } from "../../../core/lookup/row.ts";
import { search } from "../../../core/lookup/search.ts";
import { foldUnit } from "../../../core/match/fold-masks.ts";
import { index, texts } from "./library.ts";

/** What is marked in the first row: in its headword, its pinyin, the other name that was met, its line. */
function marksFor(typed: string, language: "zh-Hans" | "en" = "en") {
  const query = parseQuery(typed, foldUnit);
  const [hit] = search(index, query, { limit: 1, texts });
  if (!hit) throw new Error(`Nothing is found for ${typed}`);
  const row = hitRow({ index, texts, fold: foldUnit, language }, hit, query);
  const marks = (pieces: readonly Piece[] = []) =>
    pieces.filter(({ marked }) => marked).map(({ text }) => text);
  const found = { headword: marks(row.headword), pinyin: marks(row.pinyin) };
  return { ...found, met: marks(row.met?.name), line: marks(row.line) };
}

describe("the reason for a hit is marked", () => {
  it.each([
    ["characters", "四個意", { headword: ["四个意"], pinyin: [] }],
    ["pinyin", "sigeyi", { headword: ["四个意"], pinyin: ["sì ge yì"] }],
    ["another name", "党徽", { headword: [], met: ["党徽"] }],
    ["parts of a name", "校长工程", { headword: ["校长", "工程"] }],
    ["words the other way round", "yishi xiaoneng", { pinyin: ["xiàonéng", "yìshí"] }],
    ["a name within what was typed", "四个意识是什么", { headword: ["四个意识"] }],
    ["pinyin of the south", "zuzisenghuohui", { pinyin: ["zǔzhī shēnghuóhuì"] }],
    ["a word of the gist", "paid leave", { headword: [], line: ["leave"] }],
    ["a word spelled otherwise", "organizational life", { line: ["organisational"] }],
    ["a word with a slip", "volunter", { line: ["volunteer"] }],
  ])("%s: %s", (_, typed, marks) => {
    expect(marksFor(typed)).toMatchObject(marks);
  });

  it("in the passage that was met where the gist does not say it", () => {
    expect(marksFor("手机信息平台").line).toEqual(["手机信息平台"]);
  });
});
