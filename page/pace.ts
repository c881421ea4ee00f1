/** Does repeated work at a pace the page does not feel: the longer it took, the longer it rests. */

import { listen } from "./listen.ts";
import { isHidden } from "./native.ts";

/** Milliseconds: how long a request waits for its fellows, and the longest rest. */
const GATHER = 40;
const LONGEST = 5000;
/** The share of time the work may take, at the most, where no smaller one is asked for. */
const SHARE = 0.01;

/**
 * Gives a function that asks for the work to be done soon; however often it is asked, the work is done once for all
 * requests up to then. In a hidden tab the work waits until the tab is seen.
 * @param share the share of time the work may take, from 0 to 1
 */
export function pace(work: () => void | Promise<void>, signal: AbortSignal, share = SHARE): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = false;
  let working = false;
  let rested = 0;

  const run = async () => {
    timer = undefined;
    if (isHidden(document)) return;
    asked = false;
    working = true;
    const start = performance.now();
    try {
      await work();
    } finally {
      const now = performance.now();
      rested = now + Math.min(LONGEST, (now - start) / share);
      working = false;
      if (asked) plan();
    }
  };
  const plan = () => {
    if (timer !== undefined || working || signal.aborted) return;
    timer = setTimeout(run, Math.max(GATHER, rested - performance.now()));
  };
  listen("visibilitychange", () => asked && plan(), { signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
  return () => {
    asked = true;
    plan();
  };
}
