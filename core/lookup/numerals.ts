/** Numbers typed as digits where the name has them in characters: 4个意识, 3会1课, 19大, 2学1做. */
import type { Query } from "./query.ts";
import { isDigit, isLetter } from "./units.ts";

const NUMERALS = "〇一二三四五六七八九";
const TEN = "十";
const TWO = "二";
/** How two of something are said. */
const PAIR = "两";

/** The query with its numbers in characters, in each of the ways they may be said; none where there are no numbers. */
export function inNumerals(query: Query): Query[] {
  const runs = runsOf(query.units);
  if (runs.length === 0) return [];
  const ways = [digitByDigit, tens].flatMap((say) => {
    const said = runs.map(([from, to]) => say(String.fromCharCode(...query.units.slice(from, to))));
    return [said, said.map((run) => run.replaceAll(TWO, PAIR))];
  });
  const different = new Map(ways.map((said) => [said.join(), said]));
  return [...different.values()].map((said) => replaced(query, runs, said));
}

/** Where digits stand that are no tone: a tone follows its syllable. */
function runsOf(units: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (let from = 0; from < units.length; from++) {
    if (!isDigit(units[from] ?? 0)) continue;
    let to = from;
    while (isDigit(units[to] ?? 0)) to++;
    if (!isLetter(units[from - 1] ?? 0)) runs.push([from, to]);
    from = to;
  }
  return runs;
}

const digitByDigit = (run: string) => [...run].map((digit) => NUMERALS[Number(digit)]).join("");

/** 19 as 十九, 20 as 二十; a number of more or fewer digits is said digit by digit. */
function tens(run: string): string {
  if (run.length !== 2) return digitByDigit(run);
  const [ten = "", one = ""] = run;
  return (ten === "1" ? "" : digitByDigit(ten)) + TEN + (one === "0" ? "" : digitByDigit(one));
}

function replaced(query: Query, runs: readonly [number, number][], said: readonly string[]): Query {
  const units = [...query.units];
  const tones = [...query.tones];
  for (const [i, [from, to]] of [...runs.entries()].reverse()) {
    const numeral = [...(said[i] ?? "")].map((character) => character.charCodeAt(0));
    units.splice(from, to - from, ...numeral);
    tones.splice(from, to - from, ...numeral.map(() => 0));
  }
  return { ...query, units, tones, hasHan: true };
}
