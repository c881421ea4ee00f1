import { describe, expect, it } from "vitest";
import { openDictionary, termsOf } from "../../../core/match/dictionary.ts";
import { scan } from "../../../core/match/scan.ts";
import { compilePacks, recordsOf } from "../../../core/pack/compile.ts";
import type { BuiltPack } from "../../../core/pack/records.ts";
import { KINDS, type Kind } from "../../../core/pack/schema.ts";
import type { TermRecord } from "../../../core/pack/snapshot.ts";

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
  return found.filter((_, at) => at % 3 === 2).flatMap((entry) => [...termsOf(dictionary, entry)]);
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
});
