import { describe, expect, it } from "vitest";
import { entryView } from "../../../core/lookup/entry.ts";
import { familyOf } from "../../../core/lookup/family.ts";
import { buildIndex } from "../../../core/lookup/index.ts";
import { nearest } from "../../../core/lookup/nearest.ts";
import { ownIdOf, ownKey, ownRecord } from "../../../core/lookup/own.ts";
import { isPassage, passageTerms } from "../../../core/lookup/passage.ts";
import { lookupPath, typedIn } from "../../../core/lookup/paths.ts";
import { placeOf } from "../../../core/lookup/place.ts";
import { parseQuery } from "../../../core/lookup/query.ts";
import { search } from "../../../core/lookup/search.ts";
import { openDictionary } from "../../../core/match/dictionary.ts";
import { foldUnit } from "../../../core/match/fold-masks.ts";
import { compilePacks } from "../../../core/pack/compile.ts";
import { builtPack } from "../../../scripts/pack.ts";
import { index, records } from "./library.ts";

const dictionary = openDictionary(compilePacks([builtPack("jiguan-dangjian")], "test").dictionary);
const numberOf = (headword: string) => records.findIndex((record) => record.headword === headword);
const recordOf = (headword: string) => {
  const record = records[numberOf(headword)];
  if (!record) throw new Error(`There is no term ${headword}`);
  return record;
};

describe("a passage", () => {
  it("is listed in reading order with counts, however it is written", () => {
    const terms = passageTerms(dictionary, "嚴格落實三會一課，增強四個意識；三会一课要常抓");
    expect(terms).toEqual([
      { term: numberOf("三会一课"), count: 2 },
      { term: numberOf("四个意识"), count: 1 },
    ]);
  });

  it.each([
    ["四个意识", false],
    ["quanmiancongyanzhidang", false],
    ["切实增强四个意识，做到两个维护", true],
  ])("%s: %s", (typed, long) => {
    expect(isPassage(parseQuery(typed, foldUnit))).toBe(long);
  });
});

describe("a term's page", () => {
  it("tells its place in the article by its quotes", () => {
    const place = placeOf(recordOf("四个意识"), "zh-CN");
    expect(place?.quotes.map(({ section }) => section)).toEqual(["第一节", "第二节"]);
    expect(place?.quotes.every(({ at }) => at > 0 && at < 1)).toBe(true);
  });

  it("names its family: those in the same sentences, those of its kind, and never itself", () => {
    const { sameKind, sameSentence } = familyOf(
      index,
      dictionary,
      recordOf("两个维护"),
      numberOf("两个维护"),
    );
    const names = (terms: readonly { headword: string }[]) => terms.map(({ headword }) => headword);
    expect(names(sameSentence)).toEqual(["党性观念", "四个意识"]);
    expect(names(sameKind)).toContain("五个坚持");
    expect(names(sameKind)).not.toContain("两个维护");
  });
});

describe("a term of the reader's own", () => {
  const own = ownRecord({ id: "x", headword: "喜闻乐见", pinyin: "xǐ wén lè jiàn", meaning: "", added: 1 });

  it("is shown as theirs, without a quote, a source or a place", () => {
    const view = entryView(own, "zh-CN");
    expect(view).toMatchObject({
      key: "own:x",
      own: true,
      label: "我的词语",
      quotes: [],
      gist: "还没有写下释义。",
    });
    expect(placeOf(own, "zh-CN")).toBeUndefined();
    expect(familyOf(index, dictionary, own, records.length).sameKind).toEqual([]);
  });

  it("is of no kind: an article's term does not count it among its own", () => {
    const withOwn = buildIndex("own", [...records, own], foldUnit);
    const ideas = familyOf(withOwn, dictionary, recordOf("两个维护"), numberOf("两个维护")).sameKind;
    expect(ideas.length).toBeGreaterThan(0);
    expect(ideas.map(({ key }) => key)).not.toContain("own:x");
  });

  it.each([
    ["互联网+", "hù lián wǎng +"],
    ["1+X证书", "1+X zhèng shū"],
    ["C++", "C++"],
    ["℃温标", "℃ wēn biāo"],
    ["→", "→"],
    ["café", "café"],
    ["Россия", "Россия"],
    ["ひらがな", "ひらがな"],
  ])("is found by its name, signs and all: %s", (headword, pinyin) => {
    const named = buildIndex("own", [...records, { ...own, headword, pinyin }], foldUnit);
    const [best] = search(named, parseQuery(headword, foldUnit), { limit: 1 });
    expect(best).toMatchObject({ term: records.length, reason: "exact" });
  });
});

describe("where nothing is found", () => {
  it("the terms that share the most characters are nearest", () => {
    const near = nearest(index, parseQuery("四个觉醒", foldUnit), 3).map(
      ({ term }) => records[term]?.headword,
    );
    expect(near[0]).toBe("四个意识");
    expect(near).toHaveLength(3);
  });

  it("nothing is near to what shares nothing", () => {
    expect(nearest(index, parseQuery("zzzqqq", foldUnit), 3)).toEqual([]);
  });
});

it.each(["四个意识", "50%", "a#b", ""])("an address gives back the text put into it: %s", (typed) => {
  expect(typedIn(new URL(lookupPath(typed), "https://example.org/").hash)).toBe(typed);
});

it.each(["1b9d6bcd", "a:b", ":"])("the key of an own term gives back its id: %s", (id) => {
  expect(ownIdOf(ownKey(id))).toBe(id);
});
