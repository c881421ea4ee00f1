/** Hears what changes in the page's trees and passes it on in batches. */

import { pace } from "./pace.ts";
import { type Changed, gather, nothingChanged } from "./read/index.ts";

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  // What becomes an editor, or stops being one.
  attributeFilter: ["contenteditable"],
};

export interface Changes {
  /** Watches one more document or shadow root. */
  watch(root: Node): void;
}

/**
 * Starts to hear changes, until the signal aborts. `changed` is called with all that gathered since its last call, the
 * more seldom the more time it takes: a page that changes at every frame is not fought.
 */
export function hearChanges(
  changed: (changes: ReadonlyMap<Node, Changed>) => void | Promise<void>,
  signal: AbortSignal,
): Changes {
  const observers = new Map<Node, MutationObserver>();
  let gathered = new Map<Node, Changed>();
  const deliver = pace(() => {
    const batch = gathered;
    gathered = new Map();
    return changed(batch);
  }, signal);
  signal.addEventListener("abort", () => {
    for (const observer of observers.values()) observer.disconnect();
  });
  return {
    watch(root) {
      if (signal.aborted || observers.has(root)) return;
      const observer = new MutationObserver((records) => {
        const soFar = gathered.get(root) ?? nothingChanged();
        gather(soFar, records);
        gathered.set(root, soFar);
        deliver();
      });
      observer.observe(root, WATCHED);
      observers.set(root, observer);
    },
  };
}
