/** Holds the bundled pack to the article it speaks of: word for word where the article is present, by hashes everywhere. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDictionary, termsOf } from "../../core/match/dictionary.ts";
import { MATCH_INTS, scan } from "../../core/match/scan.ts";
import { compilePacks, recordsOf } from "../../core/pack/compile.ts";
import { builtPack, loadPack } from "../../scripts/pack.ts";
import { type Article, article } from "./article.ts";
import hashes from "./quote-hashes.json" with { type: "json" };

const pack = loadPack("jiguan-dangjian");
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const quotes = pack.terms.flatMap((term) => term.quotes);

/** 入党誓词 stands in the article only as 入党、入团誓词: none of these can occur in it letter by letter. */
const PLAIN = /[，、。“”‘’《》]/g;

describe("the bundled pack", () => {
  it("holds as many terms as the README says", () => {
    const readme = readFileSync(join(import.meta.dirname, "..", "..", "README.md"), "utf8");
    expect(readme).toContain(`The bundled pack holds ${pack.terms.length} terms `);
  });

  it.each(pack.terms.map((term) => [term.headword, term] as const))(
    "finds %s and its aliases in its own quotes",
    (_, term) => {
      const text = term.quotes.map((quote) => quote.text).join("\n");
      const lost = [term.headword, ...term.aliases].filter((name) => !text.includes(name));
      expect(lost).toEqual([]);
    },
  );

  it.each(pack.terms.map((term) => [term.headword, term] as const))(
    "finds the members of %s in one quote, in order",
    (_, term) => {
      const bare = term.members.map((member) => member.replace(PLAIN, ""));
      const inOrder = new RegExp(bare.join(".*"));
      expect(term.quotes.some((quote) => inOrder.test(quote.text.replace(PLAIN, "")))).toBe(true);
    },
  );

  it("keeps every quote as its recorded hash has it", () => {
    const found = Object.fromEntries(quotes.map((q) => [`${q.start}-${q.end}`, sha256(q.text).slice(0, 16)]));
    expect(found).toEqual(hashes);
  });
});

if (article) describe("the article beside the project", () => holdTo(article as Article));

/** Without the article the recorded hashes and the made texts stand in for it. */
function holdTo({ restored, delivered }: Article): void {
  it("is the one the pack was made from", () => {
    expect([sha256(restored), restored.length]).toEqual([pack.source.sha256, pack.source.length]);
    expect([sha256(delivered), delivered.length]).toEqual([pack.delivered.sha256, pack.delivered.length]);
  });

  it("holds every quote at its offsets", () => {
    const astray = quotes.filter((quote) => restored.slice(quote.start, quote.end) !== quote.text);
    expect(astray).toEqual([]);
  });

  it("starts a section where the pack says", () => {
    const starts = pack.source.sections.map(({ start }) => restored.slice(start, start + 2));
    expect(starts).toEqual(["机关", "一、", "二、", "三、", "四、"]);
  });

  it("holds no variant: what it holds is an alias", () => {
    expect(
      pack.terms.flatMap((term) => term.variants ?? []).filter((name) => restored.includes(name)),
    ).toEqual([]);
  });

  it("lights every term, as delivered as often as restored", () => {
    const counts = marksPerTerm(delivered);
    expect(counts).toEqual(marksPerTerm(restored));
    expect(counts.size).toBe(pack.terms.length);
  });
}

/** How often each term of the built pack is found in a text, by headword. */
function marksPerTerm(text: string): Map<string, number> {
  const packs = [builtPack("jiguan-dangjian")];
  const dictionary = openDictionary(compilePacks(packs, "test").dictionary);
  const matches = scan(dictionary, text);
  const found = new Map<string, number>();
  for (let i = 0; i < matches.length; i += MATCH_INTS)
    for (const term of termsOf(dictionary, matches[i + 2] ?? 0)) {
      const { headword = "" } = recordsOf(packs)[term] ?? {};
      found.set(headword, (found.get(headword) ?? 0) + 1);
    }
  return found;
}
