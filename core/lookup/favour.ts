/** What the reader cares for comes first among equals: starred terms, then those met or looked up last. */
import type { Progress } from "../study/progress.ts";
import { rowNamed } from "./column.ts";
import type { LookupIndex } from "./index.ts";
import { type Favour, UNKNOWN } from "./search.ts";

/** A term the reader looked up, by its key, and when, in milliseconds since the epoch. */
export interface LookedUp {
  readonly key: string;
  readonly headword: string;
  readonly at: number;
}

/** The favour of every term, from what is kept of the reader's progress and of the look-ups. */
export function favourOf(
  index: LookupIndex,
  progress: ReadonlyMap<string, Progress>,
  history: readonly LookedUp[],
): Favour {
  const last = new Map([...progress].map(([key, { lastMet }]) => [key, lastMet]));
  for (const { key, at } of history) last.set(key, Math.max(last.get(key) ?? 0, at));
  const recent = [...last].filter(([, at]) => at > 0).sort(([, a], [, b]) => b - a);
  const favour = new Map<number, number>();
  recent.slice(0, UNKNOWN - 1).forEach(([key], rank) => {
    favour.set(rowNamed(index.keys, key), rank + 1);
  });
  for (const [key, { starred }] of progress) if (starred) favour.set(rowNamed(index.keys, key), 0);
  return (term) => favour.get(term) ?? UNKNOWN;
}
