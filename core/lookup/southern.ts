/** Pinyin as many speakers of the south type it: z, c, s for zh, ch, sh, and n for ng, however often in a name. */
import type { Hit } from "./hit.ts";
import type { LookupIndex } from "./index.ts";
import { NameMatcher } from "./match.ts";
import type { Query } from "./query.ts";

const [G, H] = [..."gh"].map((letter) => letter.charCodeAt(0));
const BEFORE_H = new Set([..."zcs"].map((letter) => letter.charCodeAt(0)));
const N = "n".charCodeAt(0);

/** Shorter queries would sound like too much. */
const SHORTEST = 6;

/** Whether a letter is not heard behind the one before it. */
const isMute = (letter: number | undefined, before: number | undefined) =>
  (letter === H && before !== undefined && BEFORE_H.has(before)) || (letter === G && before === N);

const plainSyllable = (letters: string) => letters.replace(/(?<=[zcs])h|(?<=n)g/g, "");

function plainQuery({ units, tones, ...query }: Query): Query {
  const heard = units.map((unit, i) => !isMute(unit, units[i - 1]));
  return { ...query, units: units.filter((_, i) => heard[i]), tones: tones.filter((_, i) => heard[i]) };
}

/** Names that sound alike to such an ear; what is typed only in part, as initials are, is left to the plain search. */
export function* southern(index: LookupIndex, query: Query): Generator<Hit> {
  if (query.hasHan || query.units.length < SHORTEST) return;
  const heard = { ...index, syllableList: index.syllableList.map(plainSyllable) };
  const matcher = new NameMatcher(heard, plainQuery(query));
  for (let row = 0; row < index.terms.length; row++) {
    if (!matcher.match(row) || matcher.abbreviated) continue;
    const { start, end } = matcher;
    yield { term: index.terms[row] ?? 0, reason: "slip", name: { row, start, end } };
  }
}
