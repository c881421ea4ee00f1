/** Finds the shadow roots of a page, at any depth. Attaching one fires no event, so it is looked for again and again. */

import { allOf, elementsOf, isElement, isHtml, nameOf, shadowOf, type Tree, walk } from "./native.ts";

/** Nodes looked at between two glances at the clock, and milliseconds before the page gets its turn. */
const GLANCE = 500;
const SLICE = 4;

/** Elements that HTML lets have no shadow root, those first that pages have most of; SVG's are none of HTML's at all. */
const NO_HOSTS =
  "a,li,td,b,tr,br,img,i,em,strong,ul,option,script,style,link,meta,input,label,button,path,g,svg,use,rect,circle," +
  "th,tbody,table,thead,dt,dd,dl,ol,font,u,small,sub,sup,time,figure,figcaption,picture,source,iframe,form,hr";
const MAY_BE_HOSTS = `:not(${NO_HOSTS})`;

/** Elements that the browser can go through at once; of a tree that has more it takes too long for one step. */
const MANY = 30_000;

/** Gives the page its turn: a task of its own, after anything the page has waiting. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Gives an element's shadow root even where the page has closed it; null where there is none. */
export type ClosedRootOf = (element: HTMLElement) => ShadowRoot | null;

/**
 * Any element's open root, and a custom element's closed one: to ask every element would cost ten times the walk. The
 * card's own is not read.
 */
function rootOf(element: Element, closedRootOf: ClosedRootOf): ShadowRoot | null {
  const open = shadowOf(element);
  if (open || !isHtml(element)) return open;
  const name = nameOf(element);
  return name.includes("-") && name !== "bandu-card" ? closedRootOf(element) : null;
}

/** The elements of a tree that may have a shadow root, itself among them; of a large tree all of its elements. */
function* hostsIn(tree: Tree): Generator<Element> {
  if (isElement(tree)) yield tree;
  if (elementsOf(tree).item(MANY)) {
    const walker = walk(tree, NodeFilter.SHOW_ELEMENT);
    for (let at = walker.nextNode(); at; at = walker.nextNode()) yield at as Element;
  } else {
    // To walk along all would have the browser make an object of each, which takes several times as long.
    const elements = allOf(tree, MAY_BE_HOSTS);
    for (let at = 0; at < elements.length; at++) yield elements[at] as Element;
  }
}

/**
 * Calls back with each shadow root below a node, those inside them included.
 * Rests between slices; ends early when the signal aborts.
 */
export async function findShadowRoots(
  top: Tree,
  found: (root: ShadowRoot) => void,
  closedRootOf: ClosedRootOf,
  signal: AbortSignal,
): Promise<void> {
  const waiting: Tree[] = [top];
  let end = performance.now() + SLICE;
  for (let tree = waiting.pop(); tree; tree = waiting.pop()) {
    let seen = 0;
    for (const element of hostsIn(tree)) {
      const root = rootOf(element, closedRootOf);
      if (root) {
        found(root);
        waiting.push(root);
      }
      if (++seen % GLANCE === 0 && performance.now() > end) {
        await pause();
        if (signal.aborted) return;
        end = performance.now() + SLICE;
      }
    }
  }
}
