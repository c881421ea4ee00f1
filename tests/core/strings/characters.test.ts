/** The words of the interface keep to their own characters: none simplified in Taiwan's, none traditional in China's. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import toTraditional from "opencc-js/dict/STCharacters";
import toSimplified from "opencc-js/dict/TSCharacters";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const STRINGS = join(ROOT, "core", "strings");
/** The settings show how marks look on a line of the article, which stands in its own characters everywhere. */
const SAMPLE = /^\s*sample: .*$/gm;

/** Characters that are written otherwise in the other script: those that also stand for themselves there are not among them. */
function foreign(dictionary: string): Set<string> {
  const entries = dictionary.split("|").map((line) => line.split(" "));
  return new Set(entries.flatMap(([from = "", ...to]) => (to.includes(from) ? [] : [from])));
}

const FOREIGN = { "zh-TW": foreign(toTraditional), "zh-CN": foreign(toSimplified) };
// Taiwan writes it in words of every day, where the dictionary knows the formal 臺 alone.
FOREIGN["zh-TW"].delete("台");

/** A language's part of a file of words, as it stands there. */
function partOf(file: string, language: string): string {
  const parts = file.matchAll(new RegExp(`^( *)"${language}": \\{(?:[^\n]*\\}|\\n.*?\\n\\1\\}),$`, "gms"));
  return [...parts].map(([part]) => part.replace(SAMPLE, "")).join("\n");
}

const files = readdirSync(STRINGS)
  .map((name) => ({ name, text: readFileSync(join(STRINGS, name), "utf8") }))
  .filter(({ text }) => text.includes('"zh-TW": {'));

describe.each(["zh-TW", "zh-CN"] as const)("the words in %s", (language) => {
  const strange = (text: string) => [...text].filter((character) => FOREIGN[language].has(character));

  it.each(files.map(({ name, text }) => [name, text] as const))("of %s", (_, text) => {
    const part = partOf(text, language);
    expect(part).toMatch(/\p{Script=Han}/u);
    expect(strange(part)).toEqual([]);
  });

  it("of the browser's own surfaces", () => {
    const folder = join(ROOT, "public", "_locales", language.replace("-", "_"));
    expect(strange(readFileSync(join(folder, "messages.json"), "utf8"))).toEqual([]);
  });
});

it("a character of the other script would be found", () => {
  expect(FOREIGN["zh-TW"].has("设")).toBe(true);
  expect(FOREIGN["zh-CN"].has("設")).toBe(true);
  expect(FOREIGN["zh-TW"].has("只")).toBe(false);
});
