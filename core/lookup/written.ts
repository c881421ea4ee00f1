/** Names that hold what was typed sign by sign: one of the reader's own in another script has nothing else to be found by. */
import { rowOf } from "./column.ts";
import type { Hit } from "./hit.ts";
import type { LookupIndex } from "./index.ts";
import type { Query } from "./query.ts";

/** What names are not folded to: letters of other scripts or with marks, and signs that are no punctuation. */
const OTHER = /[^\p{Script=Han}a-z0-9\p{Punctuation}\p{Separator}]/u;

export function* written(index: LookupIndex, { words }: Query): Generator<Hit> {
  const typed = words.join(" ").toLowerCase();
  if (!OTHER.test(typed)) return;
  for (let row = 0; row < index.terms.length; row++) {
    const name = rowOf(index.written, row).toLowerCase();
    if (!name.includes(typed)) continue;
    const end = rowOf(index.names, row).length;
    const reason = name === typed ? "exact" : "substring";
    yield { term: index.terms[row] ?? 0, reason, name: { row, start: 0, end } };
  }
}
