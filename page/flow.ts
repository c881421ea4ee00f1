/** Where boxes lie against the view, and which way a page runs: down, as most do, or sideways, as one of columns to be turned or of vertical text. */

/** A box in the viewport, in CSS pixels. */
export type Box = Pick<DOMRect, "top" | "bottom" | "left" | "right">;

/** Pixels between a box and the view; 0 where they touch or overlap. */
export function distanceTo({ top, bottom, left, right }: Box): number {
  return Math.max(0, -bottom, top - innerHeight, -right, left - innerWidth);
}

/** Whether no side of a box lies outside the view. */
export function isWithinView({ top, bottom, left, right }: Box): boolean {
  return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
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

const DOWN: Flow = {
  get view() {
    return innerHeight;
  },
  begin: ({ top }) => top,
  end: ({ bottom }) => bottom,
  slack: 0,
};
const RIGHT: Flow = {
  get view() {
    return innerWidth;
  },
  begin: ({ left }) => left,
  end: ({ right }) => right,
  get slack() {
    return innerWidth;
  },
};
const LEFT: Flow = {
  get view() {
    return innerWidth;
  },
  begin: ({ right }) => innerWidth - right,
  end: ({ left }) => innerWidth - left,
  get slack() {
    return innerWidth;
  },
};

/** A page is taken to run sideways that goes on for so many views, and so much of its going to and fro one way. */
const VIEWS = 2;
const ONE_WAY = 0.8;

/** Whether what reaches from one place along a page to another may lie within some pixels of the view. */
export function mayReach({ view, slack }: Flow, begin: number, end: number, margin: number): boolean {
  return end >= -margin - slack && begin <= view + margin + slack;
}

/** The way that boxes run which follow one another in a page's order. */
export function flowOf(boxes: Iterable<Box | undefined>): Flow {
  let first: Box | undefined;
  let last: Box | undefined;
  let sideways = 0;
  for (const box of boxes) {
    if (!box) continue;
    first ??= box;
    if (last) sideways += Math.abs(box.left - last.left);
    last = box;
  }
  if (!first || !last) return DOWN;
  const across = last.left - first.left;
  const runs = Math.abs(across) / innerWidth;
  if (runs < VIEWS || Math.abs(across) < ONE_WAY * sideways) return DOWN;
  if (runs < Math.abs(last.top - first.top) / innerHeight) return DOWN;
  return across > 0 ? RIGHT : LEFT;
}
