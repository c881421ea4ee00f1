import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Converter as toTraditional } from "opencc-js/cn2t";
import compatibility from "opencc-js/dict/CJK_Compatibility_Ideographs";
import hongKong from "opencc-js/dict/HKVariants";
import traditional from "opencc-js/dict/STCharacters";
import simplified from "opencc-js/dict/TSCharacters";
import taiwan from "opencc-js/dict/TWVariants";
import { Converter as toSimplified } from "opencc-js/t2cn";
import { describe, expect, it, test } from "vitest";
import { Folded } from "../../../core/match/fold.ts";
import { foldTable } from "../../../core/match/fold-masks.ts";
import { FOLD_BEYOND, FOLD_PAIRS } from "../../../core/match/fold-table.ts";

function fold(text: string): string {
  const folded = new Folded(foldTable());
  folded.fill(text);
  return String.fromCharCode(...folded.units.subarray(0, folded.length));
}

const isOne = (characters: string) => [...characters].length === 1;

/** Every character that OpenCC knows. */
const CHARACTERS = [
  ...new Set(
    [simplified, traditional, taiwan, hongKong, compatibility].flatMap((dictionary) =>
      dictionary.split(/[| ]/).filter(isOne),
    ),
  ),
];

/** Those that do not count as what a conversion makes of them. */
const wrongBy = (convert: (text: string) => string) =>
  CHARACTERS.filter((character) => {
    const converted = convert(character);
    return isOne(converted) && fold(character) !== fold(converted);
  });

describe("every character of OpenCC", () => {
  test.each(["t", "tw", "hk"] as const)("counts as what OpenCC makes of it from %s, and to it", (other) => {
    expect(wrongBy(toSimplified({ from: other, to: "cn" }))).toEqual([]);
    expect(wrongBy(toTraditional({ from: "cn", to: other }))).toEqual([]);
  });
  it("is one of as many as the document says", () => {
    const document = readFileSync(
      join(import.meta.dirname, "..", "..", "..", "docs", "precision.md"),
      "utf8",
    );
    const beyond = CHARACTERS.filter((character) => character.length > 1);
    const figure = (count: number) => count.toLocaleString("en");
    expect(document).toContain(`${figure(CHARACTERS.length)} characters`);
    expect(document).toContain(`${figure(beyond.length)} of them`);
  });
});

describe("the end of a line of the source", () => {
  test.each([
    ["between characters of full width", "三会\n一课、\n党", "三会一课、党"],
    ["with what indents the next line", "三会\n \t 一课", "三会一课"],
    ["beside characters of two units", "𠗣\n𠗣", "㓆㓆"],
    ["after a character that shows nothing", "三\u200b\n会", "三\u200b会"],
  ])("is left out %s", (_, text, plain) => {
    expect(fold(text)).toBe(fold(plain));
  });
  test.each([
    ["between words", "big\ndata"],
    ["beside a word", "三会\nA一课"],
    ["at the beginning and the end", "\n三会\n"],
    ["that leaves a line empty", "三会\n\n一课"],
    ["before a paragraph's indent", "三会\n\u3000一课"],
    ["between Korean words", "가\n나"],
  ])("is kept %s", (_, text) => {
    expect(fold(text).split("\n")).toHaveLength(text.split("\n").length);
  });
  it("is not a bracket", () => {
    expect(fold("党\n(")).not.toBe(fold("党(("));
  });
});

it("folds what is folded to itself", () => {
  expect(fold(fold(FOLD_PAIRS))).toBe(fold(FOLD_PAIRS));
  expect(fold(fold(FOLD_BEYOND))).toBe(fold(FOLD_BEYOND));
});

it("stays a small table, in the file and in memory", () => {
  expect(new TextEncoder().encode(FOLD_PAIRS + FOLD_BEYOND).length).toBeLessThan(40 * 1024);
  const { pages, masks, beyond } = foldTable();
  expect(pages.byteLength + masks.byteLength + beyond.byteLength).toBeLessThan(60 * 1024);
});

it("keeps simplified characters apart that are not written for one another", () => {
  const common =
    "的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然作方成者多日都三小军二无同么经法当起与好看学进种将还分此心前面又定见只主没公从知党组织建设政治";
  expect(new Set(fold(common)).size).toBe(new Set(common).size);
});
