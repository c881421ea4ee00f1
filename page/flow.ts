/** Where boxes lie against the view, and which way a page runs: down, as most do, or sideways, as one of columns to be turned or of vertical text. */
import { type Box, seenBox } from "./seen.ts";

/** Pixels between a box and the view; 0 where they touch or overlap. */
export function distanceTo({ top, bottom, left, right }: Box): number {
  const seen = seenBox();
  return Math.max(0, seen.top - bottom, top - seen.bottom, seen.left - right, left - seen.right);
}

/** Whether no side of a box lies outside the view. */
export function isWithinView({ top, bottom, left, right }: Box): boolean {
  const seen = seenBox();
  return top >= seen.top && bottom <= seen.bottom && left >= seen.left && right <= seen.right;
}

/** The way a page runs. */
export interface Flow {
  /** Pixels of the view along it. */
  readonly view: number;
  /** Where a box begins and ends along it, counted from the side of the view that comes first. */
  begin(box: Box): number;
  end(box: Box): number;
  /** Pixels by which what comes later may yet begin before: lines within a column do, lines below one another do not. */
  readonly slack: number;
}

const down = ({ top, bottom }: Box): Flow => ({
  view: bottom - top,
  begin: (box) => box.top - top,
  end: (box) => box.bottom - top,
  slack: 0,
});
const toRight = ({ left, right }: Box): Flow => ({
  view: right - left,
  begin: (box) => box.left - left,
  end: (box) => box.right - left,
  slack: right - left,
});
const toLeft = ({ left, right }: Box): Flow => ({
  view: right - left,
  begin: (box) => right - box.right,
  end: (box) => right - box.left,
  slack: right - left,
});

/** A page is taken to run sideways that goes on for so many views, and so much of its going to and fro one way. */
const VIEWS = 2;
const ONE_WAY = 0.8;

/** Whether what reaches from one place along a page to another may lie within some pixels of the view. */
export function mayReach({ view, slack }: Flow, begin: number, end: number, margin: number): boolean {
  return end >= -margin - slack && begin <= view + margin + slack;
}

/** The way that boxes run which follow one another in a page's order. */
export function flowOf(boxes: Iterable<Box | undefined>): Flow {
  const seen = seenBox();
  let first: Box | undefined;
  let last: Box | undefined;
  let toAndFro = 0;
  for (const box of boxes) {
    if (!box) continue;
    first ??= box;
    if (last) toAndFro += Math.abs(box.left - last.left);
    last = box;
  }
  if (!first || !last) return down(seen);
  const across = last.left - first.left;
  const views = Math.abs(across) / (seen.right - seen.left);
  if (views < VIEWS || Math.abs(across) < ONE_WAY * toAndFro) return down(seen);
  if (views < Math.abs(last.top - first.top) / (seen.bottom - seen.top)) return down(seen);
  return across > 0 ? toRight(seen) : toLeft(seen);
}
