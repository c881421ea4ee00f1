/** Hears what changes in the page's trees and passes it on in batches. */

import { isHidden } from "./native.ts";
import { pace } from "./pace.ts";
import { type Changed, forgetGone, gather, nothingChanged } from "./read/index.ts";

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  // What becomes an editor, or stops being one.
  attributeFilter: ["contenteditable"],
};

/** How often a busy page changes in so many milliseconds; it counts as busy for as long again. */
const COUNTED = 1000;
const BUSY = 10;

/**
 * The share of time that work on changes may take: with what it costs to hear of them, a page that puts 1,000 nodes in
 * every second pays no more than 1.5%.
 */
const SHARE = 0.004;

/** Records kept as they come, before they are gone through. */
const KEPT = 10_000;
/**
 * A tab in the background may hear of changes for hours: after so many milliseconds it lets go of what the page has put in
 * and taken out again.
 */
const HELD = 1000;

export interface Changes {
  /** Watches one more document or shadow root. */
  watch(root: Node): void;
  /** Watches one of them no more. */
  leave(root: Node): void;
  /** Whether the page changes all the time: what it then does at every frame is to cost as little as can be. */
  busy(): boolean;
}

/** What one tree's records tell. They are gone through when the work on changes is due, not while the page is at it. */
function gatherer(root: Node) {
  const changed = nothingChanged();
  let kept: MutationRecord[][] = [];
  let count = 0;
  let heldSince = performance.now();
  const goThrough = () => {
    for (const records of kept) gather(changed, records);
    kept = [];
    count = 0;
    return changed;
  };
  const keep = (records: MutationRecord[]) => {
    kept.push(records);
    count += records.length;
    if (count > KEPT) goThrough();
    if (isHidden(document)) letGo();
  };
  const letGo = () => {
    const now = performance.now();
    if (now - heldSince < HELD) return;
    heldSince = now;
    forgetGone(goThrough(), root);
  };
  return { keep, goThrough };
}

/** Tells whether something happens all the time; `begun` is called when that begins. Asks for the time only now and then. */
function rush(begun: () => void) {
  let [first, count, until] = [0, 0, 0];
  return {
    add() {
      if (count++ === 0) first = performance.now();
      if (count < BUSY) return;
      const now = performance.now();
      const before = until;
      if (now - first < COUNTED) until = now + COUNTED;
      count = 0;
      if (until > now && before < now) begun();
    },
    isOn: () => performance.now() < until,
  };
}

/**
 * Starts to hear changes, until the signal aborts. `changed` is called with all that gathered since its last call, the
 * more seldom the more time it takes: a page that changes at every frame is not fought. `busy` is called when the page
 * begins to change all the time.
 */
export function hearChanges(
  changed: (changes: ReadonlyMap<Node, Changed>) => void | Promise<void>,
  signal: AbortSignal,
  busy: () => void = () => {},
): Changes {
  const observers = new Map<Node, MutationObserver>();
  const times = rush(busy);
  let gathered = new Map<Node, ReturnType<typeof gatherer>>();
  const deliver = pace(
    () => {
      const batch = new Map([...gathered].map(([root, one]) => [root, one.goThrough()]));
      gathered = new Map();
      return changed(batch);
    },
    signal,
    SHARE,
  );
  signal.addEventListener("abort", () => {
    for (const observer of observers.values()) observer.disconnect();
  });
  return {
    watch(root) {
      if (signal.aborted || observers.has(root)) return;
      const observer = new MutationObserver((records) => {
        times.add();
        const soFar = gathered.get(root) ?? gatherer(root);
        soFar.keep(records);
        gathered.set(root, soFar);
        deliver();
      });
      observer.observe(root, WATCHED);
      observers.set(root, observer);
    },
    leave(root) {
      observers.get(root)?.disconnect();
      observers.delete(root);
      gathered.delete(root);
    },
    busy: times.isOn,
  };
}
