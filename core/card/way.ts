/** The safe way from a term to its card, as plain geometry in CSS pixels of the viewport. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The sides of a box, as in DOMRect. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far a hand may stray from the straight way, in pixels. */
const SLACK = 4;

/** Whether a move from one point to another heads for the card: it ends within the hull of where it began and the card. */
export function headsFor(from: Point, to: Point, card: Box): boolean {
  if (from.x === to.x && from.y === to.y) return false;
  const hull = convexHull([from, ...corners(grow(card, SLACK))]);
  return hull.every((corner, i) => turn(corner, hull[(i + 1) % hull.length] ?? corner, to) >= 0);
}

/** Whether the point lies in the box, its edges included. */
export function within(point: Point, box: Box): boolean {
  return point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom;
}

function grow(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}

function corners({ left, top, right, bottom }: Box): Point[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** Andrew's monotone chain: the hull's corners, each turning the same way. */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  return [...chain(sorted), ...chain(sorted.reverse())];
}

function chain(points: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of points) {
    while (hull.length > 1 && turn(hull.at(-2) ?? point, hull.at(-1) ?? point, point) <= 0) hull.pop();
    hull.push(point);
  }
  hull.pop();
  return hull;
}

/** Positive when a → b → c turns the way the hull turns, zero on a line. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
