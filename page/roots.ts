/** Finds the shadow roots of a page, at any depth. Attaching one fires no event, so it is looked for again and again. */

import { nameOf, shadowOf, walk } from "./native.ts";

/** Nodes looked at between two glances at the clock, and milliseconds before the page gets its turn. */
const GLANCE = 500;
const SLICE = 4;

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
  if (open || !(element instanceof HTMLElement)) return open;
  const name = nameOf(element);
  return name.includes("-") && name !== "bandu-card" ? closedRootOf(element) : null;
}

/**
 * Calls back with each shadow root below a node, those inside them included.
 * Rests between slices; ends early when the signal aborts.
 */
export async function findShadowRoots(
  top: Node,
  found: (root: ShadowRoot) => void,
  closedRootOf: ClosedRootOf,
  signal: AbortSignal,
): Promise<void> {
  const waiting: Node[] = [top];
  let end = performance.now() + SLICE;
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const walker = walk(node, NodeFilter.SHOW_ELEMENT);
    let seen = 0;
    for (let at: Node | null = node; at; at = walker.nextNode()) {
      const root = at instanceof Element ? rootOf(at, closedRootOf) : null;
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
