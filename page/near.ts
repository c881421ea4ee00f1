/** Which of many places lie in or near the view, asking for as few boxes as it can: each box costs the page layout work. */

/** Vertical extent in the viewport, in CSS pixels; undefined for what is not laid out. */
export type Box = { readonly top: number; readonly bottom: number } | undefined;

export interface View {
  readonly height: number;
  /** How far above and below the view still counts as near. */
  readonly margin: number;
  /** At most so many are wanted. */
  readonly limit: number;
}

const FIRST_PARTS = 256;
const PARTS = 16;

/**
 * The indexes of the places near the view, in order, nearest to the view first where there are too many. Places in
 * reading order mostly descend: a stretch is looked into when the view lies between its two ends.
 * @param count places are numbered from 0 to count - 1
 */
export function nearView(count: number, box: (index: number) => Box, view: View): number[] {
  const boxes = new Map<number, Box>();
  const boxOf = (index: number): Box => {
    if (!boxes.has(index)) boxes.set(index, box(index));
    return boxes.get(index);
  };
  const found: { index: number; distance: number }[] = [];
  const look = (first: number, last: number, parts: number): void => {
    if (last - first <= parts) {
      for (let index = first; index <= last; index++) {
        const distance = distanceTo(view, boxOf(index));
        if (distance <= view.margin) found.push({ index, distance });
      }
      return;
    }
    const size = Math.ceil((last - first) / parts);
    for (let at = first; at < last; at += size) {
      const end = Math.min(at + size, last);
      if (between(view, boxOf(at), boxOf(end))) look(at, end, PARTS);
    }
  };
  if (count > 0) look(0, count - 1, FIRST_PARTS);
  const unique = [...new Map(found.map((one) => [one.index, one])).values()];
  if (unique.length > view.limit) unique.sort((a, b) => a.distance - b.distance);
  return unique
    .slice(0, view.limit)
    .map((one) => one.index)
    .sort((a, b) => a - b);
}

/** Pixels between a box and the view; 0 inside it, Infinity for what is not laid out. */
function distanceTo({ height }: View, box: Box): number {
  if (!box) return Number.POSITIVE_INFINITY;
  return Math.max(0, -box.bottom, box.top - height);
}

function between(view: View, one: Box, other: Box): boolean {
  const ends = [one, other].filter((end) => end !== undefined);
  if (ends.length === 0) return false;
  const top = Math.min(...ends.map((end) => end.top));
  const bottom = Math.max(...ends.map((end) => end.bottom));
  return distanceTo(view, { top, bottom }) <= view.margin;
}
