/**
 * Names one typing slip away from the query: a letter or a character too many, too few, wrong, or two swapped.
 * One slip leaves the first half of the query or the second as it was, so only names that hold a half are tried.
 */
import { type Column, rowOf, rowsWith } from "./column.ts";
import type { Hit } from "./hit.ts";
import type { LookupIndex } from "./index.ts";
import { GAP, type Query } from "./query.ts";
import { isDigit } from "./units.ts";

/** Shorter queries are too near to too much; inside a name even more so than at its beginning. */
const SHORTEST = { letters: 4, han: 3 };
const SHORTEST_INSIDE = { letters: 7, han: 4 };

export function* slips(index: LookupIndex, query: Query): Generator<Hit> {
  if (query.hasHan && query.hasLetters) return;
  const typed = String.fromCharCode(
    ...query.units.filter((unit) => unit !== GAP && !(query.hasLetters && isDigit(unit))),
  );
  const measure = query.hasHan ? "han" : "letters";
  if (typed.length < SHORTEST[measure]) return;
  const inside = typed.length >= SHORTEST_INSIDE[measure];
  const names = query.hasHan ? index.names : index.spoken;
  for (const row of candidates(names, typed, inside)) {
    const name = rowOf(names, row);
    const starts = query.hasHan ? [...name].map((_, i) => i) : syllableStarts(index, row);
    const at = starts.findIndex((start) => nearStart(typed, name.slice(start)));
    if (at < 0 || (at > 0 && !inside)) continue;
    const start = query.hasHan ? (starts[at] ?? 0) : at;
    const length = rowOf(index.names, row).length;
    const end = query.hasHan
      ? Math.min(length, start + typed.length)
      : endOf(index, row, (starts[at] ?? 0) + typed.length);
    yield { term: index.terms[row] ?? 0, reason: "slip", name: { row, start, end } };
  }
}

/** Rows that hold a half of what was typed; unless it may lie inside a name, about where it would stand from its beginning. */
function candidates(names: Column, typed: string, inside: boolean): Set<number> {
  const middle = typed.length >> 1;
  const first = typed.slice(0, middle);
  const rows = new Set<number>();
  for (const { row } of rowsWith(names, inside ? first : `\n${first}`, inside ? 0 : 1)) rows.add(row);
  for (const { row, offset } of rowsWith(names, typed.slice(middle)))
    if (inside || Math.abs(offset - middle) <= 1) rows.add(row);
  return rows;
}

/** The offsets in a name's pinyin at which its syllables start. */
function syllableStarts(index: LookupIndex, row: number): number[] {
  const { starts } = index.names;
  const offsets: number[] = [];
  let offset = 0;
  for (let unit = starts[row] ?? 0; unit < (starts[row + 1] ?? 1) - 1; unit++) {
    offsets.push(offset);
    offset += index.syllableList[index.syllables[unit] ?? 0]?.length ?? 0;
  }
  return offsets;
}

/** The unit of the name behind the given offset in its pinyin. */
function endOf(index: LookupIndex, row: number, offset: number): number {
  const starts = syllableStarts(index, row);
  const end = starts.findIndex((start) => start >= offset);
  return end < 0 ? starts.length : end;
}

/** Whether `typed` is one slip away from a beginning of `name`. */
export function nearStart(typed: string, name: string): boolean {
  let same = 0;
  while (same < typed.length && typed[same] === name[same]) same++;
  const rest = typed.slice(same);
  const left = name.slice(same);
  return (
    left.startsWith(rest.slice(1)) ||
    left.slice(1).startsWith(rest) ||
    left.slice(1).startsWith(rest.slice(1)) ||
    (rest.length > 1 && left.startsWith(`${rest.charAt(1)}${rest.charAt(0)}${rest.slice(2)}`))
  );
}
