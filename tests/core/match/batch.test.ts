import fc from "fast-check";
import { expect, it } from "vitest";
import { partOut, scanAll } from "../../../core/match/batch.ts";
import { compileDictionary } from "../../../core/match/compile.ts";
import { openDictionary } from "../../../core/match/dictionary.ts";
import { scan } from "../../../core/match/scan.ts";

const dictionary = openDictionary(
  compileDictionary(["党组", "组织力", "四个意识"].map((text, term) => ({ text, term }))),
);
const text = fc
  .array(fc.constantFrom("党组", "组织力", "四个意识", "党", "力"), { maxLength: 5 })
  .map((words) => words.join(""));

it("gives each text the matches it has by itself", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
      const matches = partOut(scanAll(dictionary, texts), texts.length);
      expect(matches).toEqual(texts.map((one) => scan(dictionary, one)));
    }),
  );
});

it("takes no answer to other texts", () => {
  const flat = scanAll(dictionary, ["党组", "四个意识"]);
  expect(partOut(flat, 1)).toBeUndefined();
  expect(partOut(flat, 3)).toBeUndefined();
  expect(partOut(flat.subarray(1), 2)).toBeUndefined();
  expect(partOut(new Int32Array(0), 1)).toBeUndefined();
});
