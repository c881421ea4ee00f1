/**
 * Writes core/match/fold-table.ts: which characters count as one another when terms are matched. From OpenCC's
 * characters (traditional to simplified, the variants of Taiwan and Hong Kong, compatibility ideographs) and
 * Unicode's widths and cases. Usage: npm run make-fold
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import compatibility from "opencc-js/dict/CJK_Compatibility_Ideographs";
import hongKong from "opencc-js/dict/HKVariants";
import traditional from "opencc-js/dict/STCharacters";
import simplified from "opencc-js/dict/TSCharacters";
import taiwan from "opencc-js/dict/TWVariants";
import { ROOT } from "./steps.ts";

const FILE = "core/match/fold-table.ts";
const QUOTES = "“”„‟‘’‚‛'「」『』｢｣〝〞〟﹁﹂﹃﹄«»‹›＂＇";

/**
 * Radicals that text copied out of a PDF holds in the place of whole characters; after each the character. Unicode folds but
 * two of this block (`EquivalentUnifiedIdeograph` names the others), all of the Kangxi radicals.
 */
const RADICALS =
  "⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";

/** One character and what it counts as. */
type Pair = readonly [string, string];

/** The pairs of one of OpenCC's dictionaries; a character may stand for several there. */
function pairsOf(dictionary: string): Pair[] {
  return dictionary.split("|").flatMap((line) => {
    const [from = "", ...all] = line.split(" ");
    return all.map((to): Pair => [from, to]);
  });
}

/** Full-width forms, half-width katakana, Kangxi radicals and compatibility ideographs, as Unicode folds them. */
function widthPairs(): Pair[] {
  return [
    ...units(0x2f00, 0x2fd5),
    ...units(0x3000, 0x3000),
    ...units(0xf900, 0xfaff),
    ...units(0xff01, 0xffee),
  ]
    .map((unit): Pair => [unit, unit.normalize("NFKC")])
    .filter(([from, to]) => to.length === 1 && to !== from);
}

/** Latin capitals and their small letters. */
function casePairs(): Pair[] {
  return units(0x41, 0x24f)
    .map((unit): Pair => [unit, unit.toLowerCase()])
    .filter(([from, to]) => to.length === 1 && to !== from);
}

function units(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, place) => String.fromCharCode(first + place));
}

/**
 * Joins all that count as one another and names one of each class, of one code unit where it has such. Following the pairs
 * one by one would not do: 著 stands for 着 in one dictionary and for itself in another, and a term must match whichever a
 * page uses.
 */
function classes(pairs: readonly Pair[]): Pair[] {
  const parents = new Map<string, string>();
  const root = (character: string): string => {
    const parent = parents.get(character) ?? character;
    return parent === character ? character : root(parent);
  };
  for (const [from, to] of pairs) if (root(from) !== root(to)) parents.set(root(from), root(to));
  const members = Map.groupBy([...new Set(pairs.flat())].sort(), root);
  return [...members]
    .flatMap(([root, all]) => {
      const name = isUnit(root) ? root : (all.find(isUnit) ?? root);
      return all.filter((one) => one !== name).map((one): Pair => [one, name]);
    })
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

const isUnit = (character: string) => character.length === 1;

const pairs = classes([
  ...pairsOf(simplified),
  ...pairsOf(traditional).map(([from, to]): Pair => [to, from]),
  ...pairsOf(taiwan).map(([from, to]): Pair => [to, from]),
  ...pairsOf(hongKong).map(([from, to]): Pair => [to, from]),
  ...pairsOf(compatibility),
  ...[...RADICALS.matchAll(/../g)].map(([[from, to]]): Pair => [from as string, to as string]),
  ...widthPairs(),
  ...casePairs(),
  ["\u00a0", " "],
  ...[...QUOTES].map((quote): Pair => [quote, '"']),
]);
const [within, beyond] = [pairs.filter(([from]) => isUnit(from)), pairs.filter(([from]) => !isUnit(from))];
const text = `// Made by \`npm run make-fold\` from OpenCC's and Unicode's data; do not edit.

/** Pairs of code units: a character, then what it counts as when terms are matched. */
export const FOLD_PAIRS =
  ${JSON.stringify(within.flat().join(""))};

/** The same for characters beyond the basic plane, which are of two code units; what they count as may be of one. */
export const FOLD_BEYOND =
  ${JSON.stringify(beyond.flat().join(""))};
`;
writeFileSync(join(ROOT, FILE), text);
console.log(`${FILE}: ${within.length} and ${beyond.length} pairs, ${Buffer.byteLength(text)} bytes`);
