/** Finds terms by what is said of them: their gists and quotes. */
import { type Column, rowOf, rowsWith } from "./column.ts";
import type { Hit } from "./hit.ts";
import type { LookupTexts } from "./index.ts";
import type { Query } from "./query.ts";
import { nearStart } from "./slip.ts";
import { isHan, isLetter } from "./units.ts";

/** Shorter English words are parts of too many others. */
const SHORTEST_ENGLISH = 3;
/** A slip in a shorter word could make it any other. */
const SHORTEST_SLIP = 5;
/** Enough rows to look through word by word, for one slip. */
const MOST_ROWS = 2000;

/** Where a word stands in a text, and whether to its end. */
interface Place {
  readonly at: number;
  readonly whole: boolean;
  /** The word as it stands there, as far as it was meant. */
  readonly word: string;
}

/** The first `limit` terms whose texts hold every word of the query, in snapshot order. */
export function* textHits(texts: LookupTexts, query: Query, limit: number): Generator<Hit> {
  const { words, longest, column } = asked(texts, query);
  if (!longest) return;
  const rows = rowNumbers(column, longest);
  yield* hitsAmong(rows, words, limit, (row, word) => placeOf(rowOf(column, row), word, words.length > 1));
}

/** The same for English words with a slip in them, looked for among the rows that hold a half of the longest word. */
export function* nearTextHits(texts: LookupTexts, query: Query, limit: number): Generator<Hit> {
  const { words, longest, column } = asked(texts, query);
  if (!longest || query.hasHan || longest.length < SHORTEST_SLIP) return;
  const middle = longest.length >> 1;
  const rows = new Set<number>();
  for (const half of [longest.slice(0, middle), longest.slice(middle)])
    for (const { row } of rowsWith(column, half)) if (rows.size < MOST_ROWS) rows.add(row);
  yield* hitsAmong(rows, words, limit, (row, word) => {
    const text = rowOf(column, row);
    return placeOf(text, word) ?? nearPlace(text, word);
  });
}

function* rowNumbers(column: Column, text: string): Generator<number> {
  for (const { row } of rowsWith(column, text)) yield row;
}

/** The rows in which every word has a place; the first word's is the hit's. */
function* hitsAmong(
  rows: Iterable<number>,
  words: readonly string[],
  limit: number,
  place: (row: number, word: string) => Place | undefined,
): Generator<Hit> {
  let found = 0;
  for (const row of rows) {
    const places = words.map((word) => place(row, word)).filter((place) => place !== undefined);
    const [first] = places;
    if (!first || places.length < words.length) continue;
    yield {
      term: row,
      reason: "text",
      offset: first.at,
      word: first.word,
      whole: places.every(({ whole }) => whole),
    };
    if (++found === limit) return;
  }
}

/** The query's words as the texts spell them, the longest of them, and the texts to look through. */
function asked(texts: LookupTexts, { words, hasHan }: Query) {
  const spelled = hasHan ? words : words.map(british);
  const sorted = [...spelled].sort((a, b) => b.length - a.length);
  const long = sorted[0] !== undefined && (hasHan || sorted[0].length >= SHORTEST_ENGLISH);
  return {
    words: sorted,
    longest: long ? sorted[0] : undefined,
    column: hasHan ? texts.chinese : texts.english,
  };
}

/** The texts are in British spelling. */
function british(word: string): string {
  return word
    .replace(/iz(?=e[ds]?$|ing$|ations?$|ational)/, "is")
    .replace(/^(hon|lab|col|fav|behavi)or/, "$1our")
    .replace(/^center/, "centre");
}

/**
 * An English word is met at its beginning, and better to its end; a Chinese one anywhere.
 * @param plurals whether more than one of it is met to its end too: not by a lone word, which is best met as it was typed
 */
function placeOf(text: string, word: string, plurals = false): Place | undefined {
  let begun: Place | undefined;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isHan(word.charCodeAt(0))) return { at, whole: true, word };
    if (isLetter(text.charCodeAt(at - 1))) continue;
    const end = at + word.length;
    if (!isLetter(text.charCodeAt(end))) return { at, whole: true, word };
    if (plurals && text[end] === "s" && !isLetter(text.charCodeAt(end + 1)))
      return { at, whole: true, word: `${word}s` };
    begun ??= { at, whole: false, word };
  }
  return begun;
}

/** The first word of a text that is the one typed but for one slip, and an ending. */
function nearPlace(text: string, typed: string): Place | undefined {
  if (typed.length < SHORTEST_SLIP) return undefined;
  for (const { 0: word, index: at } of text.matchAll(/[a-z]+/g))
    if (word.length >= typed.length - 1 && nearStart(typed, word)) return { at, whole: false, word };
  return undefined;
}
