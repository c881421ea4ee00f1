/** Chooses a lost character by the text around it: the words of a dictionary, the page's own, the usual marks. */
import type { Judge } from "./late-bytes.ts";
import { dropPinyin } from "./pinyin.ts";

/** Splits text into words, in order: `Intl.Segmenter` for Chinese, whose dictionary every browser carries. */
export type SplitWords = (text: string) => readonly string[];

/**
 * A judge that knows `page`, the same text free of pinyin, and a dictionary. Where candidates make words with their
 * neighbours it takes the longest, of equal ones the one the page has elsewhere, and else stays undecided. Where none
 * does, it takes the one the page has behind the same character, and last the most usual punctuation mark among them.
 */
export function judgeBy(page: string, simplify: (text: string) => string, splitWords: SplitWords): Judge {
  const known = simplify(page);
  return (before, candidates, after) => {
    const left = simplify(dropPinyin(before.slice(-REACH))).slice(-NEAR);
    const right = simplify(dropPinyin(after.slice(0, REACH))).slice(0, NEAR);
    const plain = new Map(candidates.map((one) => [one, simplify(one)]));
    const onPage = (one: string) => count(known, left.slice(-1) + one);
    const inWord = (one: string) => {
      const length = wordAround(left, one, right, splitWords);
      return length === 0 ? 0 : length + onPage(one) / (1 + known.length);
    };
    const words = candidates.filter((one) => inWord(plain.get(one) ?? one) > 0);
    if (words.length > 0) return best(plain, inWord);
    return best(plain, onPage) ?? MARKS.find((mark) => plain.has(mark));
  };
}

/** How many characters of the surroundings the dictionary is shown, and how far they may lie apart with pinyin between. */
const NEAR = 4;
const REACH = 24;
/** The marks of Chinese text, the most usual first. */
const MARKS = [..."，。、“”；：《》（）？！"];

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
