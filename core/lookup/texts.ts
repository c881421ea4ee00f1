/** Finds terms by what is said of them: their gists and quotes. */
import { type Column, rowOf, rowsWith } from "./column.ts";
import type { Hit } from "./hit.ts";
import type { LookupTexts } from "./index.ts";
import type { Query } from "./query.ts";
import { isHan, isLetter } from "./units.ts";

/** Shorter English words are parts of too many others. */
const SHORTEST_ENGLISH = 3;

/** The first `limit` terms whose texts hold every word of the query, in snapshot order. */
export function* textHits(texts: LookupTexts, query: Query, limit: number): Generator<Hit> {
  const words = [...query.words].sort((a, b) => b.length - a.length);
  const longest = words[0];
  if (!longest || (!query.hasHan && longest.length < SHORTEST_ENGLISH)) return;
  const column = query.hasHan ? texts.chinese : texts.english;
  let found = 0;
  for (const { row, offset } of rowsWith(column, longest)) {
    if (!words.every((word) => holds(column, row, word))) continue;
    yield { term: row, reason: "text", offset };
    if (++found === limit) return;
  }
}

/** An English word is met at its beginning, a Chinese one anywhere. */
function holds(column: Column, row: number, word: string): boolean {
  const text = rowOf(column, row);
  if (isHan(word.charCodeAt(0))) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(text.charCodeAt(at - 1))) return true;
  return false;
}
