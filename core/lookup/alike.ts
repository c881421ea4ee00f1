/** Names that sound like the characters typed: what an input method makes of the right pinyin and the wrong choice. */
import type { Hit } from "./hit.ts";
import type { LookupIndex } from "./index.ts";
import { NameMatcher } from "./match.ts";
import { GAP, type Query } from "./query.ts";
import { READINGS } from "./readings.ts";
import { isHan } from "./units.ts";

/** Fewer characters sound like too much. */
const SHORTEST = 3;

let readings: ReadonlyMap<number, string> | undefined;

/** Made when it is first asked for, which is seldom. */
function readingOf(unit: number): string | undefined {
  readings ??= new Map(
    READINGS.split(" ").flatMap((line) => {
      const syllable = line.replace(/[^a-z]/g, "");
      return [...line.slice(syllable.length)].map(
        (character) => [character.charCodeAt(0), syllable] as const,
      );
    }),
  );
  return readings.get(unit);
}

/** What was typed, in pinyin, its syllables parted; undefined where a character is too rare for its reading to be known. */
function spelledOut(query: Query): Query | undefined {
  const syllables = query.units.filter((unit) => unit !== GAP).map(readingOf);
  if (!syllables.every((syllable) => syllable !== undefined)) return undefined;
  const units = [...syllables.join(" ")].map((letter) => letter.charCodeAt(0));
  return { ...query, units, tones: units.map(() => 0), hasHan: false, hasLetters: true };
}

export function* alike(index: LookupIndex, query: Query): Generator<Hit> {
  const characters = query.units.filter((unit) => unit !== GAP);
  if (characters.length < SHORTEST || !characters.every(isHan)) return;
  const spelled = spelledOut(query);
  if (!spelled) return;
  const matcher = new NameMatcher(index, spelled);
  for (let row = 0; row < index.terms.length; row++) {
    if (!matcher.match(row) || !matcher.whole) continue;
    const { start, end } = matcher;
    yield { term: index.terms[row] ?? 0, reason: "slip", name: { row, start, end } };
  }
}
