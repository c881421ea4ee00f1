import compatibility from "opencc-js/dict/CJK_Compatibility_Ideographs";
import hongKong from "opencc-js/dict/HKVariants";
import traditional from "opencc-js/dict/STCharacters";
import simplified from "opencc-js/dict/TSCharacters";
import taiwan from "opencc-js/dict/TWVariants";
import { Converter } from "opencc-js/t2cn";
import { describe, expect, it, test } from "vitest";
import { Folded } from "../../../core/match/fold.ts";
import { foldTable } from "../../../core/match/fold-masks.ts";
import { FOLD_PAIRS } from "../../../core/match/fold-table.ts";

function fold(text: string): string {
  const folded = new Folded(foldTable());
  folded.fill(text);
  return String.fromCharCode(...folded.units.subarray(0, folded.length));
}

/** Every character that OpenCC knows, of one code unit: those beyond the basic plane are not folded. */
const CHARACTERS = new Set(
  [simplified, traditional, taiwan, hongKong, compatibility]
    .flatMap((dictionary) => dictionary.split(/[| ]/))
    .filter((character) => character.length === 1),
);

describe("every character of OpenCC", () => {
  test.each(["t", "tw", "hk"] as const)("counts as what OpenCC makes of it from %s", (from) => {
    const convert = Converter({ from, to: "cn" });
    const wrong = [...CHARACTERS].filter((character) => {
      const simple = convert(character);
      return simple.length === 1 && fold(character) !== fold(simple);
    });
    expect(CHARACTERS.size).toBeGreaterThan(7500);
    expect(wrong).toEqual([]);
  });
});

it("folds what is folded to itself", () => {
  expect(fold(fold(FOLD_PAIRS))).toBe(fold(FOLD_PAIRS));
});

it("stays a small table, in the file and in memory", () => {
  expect(new TextEncoder().encode(FOLD_PAIRS).length).toBeLessThan(32 * 1024);
  const { pages, masks } = foldTable();
  expect(pages.byteLength + masks.byteLength).toBeLessThan(50 * 1024);
});

it("keeps simplified characters apart that are not written for one another", () => {
  const common =
    "的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然作方成者多日都三小军二无同么经法当起与好看学进种将还分此心前面又定见只主没公从知党组织建设政治";
  expect(new Set(fold(common)).size).toBe(new Set(common).size);
});
