/** Holds the bundled pack to the article it speaks of: word for word where the article is present, by hashes everywhere. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { loadPack } from "../../scripts/pack.ts";
import { article } from "./article.ts";
import hashes from "./quote-hashes.json" with { type: "json" };

const pack = loadPack("jiguan-dangjian");
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const quotes = pack.terms.flatMap((term) => term.quotes);

/** 入党誓词 stands in the article only as 入党、入团誓词: none of these can occur in it letter by letter. */
const PLAIN = /[，、。“”‘’《》]/g;

describe("the bundled pack", () => {
  it("holds the 96 terms", () => {
    expect(pack.terms).toHaveLength(96);
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

describe.runIf(article)("the article beside the project", () => {
  const { restored = "", delivered = "" } = article ?? {};

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
});
