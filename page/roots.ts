/** Finds the open shadow roots of a page, at any depth. Attaching one fires no event, so it is looked for again and again. */

import { shadowOf, walk } from "./native.ts";

/** Nodes looked at between two glances at the clock, and milliseconds before the page gets its turn. */
const GLANCE = 500;
const SLICE = 4;

/** Gives the page its turn: a task of its own, after anything the page has waiting. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Calls back with each open shadow root below a node, those inside them included.
 * Rests between slices; ends early when the signal aborts.
 */
export async function findShadowRoots(
  top: Node,
  found: (root: ShadowRoot) => void,
  signal: AbortSignal,
): Promise<void> {
  const waiting: Node[] = [top];
  let end = performance.now() + SLICE;
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const walker = walk(node, NodeFilter.SHOW_ELEMENT);
    let seen = 0;
    for (let at: Node | null = node; at; at = walker.nextNode()) {
      const root = at instanceof Element ? shadowOf(at) : null;
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
