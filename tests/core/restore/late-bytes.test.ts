import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { learnGbk } from "../../../core/restore/gbk.ts";
import { judgeBy } from "../../../core/restore/judge.ts";
import { ILLEGIBLE, undoLateBytes } from "../../../core/restore/late-bytes.ts";
import { loadPack } from "../../../scripts/pack.ts";
import { restoreTools as tools } from "../../../scripts/restore-tools.ts";

const gbk = learnGbk(tools.decodeGbk);
const quotes = loadPack("jiguan-dangjian").terms.flatMap((term) => term.quotes.map((quote) => quote.text));
/** The pack's quotes without what GBK writes in one byte. */
const texts = quotes
  .map((text) => text.replace(/[^\p{Script=Han}，、。“”]/gu, ""))
  .filter((text) => text.length >= 20);

const undo = (text: string, page = text) =>
  undoLateBytes(text, gbk, tools.simplify, judgeBy(page, tools.simplify, tools.splitWords));

describe("learnGbk", () => {
  it.each([
    ["保", [0xb1, 0xa3]],
    ["個", [0x82, 0x80]],
    ["！", [0xa3, 0xa1]],
  ] as const)("writes %s", (character, bytes) => {
    expect(gbk.pair(character)).toEqual(bytes);
  });

  it("knows everyday characters from the rest", () => {
    expect([..."保四，“膫個€A"].map(gbk.isCommon)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("undoLateBytes", () => {
  it("restores all but what was lost, and that wherever the page says it elsewhere", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.integer({ min: 8, max: 16 }),
        (text, seed, length) => {
          const start = 1 + (seed % (text.length - length));
          const read = undo(readLate(text, start, length));
          expect(read.length).toBe(text.length);
          const lost = [start, start + length - 1];
          const kept = [...text].map((one, at) => (lost.includes(at) ? (read[at] ?? "") : one)).join("");
          expect(read).toBe(kept);
        },
      ),
      { seed: 20260101, numRuns: 50 },
    );
  });

  it("takes the lost characters from the page's own words", () => {
    const text = "切实增强党性观念和组织观念";
    expect(undo(readLate(text, 3, 8), `增强意识，组织观念。`)).toBe(text);
  });

  it("marks a lost character on which nothing speaks, and leaves a short run alone", () => {
    const undecided = (spoiled: string) => undoLateBytes(spoiled, gbk, tools.simplify, () => undefined);
    expect(undecided("确?！八膫€落实")).toBe("确?！八膫€落实");
    expect(undecided(readLate("坚持严格教育管理监督", 2, 8))).toBe(
      `坚持${ILLEGIBLE}格教育管理监${ILLEGIBLE}`,
    );
  });

  it("leaves clean text alone", () => {
    const asked = texts.map((text) => `${text}?${text}€A吗?`);
    expect(asked.map((text) => undo(text))).toEqual(asked);
  });
});

/** `text` with `length` characters from `start` read one byte late, both ends lost, as a decoder without a plan shows it. */
function readLate(text: string, start: number, length: number): string {
  const run = [...text.slice(start, start + length)].flatMap((one) => [...(gbk.pair(one) ?? [])]);
  return `${text.slice(0, start)}?${tools.decodeGbk(Uint8Array.from(run.slice(1, -1)))}?${text.slice(start + length)}`;
}
