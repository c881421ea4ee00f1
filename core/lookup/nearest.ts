/** When nothing was found: the terms whose names share the most with what was typed. */
import { rowOf, rowsWith } from "./column.ts";
import type { Hit } from "./hit.ts";
import type { LookupIndex } from "./index.ts";
import { GAP, type Query } from "./query.ts";
import { isHan } from "./units.ts";

/** Characters are told apart one by one; letters only mean something in threes. */
const PART = { han: 1, letters: 3 };

/** At most `limit` terms, the nearest first; none where nothing is shared. */
export function nearest(index: LookupIndex, query: Query, limit: number): Hit[] {
  const kept = query.units.filter((unit) => (query.hasHan ? isHan(unit) : unit !== GAP));
  const names = query.hasHan ? index.names : index.spoken;
  const parts = partsOf(String.fromCharCode(...kept), query.hasHan ? PART.han : PART.letters);
  const shared = new Map<number, number>();
  for (const part of parts)
    for (const { row } of rowsWith(names, part)) shared.set(row, (shared.get(row) ?? 0) + 1);
  const likeness = new Map<number, number>();
  for (const [row, count] of shared) {
    const term = index.terms[row] ?? 0;
    const share = (2 * count) / (parts.size + rowOf(names, row).length);
    likeness.set(term, Math.max(likeness.get(term) ?? 0, share));
  }
  return [...likeness]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, limit)
    .map(([term]) => ({ term, reason: "slip" }));
}

function partsOf(text: string, length: number): Set<string> {
  return new Set(
    Array.from({ length: Math.max(0, text.length - length + 1) }, (_, i) => text.slice(i, i + length)),
  );
}
