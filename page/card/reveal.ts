/** Brings a term into view before its card opens. */

import { isWithinView } from "../flow.ts";
import { scrollTo } from "../native.ts";
import { contextOf } from "./placing.ts";

/** Scrolls as little as possible, and at once: a card cannot stand beside a term that is still moving. */
export function reveal(range: Range): void {
  if (isWithinView(range.getBoundingClientRect())) return;
  scrollTo(contextOf(range), { block: "center", inline: "nearest", behavior: "instant" });
  const { top, left, width, height } = range.getBoundingClientRect();
  // A paragraph longer than the window: its middle is in view, the term is not.
  window.scrollBy({
    top: way(top, height, window.innerHeight),
    left: way(left, width, window.innerWidth),
    behavior: "instant",
  });
}

/** How far to scroll for the middle of something to come to the middle of the view; 0 where all of it is seen. */
function way(begin: number, size: number, view: number): number {
  return begin >= 0 && begin + size <= view ? 0 : begin + size / 2 - view / 2;
}
