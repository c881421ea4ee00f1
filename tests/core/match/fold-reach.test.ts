/** How far folding reaches: docs/precision.md tells these figures. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import compatibility from "opencc-js/dict/CJK_Compatibility_Ideographs";
import hongKong from "opencc-js/dict/HKVariants";
import traditional from "opencc-js/dict/STCharacters";
import simplified from "opencc-js/dict/TSCharacters";
import taiwan from "opencc-js/dict/TWVariants";
import { expect, it } from "vitest";
import { namesOf } from "../../../core/pack/cross-check.ts";
import { builtPack } from "../../../scripts/pack.ts";

const DOC = readFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "precision.md"), "utf8");
const tables = [simplified, traditional, taiwan, hongKong, compatibility];
const characters = new Set(tables.flatMap((table) => table.split(/[| ]/)));
const beyond = [...characters].filter((character) => character.length > 1);

it("leaves as many of OpenCC's characters beyond the basic plane as the document says", () => {
  const figure = (count: number) => count.toLocaleString("en");
  expect(DOC).toContain(`${figure(beyond.length)} of the ${figure(characters.size)} characters`);
});

it("needs none of those for any name in the pack", () => {
  const names = builtPack("jiguan-dangjian").terms.flatMap(namesOf).join("");
  expect(beyond.filter((character) => names.includes(character))).toEqual([]);
});
