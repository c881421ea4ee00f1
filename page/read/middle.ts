/** What lies at a point of a long page, found without asking the browser's own search, which tries the children of an element one by one from the last on. */
import {
  boxOf,
  childrenOf,
  isDocument,
  isElement,
  lastElementOf,
  rootElementOf,
  type Tree,
} from "../native.ts";
import { type Box, seenBox } from "../seen.ts";

/** Children looked at one after another for one that is laid out, and then for one that reaches across the point. */
const BESIDE = 4;

/**
 * The innermost element at a point of the view, or right below it where nothing is; undefined where that is not to be found by halving,
 * as where children do not lie one below another. It may be covered by what lies over the page.
 */
export function blockAt(root: Document | ShadowRoot, x: number, y: number): Element | undefined {
  let found: Element | undefined;
  // The boxes of a document's root and body tell nothing: what is in them often reaches beyond.
  const top = isDocument(root) ? rootElementOf(root) : root;
  const body = top && isElement(top) ? lastElementOf(top) : top;
  for (let next = body && childAt(body, x, y); next; next = childAt(next, x, y)) found = next;
  return found;
}

function childAt(tree: Tree, x: number, y: number): Element | undefined {
  const children = childrenOf(tree);
  const isAbove = (place: number) => (laidOut(children, place)?.box.bottom ?? Infinity) <= y;
  // Its length would be counted child by child: mostly the view is not far from the beginning.
  let low = 0;
  let high = 0;
  while (isAbove(high)) {
    low = high + 1;
    high = 2 * high + 1;
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAbove(middle)) low = middle + 1;
    else high = middle;
  }
  for (let place = low; place < low + BESIDE; place++) {
    const child = laidOut(children, place);
    if (!child || child.box.top > seenBox().bottom) return undefined;
    if (child.box.left <= x && child.box.right >= x && child.box.bottom > y) return child.element;
  }
  return undefined;
}

/** The first of some children, from a place on, that is laid out. */
function laidOut(children: HTMLCollection, from: number): { element: Element; box: Box } | undefined {
  for (let place = from; place < from + BESIDE; place++) {
    const element = children.item(place);
    if (!element) return undefined;
    const box = boxOf(element);
    if (box.width || box.height) return { element, box };
  }
  return undefined;
}
