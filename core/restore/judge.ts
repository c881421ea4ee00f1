/** Chooses a lost character by the text around it: first the page's own words, then a dictionary's. */
import type { Judge } from "./late-bytes.ts";

/** Splits text into words, in order: `Intl.Segmenter` for Chinese, whose dictionary every browser carries. */
export type SplitWords = (text: string) => readonly string[];

/**
 * A judge that knows `page`, the same text free of pinyin, and a dictionary. A candidate is worth as many points as the
 * page holds it beside the same neighbour; where the page knows none, as many as the word that it makes
 * with its neighbours is long. Two candidates worth the same leave it undecided.
 */
export function judgeBy(page: string, simplify: (text: string) => string, splitWords: SplitWords): Judge {
  const known = simplify(page);
  return (before, candidates, after) => {
    const left = simplify(before.slice(-4));
    const right = simplify(after.slice(0, 4));
    const plain = new Map(candidates.map((one) => [one, simplify(one)]));
    const onPage = (one: string) =>
      count(known, left.slice(-1) + one) + count(known, one + right.slice(0, 1));
    const inWord = (one: string) => wordAround(left, one, right, splitWords);
    return best(plain, onPage) ?? best(plain, inWord);
  };
}

/** The candidate that scores more than all others, and more than nothing. */
function best(candidates: ReadonlyMap<string, string>, score: (plain: string) => number): string | undefined {
  const scored = [...candidates].map(([one, plain]) => ({ one, points: score(plain) }));
  const top = Math.max(0, ...scored.map(({ points }) => points));
  const winners = scored.filter(({ points }) => points === top);
  return top > 0 && winners.length === 1 ? winners[0]?.one : undefined;
}

/** The length of the word that holds the character between `left` and `right`; 0 where it stands alone. */
function wordAround(left: string, one: string, right: string, splitWords: SplitWords): number {
  let start = 0;
  for (const word of splitWords(left + one + right)) {
    const end = start + word.length;
    if (start <= left.length && end > left.length)
      return word.length > one.length && /\p{Script=Han}/u.test(one) ? word.length : 0;
    start = end;
  }
  return 0;
}

/** Occurrences of a pair that holds at least two Han characters; a pair with a mark says nothing. */
function count(text: string, pair: string): number {
  return /^\p{Script=Han}{2}$/u.test(pair) ? text.split(pair).length - 1 : 0;
}
