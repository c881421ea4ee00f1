/** Where a tree is cut into pieces: at blocks and line breaks, so that no run of text is cut, and every so many elements. */
import { elementsOf, isHtml, nearest } from "../native.ts";
import { isBlock, isLineBreak } from "./names.ts";

/** Elements a piece holds, more or less. */
export const ELEMENTS = 96;
/** After so many cuts the next pieces hold twice as many elements, up to the most: each piece costs something by itself. */
const GROW = 16;
const MOST = 384;
/** So many elements are looked at for one of them; where they are so rare, pieces come out longer. */
const TRIES = 32;

/**
 * The elements at which to cut a tree, in order, none of them at its very start. Touches few of the elements, and looks
 * for each only when it is asked for: a long tree can be cut in slices. Where the tree changes meanwhile, one
 * may come twice or before the one given last, and pieces come out longer or shorter.
 */
export function* cutsWithin(tree: Document | ShadowRoot | Element): Generator<Element> {
  const all = elementsOf(tree);
  let step = ELEMENTS;
  let cuts = 0;
  for (let i = step; all.item(i); i += step) {
    const cut = firstBlock(all, i, step);
    if (!cut) continue;
    yield cut;
    if (++cuts % GROW === 0) step = Math.min(2 * step, MOST);
  }
}

/** Whether a tree holds no more elements than so many pieces of the least size would. */
export function isShort(tree: Document | ShadowRoot | Element, pieces: number): boolean {
  return !elementsOf(tree).item(pieces * ELEMENTS);
}

function firstBlock(all: ReturnType<typeof elementsOf>, from: number, step: number): Element | undefined {
  for (let i = from; i < from + Math.min(step, TRIES); i++) {
    const element = all.item(i);
    if (!element) return undefined;
    if (mayCut(element)) return element;
  }
  return undefined;
}

/** Whether a piece may begin with an element: a block or a line break. In a document that is not HTML every element counts as a block. */
export function mayCut(element: Element): boolean {
  if (!isHtml(element)) return !nearest(element, "html,svg,math");
  return isBlock(element) || isLineBreak(element);
}
