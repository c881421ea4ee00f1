import { describe, expect, it } from "vitest";
import { openDictionary, termsOf } from "../../../core/match/dictionary.ts";
import { scan } from "../../../core/match/scan.ts";
import { compilePacks, recordsOf } from "../../../core/pack/compile.ts";
import { type BuiltPack, buildPack } from "../../../core/pack/records.ts";
import { KINDS, type Kind, type Pack, type Term } from "../../../core/pack/schema.ts";
import { NO_KIND, type TermRecord } from "../../../core/pack/snapshot.ts";

const record = (headword: string, kind: Kind, aliases: string[] = []) =>
  ({ headword, aliases, kind, key: `p:${headword}` }) as unknown as TermRecord;

const packs: BuiltPack[] = [
  { terms: [record("党组", "body"), record("组织力", "standard", ["提升组织力"])], silent: ["党组织"] },
  { terms: [record("书香机关", "activity")], silent: [] },
];

/** The terms a text lights, each as the index of its record. */
function lit(text: string): number[] {
  const dictionary = openDictionary(compilePacks(packs, "r1").dictionary);
  const found = scan(dictionary, text);
  return [...found.filter((_, at) => at % 3 === 2)].flatMap((entry) => [...termsOf(dictionary, entry)]);
}

describe("compilePacks", () => {
  it("numbers the terms pack by pack, as recordsOf lists them", () => {
    expect(recordsOf(packs).map((one) => one.headword)).toEqual(["党组", "组织力", "书香机关"]);
    expect(compilePacks(packs, "r1")).toMatchObject({ revision: "r1", terms: 3 });
    expect(lit("建设书香机关")).toEqual([2]);
  });

  it("finds a term by its aliases and keeps silent phrases dark", () => {
    expect(lit("党组提升组织力，党组织不算")).toEqual([0, 1]);
  });

  it("gives each term's kind as its place among the kinds", () => {
    expect([...compilePacks(packs, "r1").kinds].map((kind) => KINDS[kind])).toEqual([
      "body",
      "standard",
      "activity",
    ]);
  });

  it("gives a reader's own term no kind, so that none that is turned off hides it", () => {
    const own = { ...record("喜闻乐见", "idea"), key: "own:x" };
    expect([...compilePacks([{ terms: [own], silent: [] }], "r1").kinds]).toEqual([NO_KIND]);
  });
});

describe("buildPack", () => {
  const term = (id: string, more: Partial<Term> = {}) =>
    ({
      id,
      headword: `${id}词`,
      aliases: [],
      members: [],
      gist: { "zh-Hans": "说", en: "says" },
      seeAlso: [],
      ...more,
    }) as unknown as Term;
  const built = buildPack(
    {
      id: "p",
      source: { author: "人" },
      silent: ["长词"],
      terms: [
        term("a", { seeAlso: ["b"], aliases: ["甲"], variants: ["乙"], members: ["丙"] }),
        term("b", { unsaid: { "zh-Hans": "没说", en: "unsaid" } }),
      ],
    } as unknown as Pack,
    (text) => `繁${text}`,
    (name) => `pinyin ${name}`,
  );

  it("says in three scripts what is said of a term, and what is left unsaid, where anything is", () => {
    expect(built.terms.map(({ gist }) => gist["zh-Hant"])).toEqual(["繁说", "繁说"]);
    expect(built.terms.map(({ unsaid }) => unsaid)).toEqual([
      undefined,
      { "zh-Hans": "没说", "zh-Hant": "繁没说", en: "unsaid" },
    ]);
  });

  it("names other terms by key and headword, and spells every name out", () => {
    expect(built.terms[0]).toMatchObject({
      key: "p:a",
      seeAlso: [{ key: "p:b", headword: "b词" }],
      aliasPinyin: ["pinyin 甲", "pinyin 乙"],
      memberPinyin: ["pinyin 丙"],
    });
    expect(built.silent).toEqual(["长词"]);
  });
});
