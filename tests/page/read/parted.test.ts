import fc from "fast-check";
import { expect, it } from "vitest";
import { compileDictionary } from "../../../core/match/compile.ts";
import { openDictionary } from "../../../core/match/dictionary.ts";
import { MATCH_INTS, type Matches, scan } from "../../../core/match/scan.ts";
import { parted } from "../../../page/read/parted.ts";

/** So many of them overlap that a match taken away changes what is found for long after. */
const NAMES = ["党组", "党组织", "四个意", "个意四", "组织力", "组织", "力党组织", "织力党", "党党组织力党"];
const dictionary = openDictionary(compileDictionary(NAMES.map((text, term) => ({ text, term }))));

const triples = (matches: Matches) =>
  Array.from({ length: matches.length / MATCH_INTS }, (_, i) =>
    Array.from(matches.subarray(i * MATCH_INTS, (i + 1) * MATCH_INTS)),
  );

/** What is found in a text that is cut at some offsets. */
function inParts(text: string, edges: readonly number[]): number[][] {
  const starts = [0, ...edges];
  return starts.flatMap((start, part) =>
    triples(scan(dictionary, text.slice(start, edges[part]))).map(([from = 0, to = 0, entry = 0]) => [
      start + from,
      start + to,
      entry,
    ]),
  );
}

/** Characters that show nothing: so many that what lies beyond them is not scanned at first. */
const unseen = "\u200b".repeat(150);
const unit = fc.constantFrom("四个意", "党", "组", "织", "力", "党组织", "力党组", "，", `党${unseen}组`);
const long = fc.array(unit, { minLength: 10, maxLength: 4000, size: "max" }).map((units) => units.join(""));

it("finds what scanning the parts by themselves finds, in texts of any length", () => {
  const property = fc.property(long, fc.nat(), fc.nat(), fc.nat(), (text, which, first, second) => {
    const matches = scan(dictionary, text);
    const count = matches.length / MATCH_INTS;
    fc.pre(count > 0);
    const at = (which % count) * MATCH_INTS;
    const [from = 0, to = 0] = matches.subarray(at, at + 2);
    const within = [first, second].map((n) => from + 1 + (n % (to - from - 1)));
    const edges = [...new Set(within)].sort((a, b) => a - b);
    expect(triples(parted(dictionary, text, matches, at, edges))).toEqual(inParts(text, edges));
  });
  fc.assert(property, { numRuns: 300 });
});

it("goes on as far as it takes until both agree", () => {
  // Each match begins within the one that the text as a whole has in its place.
  const text = `党组织${"力党组织".repeat(2000)}`;
  const matches = scan(dictionary, text);
  expect(triples(matches)[0]?.slice(0, 2)).toEqual([0, 3]);
  for (const edge of [1, 2])
    expect(triples(parted(dictionary, text, matches, 0, [edge]))).toEqual(inParts(text, [edge]));
});

it("takes no match that the end of what was scanned cut off for the end of the difference", () => {
  const text = "四个意".repeat(2000);
  const matches = scan(dictionary, text);
  expect(triples(parted(dictionary, text, matches, 0, [1]))).toEqual(inParts(text, [1]));
});

it("leaves what stands before the match", () => {
  const text = "党组，".repeat(50);
  const matches = scan(dictionary, text);
  const at = 20 * MATCH_INTS;
  const now = triples(parted(dictionary, text, matches, at, [61]));
  expect(now).toEqual([...triples(matches).slice(0, 20), ...triples(matches).slice(21)]);
});
