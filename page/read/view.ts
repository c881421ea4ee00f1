/** What of a page lies in view, asked of the browser with few questions. */

import { distanceTo, type Flow, flowOf, mayReach } from "../flow.ts";
import { boxOf, elementAt, isElement, parentElementOf, textAt, walk } from "../native.ts";
import { type Box, seenBox } from "../seen.ts";
import { isShort, mayCut } from "./cuts.ts";
import { blockAt } from "./middle.ts";
import { isLineBreak } from "./names.ts";

/**
 * Points of the view that are asked first for what stands there whatever the order of the page: its middle, the middles of
 * its sides, and its corners, a little inside, where notices and buttons hang.
 */
const FIRST = [
  [0.5, 0.5],
  [0.5, 0.02],
  [0.5, 0.98],
  [0.06, 0.5],
  [0.94, 0.5],
  [0.06, 0.06],
  [0.94, 0.06],
  [0.06, 0.94],
  [0.94, 0.94],
] as const;
export const FIRST_POINTS = FIRST.length;
/** Steps between the points asked after them, in shares of the view: none comes twice. */
const STEP_X = 0.7549;
const STEP_Y = 0.5698;
/** After so many points the first ones are asked again. */
export const ROUND = 48;
/** Points asked at a look, as far as they take no more than so many milliseconds; none when others were asked `apart` milliseconds before. */
export const LOOK = { points: 16, milliseconds: 3, apart: 400 };
/** Elements looked at on each side of those in the middle of the view. */
const AROUND = 64;
/** Pieces that are looked at together when there are many. */
const GROUP = 8;
/** As many pieces of a page are not too much to be read at once. */
const PIECES = 4;

/**
 * What stands in view out of the page's order, such as a box fixed to the view. The browser is asked what stands at some
 * points; on a long page it takes a millisecond and more to tell of one. So each look asks but a few, the next look
 * others, and in the end none is missed; what was met is kept while it is in view.
 */
export class Strays {
  readonly #root: Document | ShadowRoot;
  readonly #met = new Set<Element>();
  #asked = 0;
  /** When the last point was asked. */
  #last = Number.NEGATIVE_INFINITY;

  constructor(root: Document | ShadowRoot) {
    this.#root = root;
  }

  /** Asks one point. */
  ask(): void {
    const at = ++this.#asked;
    this.#last = performance.now();
    const [x, y] = FIRST[(at - 1) % ROUND] ?? [(at * STEP_X) % 1, (at * STEP_Y) % 1];
    const element = elementAt(this.#root, ...pointSeen(x, y));
    if (element) this.#met.add(element);
  }

  /** Whether any point was asked yet. */
  get isBegun(): boolean {
    return this.#asked > 0;
  }

  /** Asks a few points, unless it did just before; gives all that are known now. `isStray` tells of an element whether it lies out of order. */
  look(isStray: (element: Element) => boolean): ReadonlySet<Element> {
    const start = performance.now();
    const points = start - this.#last < LOOK.apart ? 0 : LOOK.points;
    for (let asked = 0; asked < points && performance.now() < start + LOOK.milliseconds; asked++) this.ask();
    for (const element of this.#met) if (!fitsView(element) || !isStray(element)) this.#met.delete(element);
    return this.#met;
  }
}

/** Whether an element is seen in the view and no higher than it, as what holds the page itself is. */
function fitsView(element: Element): boolean {
  const box = boxOf(element);
  return distanceTo(box) === 0 && box.height > 0 && box.height <= seenHeight();
}

const seenHeight = () => {
  const { top, bottom } = seenBox();
  return bottom - top;
};

/** A point of what is seen, by its shares of width and height. */
function pointSeen(x: number, y: number): [x: number, y: number] {
  const { top, bottom, left, right } = seenBox();
  return [left + x * (right - left), top + y * (bottom - top)];
}

/** Part of a tree: what begins with one element and ends before another, or with the tree. */
export interface Area {
  readonly from: Element;
  readonly to: Element | null;
}

/** What stands in the middle of the view and around it, found without looking at the rest of the tree. */
export function areaInView(root: Document | ShadowRoot): Area | undefined {
  const [x, y] = pointSeen(0.5, 0.5);
  const middle =
    outerBlock(blockAt(root, x, y)) ??
    outerBlock(elementAt(root, x, y)) ??
    partAround(root, textAt(root, x, y));
  return middle && areaAround(root, middle);
}

/** The outer block of a text, or where none is small enough, the line break before it. */
function partAround(root: Document | ShadowRoot, text: Node | null): Element | undefined {
  return outerBlock(text) ?? lineOf(root, text);
}

/** The line break before a text, where lines are all that parts it from what is around it. */
function lineOf(root: Document | ShadowRoot, text: Node | null): Element | undefined {
  const walker = walk(root, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = text ?? root;
  for (let steps = 0; text && steps < AROUND; steps++) {
    const before = walker.previousNode() as Element | null;
    if (!before) return undefined;
    if (mayCut(before)) return isLineBreak(before) ? before : undefined;
  }
  return undefined;
}

/** The outermost of the blocks around a node that hold no more than a view or two show. */
function outerBlock(node: Node | null | undefined): Element | undefined {
  let outer: Element | undefined;
  let element = node && isElement(node) ? node : node && parentElementOf(node);
  for (; element && isSmall(element); element = parentElementOf(element))
    if (mayCut(element)) outer = element;
  return outer;
}

/** Whether an element holds no more than a view or two show. */
function isSmall(element: Element): boolean {
  return boxOf(element).height <= 2 * seenHeight() && isShort(element, PIECES);
}

/** An element and its neighbours as far as they are in view and not too many; undefined where it is unclear where they end. */
function areaAround(root: Document | ShadowRoot, middle: Element): Area | undefined {
  const seen = seenBox();
  let from = middle;
  for (const before of neighbours(root, middle, "previousSibling", "lastChild")) {
    const box = boxOf(before);
    if (box.bottom < seen.top) break;
    if (mayCut(before) && distanceTo(box) === 0) from = before;
  }
  /** Where what lies beside the view begins: the end, unless more in view comes after it, as after a row of slides. */
  let beside: Element | undefined;
  let last: Element | undefined;
  let steps = 0;
  for (const after of neighbours(root, middle, "nextSibling", "firstChild")) {
    steps++;
    if (!mayCut(after)) continue;
    const box = boxOf(after);
    if (box.top > seen.bottom) return { from, to: after };
    beside = distanceTo(box) > 0 ? (beside ?? after) : undefined;
    last = after;
  }
  if (steps < AROUND) return { from, to: null };
  const to = beside ?? last;
  return to && { from, to };
}

/** The elements before or after one, nearest first, without what lies within them: large ones are entered instead. */
function* neighbours(
  root: Document | ShadowRoot,
  middle: Element,
  next: "previousSibling" | "nextSibling",
  inner: "lastChild" | "firstChild",
): Generator<Element> {
  const walker = walk(root, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = middle;
  for (let steps = 0; steps < AROUND; steps++) {
    while (!walker[next]()) if (!walker.parentNode()) return;
    while (!isSmall(walker.currentNode as Element) && walker[inner]());
    yield walker.currentNode as Element;
  }
}

/**
 * Which of the pieces that begin with these elements, the first with the tree itself, may lie within some pixels of
 * the view. Pieces mostly follow one another along the page: of many, whole groups are looked at first.
 */
export function nearOnes(cuts: readonly (Element | null)[], margin: number): boolean[] {
  if (cuts.length <= 4 * GROUP) return nearAmong(boxesOf(cuts), margin);
  const heads = boxesOf(cuts.filter((_, place) => place % GROUP === 0));
  const flow = flowOf(heads);
  return nearAmong(heads, margin, flow).flatMap((isNear, group) => {
    const members = cuts.slice(group * GROUP, (group + 1) * GROUP);
    if (!isNear) return members.map(() => false);
    return nearAmong(boxesOf(members), margin, flow, heads[group + 1]);
  });
}

/**
 * Which of these pieces lie near, the last ending before `end`. What is not laid out lies somewhere between what is
 * before and after it.
 */
function nearAmong(
  boxes: readonly (Box | undefined)[],
  margin: number,
  flow: Flow = flowOf(boxes),
  end?: Box,
): boolean[] {
  const ends: (Box | undefined)[] = [];
  let next = end;
  for (let i = boxes.length - 1; i >= 0; i--) {
    ends[i] = next;
    next = boxes[i] ?? next;
  }
  let begin = Number.NEGATIVE_INFINITY;
  return ends.map((end, i) => {
    const box = boxes[i];
    if (box) begin = flow.begin(box);
    if (!end) return mayReach(flow, begin, Number.POSITIVE_INFINITY, margin);
    // What runs backwards over the page, as out of a side column, may lie anywhere.
    return flow.begin(end) < begin - flow.slack || mayReach(flow, begin, flow.end(end), margin);
  });
}

/** Where elements lie; undefined for what is not laid out. */
function boxesOf(elements: readonly (Element | null)[]): (Box | undefined)[] {
  return elements.map((element) => {
    const box = element && boxOf(element);
    return box && (box.width || box.height) ? box : undefined;
  });
}
