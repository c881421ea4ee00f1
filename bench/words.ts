/** Chinese words with their frequencies, and from them prose and terms: the same on every run. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pick, seeded } from "./seeded.ts";

const HAN = /^[\u4e00-\u9fff]+$/;

interface Word {
  readonly text: string;
  readonly frequency: number;
}

/** The words of the list that ships with the segmenter, of Han characters only, the most frequent first. */
export function readWords(): Word[] {
  const list = join(
    dirname(createRequire(import.meta.url).resolve("@node-rs/jieba/package.json")),
    "dict.txt",
  );
  return readFileSync(list, "utf8")
    .split("\n")
    .map((line) => line.split(" "))
    .map(([text = "", frequency]) => ({ text, frequency: Number(frequency) }))
    .filter(({ text }) => HAN.test(text))
    .sort((a, b) => b.frequency - a.frequency);
}

/** Gives words as often as prose has them, with a comma or a full stop now and then and a term every fifty or so. */
export function proseOf(words: readonly Word[], terms: readonly string[], seed: number): () => string {
  const random = seeded(seed);
  const sums = new Float64Array(words.length);
  words.reduce((sum, { frequency }, i) => {
    sums[i] = sum + frequency;
    return sum + frequency;
  }, 0);
  const total = sums.at(-1) ?? 0;
  return () => {
    const chance = random();
    if (chance < 0.02) return pick(terms, random);
    const { text } = words[firstAbove(sums, random() * total)] as Word;
    if (chance < 0.12) return `${text}，`;
    return chance < 0.16 ? `${text}。` : text;
  };
}

function firstAbove(sums: Float64Array, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * So many different terms: the pack's first, then long words, some short ones, and two words joined, as such terms
 * are made.
 */
export function termsOf(words: readonly Word[], pack: readonly string[], count: number): string[] {
  const random = seeded(7);
  const terms = new Set(pack.slice(0, count));
  const long = words.filter(({ text }) => text.length >= 3);
  const short = words.filter(({ text }) => text.length === 2).slice(0, 40_000);
  while (terms.size < count) {
    const chance = random();
    if (chance < 0.1) terms.add(pick(short, random).text);
    else if (chance < 0.5) terms.add(pick(long, random).text);
    else terms.add(pick(short, random).text + pick(short, random).text);
  }
  return [...terms];
}
