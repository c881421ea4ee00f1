/**
 * How well the bundled pack marks: its precision over phrases that real prose confuses with its terms, and its recall
 * over sentences that hold them in every form a page may give them. Prints both; docs/precision.md explains each miss.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openDictionary, termsOf } from "../../../core/match/dictionary.ts";
import { MATCH_INTS, scan } from "../../../core/match/scan.ts";
import { compilePacks, recordsOf } from "../../../core/pack/compile.ts";
import { namesOf } from "../../../core/pack/cross-check.ts";
import { builtPack } from "../../../scripts/pack.ts";
import { FORMS, inForm } from "./forms.ts";

interface Mark {
  readonly text: string;
  readonly headword: string;
}

const packs = [builtPack("jiguan-dangjian")];
const records = recordsOf(packs);
const dictionary = openDictionary(compilePacks(packs, "test").dictionary);
const names = records
  .flatMap((record) => namesOf(record).map((name) => ({ headword: record.headword, name })))
  // A name kept as it was spoiled cannot be spoiled again.
  .filter(({ name }) => !name.includes("€"));

/** What the reader would see marked in a text. */
function marksIn(text: string): Mark[] {
  const matches = scan(dictionary, text);
  const found = Array.from({ length: matches.length / MATCH_INTS }, (_, i) => {
    const [start = 0, end = 0, entry = 0] = matches.slice(i * MATCH_INTS, (i + 1) * MATCH_INTS);
    const [term] = termsOf(dictionary, entry);
    return term === undefined
      ? []
      : [{ text: text.slice(start, end), headword: records[term]?.headword ?? "" }];
  });
  return found.flat();
}

/** The rows of a fixture: its first column, the marks expected, and the rest. */
function fixture(file: string) {
  const lines = readFileSync(join(import.meta.dirname, "fixtures", file), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1);
  return lines.map((line) => {
    const [text = "", marks = "", where = "", miss = ""] = line.split("\t");
    return { text, marks: marks.split("|").filter(Boolean), where, miss };
  });
}

const tally = { right: 0, wrong: 0, missed: 0 };

/** Counts the marks of one text; true when they are the ones expected. */
function count(expected: readonly string[], found: readonly string[]): boolean {
  const left = [...expected];
  for (const mark of found) {
    const at = left.indexOf(mark);
    if (at < 0) tally.wrong++;
    else left.splice(at, 1);
  }
  tally.right += expected.length - left.length;
  tally.missed += left.length;
  return left.length === 0 && found.length === expected.length;
}

const confusable = fixture("confusable.tsv");

describe("phrases that look like a term", () => {
  it("are at least 150 from real prose, and cover every silent phrase", () => {
    expect(confusable.filter(({ where }) => where !== "made").length).toBeGreaterThanOrEqual(150);
    const unseen = packs
      .flatMap(({ silent }) => silent)
      .filter((phrase) => !confusable.some(({ text }) => text.includes(phrase)));
    expect(unseen).toEqual([]);
  });

  it.each(confusable.filter(({ miss }) => !miss))("$text", ({ text, marks }) => {
    const found = marksIn(text).map((mark) => mark.text);
    expect(count(marks, found), `${found}`).toBe(true);
  });

  it.each(confusable.filter(({ miss }) => miss))("$text is a known miss: $miss", ({ text, marks }) => {
    expect(
      count(
        marks,
        marksIn(text).map((mark) => mark.text),
      ),
    ).toBe(false);
  });
});

describe("sentences with terms", () => {
  it.each(fixture("sentences.tsv"))("$text", ({ text, marks }) => {
    const found = marksIn(text).map((mark) => mark.text);
    expect(count(marks, found), `${found}`).toBe(true);
  });
});

const FRAMES = [
  ["记者昨天在会上听到，", "被反复提起。"],
  ["这一节课要讲的是", "。"],
  ["关于", "，几位老师各有看法。"],
  ["他在笔记里写下：", "。"],
  ["文件里多处写到", "，请逐一标出。"],
  ["有人问：什么是", "？"],
  ["材料第三页的标题是“", "”"],
  ["译文里，", "应当怎样处理？"],
  ["从字面看，", "并不难懂。"],
  ["考卷的最后一题问到了", "，不少人答错。"],
] as const;
describe("every name of every term in a sentence", () => {
  it.each(FORMS)("%s", (_, vary) => {
    const failed = names.filter(({ name, headword }, at) => {
      const [before, after] = FRAMES[at % FRAMES.length] ?? ["", ""];
      const found = marksIn(vary(before) + vary(name) + vary(after));
      return !count(
        [`${headword}: ${inForm(vary, name)}`],
        found.map((mark) => `${mark.headword}: ${mark.text}`),
      );
    });
    expect(failed).toEqual([]);
  });
});

afterAll(() => {
  const { right, wrong, missed } = tally;
  const percent = (of: number) => `${((right / of) * 100).toFixed(2)}%`;
  console.log(
    `${confusable.length} confusable phrases, ${names.length} names in ${FORMS.length} forms: ${right} marks right, ${wrong} wrong, ${missed} missed; ` +
      `precision ${percent(right + wrong)}, recall ${percent(right + missed)}`,
  );
});
