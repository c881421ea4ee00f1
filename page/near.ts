/** Which of many places lie in or near the view, asking for as few boxes as it can: each box costs the page layout work. */

import { distanceTo, type Flow, flowOf, mayReach } from "./flow.ts";
import type { Box } from "./seen.ts";

export interface Wanted {
  /** How far around the view still counts as near, in CSS pixels. */
  readonly margin: number;
  /** At most so many are wanted. */
  readonly limit: number;
}

const FIRST_PARTS = 256;
const PARTS = 16;

/**
 * The indexes of the places near the view, in order, nearest to the view first where there are too many. Places in
 * reading order mostly follow one another along the page: a stretch is looked into when the view lies between its two ends.
 * @param count places are numbered from 0 to count - 1
 * @param box where one of them lies; undefined for what is not laid out
 */
export function nearView(
  count: number,
  box: (index: number) => Box | undefined,
  { margin, limit }: Wanted,
): number[] {
  const boxes = new Map<number, Box | undefined>();
  const boxOf = (index: number): Box | undefined => {
    if (!boxes.has(index)) boxes.set(index, box(index));
    return boxes.get(index);
  };
  const found: { index: number; distance: number }[] = [];
  let flow: Flow | undefined;
  const look = (first: number, last: number, parts: number): void => {
    if (last - first <= parts) {
      for (let index = first; index <= last; index++) {
        const at = boxOf(index);
        const distance = at ? distanceTo(at) : Number.POSITIVE_INFINITY;
        if (distance <= margin) found.push({ index, distance });
      }
      return;
    }
    const size = Math.ceil((last - first) / parts);
    const ends = Array.from({ length: Math.ceil((last - first) / size) + 1 }, (_, i) =>
      Math.min(first + i * size, last),
    );
    flow ??= flowOf(ends.map(boxOf));
    for (const [i, end] of ends.entries()) {
      const at = ends[i - 1];
      if (at !== undefined && mayHold(flow, boxOf(at), boxOf(end), margin)) look(at, end, PARTS);
    }
  };
  if (count > 0) look(0, count - 1, FIRST_PARTS);
  const unique = [...new Map(found.map((one) => [one.index, one])).values()];
  if (unique.length > limit) unique.sort((a, b) => a.distance - b.distance);
  return unique
    .slice(0, limit)
    .map((one) => one.index)
    .sort((a, b) => a - b);
}

/** Whether what stands between two places may lie near the view; what is not laid out lies anywhere after or before the other. */
function mayHold(flow: Flow, one: Box | undefined, other: Box | undefined, margin: number): boolean {
  const ends = [one, other].filter((end) => end !== undefined);
  if (ends.length === 0) return false;
  const begin = Math.min(...ends.map(flow.begin));
  const end = Math.max(...ends.map(flow.end));
  return mayReach(flow, begin, end, margin);
}
