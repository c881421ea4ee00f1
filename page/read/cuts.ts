/** Where a tree is cut into pieces: at blocks, so that no run of text is cut, and every so many elements. */
import { allOf, nearest } from "../native.ts";
import { isBlock } from "./names.ts";

/** Elements a piece holds, more or less, and the number of pieces a page is cut into at the most. */
const ELEMENTS = 96;
const PIECES = 512;

/** The blocks at which to cut a tree, in order, none of them at its very start. Touches few of the elements. */
export function cutsWithin(tree: Document | ShadowRoot | Element): Element[] {
  const all = allOf(tree, "*");
  const step = Math.max(ELEMENTS, Math.ceil(all.length / PIECES));
  const cuts: Element[] = [];
  for (let i = step; i < all.length; i += step) {
    const cut = firstBlock(all, i, step);
    if (cut) cuts.push(cut);
  }
  return cuts;
}

function firstBlock(all: NodeListOf<Element>, from: number, step: number): Element | undefined {
  for (let i = from; i < Math.min(from + step, all.length); i++) {
    const element = all[i] as Element;
    if (mayCut(element)) return element;
  }
  return undefined;
}

/** In a document that is not HTML every element counts as a block. */
function mayCut(element: Element): boolean {
  return element instanceof HTMLElement ? isBlock(element) : !nearest(element, "html,svg,math");
}
