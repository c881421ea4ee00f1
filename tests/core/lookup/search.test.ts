import { describe, expect, it } from "vitest";
import { found } from "./library.ts";

describe("a term is found, with its reason, by", () => {
  it.each([
    ["its characters", "四个意识", "四个意识", "exact"],
    ["traditional characters", "四個意識", "四个意识", "exact"],
    ["full pinyin", "sigeyishi", "四个意识", "exact"],
    ["pinyin with tone marks", "sì gè yìshí", "四个意识", "exact"],
    ["pinyin with tone numbers", "si4ge4yi4shi2", "四个意识", "exact"],
    ["initials", "sgys", "四个意识", "initials"],
    ["pinyin and characters mixed", "si个yishi", "四个意识", "exact"],
    ["the beginning of its characters", "四讲", "四讲四有", "prefix"],
    ["the beginning of its pinyin", "sijiangsi", "四讲四有", "prefix"],
    ["an alias", "机关党建", "机关党的建设", "exact"],
    ["a part of its characters", "党徽", "佩戴党徽", "exact"],
    ["pinyin one letter short", "sigeyisi", "四个意识", "slip"],
    ["one wrong character", "四个意思", "四个意识", "slip"],
    ["v for ü", "zhengzhijilv", "政治纪律和政治规矩", "exact"],
    ["u for ü", "zhengzhijilu", "政治纪律和政治规矩", "exact"],
    ["text spoiled with pinyin in brackets", "四個(gè)意識(shí)", "四个意识", "exact"],
    ["full-width letters", "ＳＧＹＳ", "四个意识", "initials"],
  ])("%s: %s", (_, typed, headword, reason) => {
    expect(found(typed)[0]).toEqual({ headword, reason });
  });

  it("an apostrophe parts syllables", () => {
    expect(found("dang'ke")[0]?.headword).toBe("讲党课");
    expect(found("da'ngke")[0]?.reason).not.toBe("exact");
  });

  it("what is found to the letter brings no guesses along", () => {
    expect(found("dangke")).toEqual([{ headword: "讲党课", reason: "exact" }]);
  });

  it("a word that stands in a text brings no words along that are only like it", () => {
    expect(found("worked")).toEqual([{ headword: "机关党的建设", reason: "text" }]);
  });

  it("nothing typed finds nothing", () => {
    expect(found("  ")).toEqual([]);
  });
});
