/** Brings a term into view before its card opens. */

import {
  drawnIn,
  isElement,
  isScroller,
  paddingBoxOf,
  rootElementOf,
  scrollBy,
  scrollTo,
} from "../native.ts";
import { isSeenAt } from "../point.ts";
import type { Box } from "../seen.ts";
import { contextOf } from "./placing.ts";

/** Something that shows a part of what is in it: the window, or a scroller in the page. */
interface View {
  box(): Box;
  scroll(left: number, top: number): void;
  /** How far to scroll for something to be seen in it, along one side. */
  way: Way;
}

type Way = (begin: number, end: number, first: number, last: number) => number;

/** As little as possible: to the nearer edge. Tight lines cut a little off every term that is as good as seen. */
const nearest: Way = (begin, end, first, last) => {
  const slack = (end - begin) / 4;
  if (begin >= first - slack && end <= last + slack) return 0;
  return begin < first ? begin - first : Math.min(begin - first, end - last);
};
const stay: Way = () => 0;
const toMiddle: Way = (begin, end, first, last) => (begin + end - first - last) / 2;
/** In the window the card has to have room as well. */
const middleUnlessSeen: Way = (begin, end, first, last) =>
  begin >= first && end <= last ? 0 : toMiddle(begin, end, first, last);

/** Scrolls what hides the term and nothing else, and at once: a card cannot stand beside a term that is still moving. */
export function reveal(range: Range): void {
  bringIntoView(range);
  if (window !== window.top) revealFrame(range);
}

function bringIntoView(range: Range): void {
  const views = [...viewsAround(contextOf(range))];
  for (const view of views) scroll(view, range, view.way, view.way);
  // A header that stays where it is may lie over it yet.
  for (const view of views) {
    uncover(view, range, stay, toMiddle);
    uncover(view, range, toMiddle, stay);
  }
}

/** Scrolls a term that is covered, and back again where that does not free it. */
function uncover(view: View, range: Range, across: Way, down: Way): void {
  if (!isCovered(range)) return;
  const before = range.getBoundingClientRect();
  scroll(view, range, across, down);
  if (!isCovered(range)) return;
  const { left, top } = range.getBoundingClientRect();
  view.scroll(left - before.left, top - before.top);
}

function scroll(view: View, range: Range, across: Way, down: Way): void {
  const box = range.getBoundingClientRect();
  const { left, right, top, bottom } = view.box();
  const x = across(box.left, box.right, left, right);
  const y = down(box.top, box.bottom, top, bottom);
  if (x !== 0 || y !== 0) view.scroll(x, y);
}

/** Whether something else stands where the middle of the term's first line is. */
function isCovered(range: Range): boolean {
  const [line] = range.getClientRects();
  if (!line) return false;
  const { x, y } = { x: line.x + line.width / 2, y: line.y + line.height / 2 };
  const isInWindow = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  return isInWindow && !isSeenAt(range, x, y);
}

/** The scrollers around an element, the innermost first, and the window; no more than what moves it. */
function* viewsAround(element: Element): Generator<View> {
  const root = rootElementOf(document);
  for (let at: Node | null = element; at && at !== root; at = drawnIn(at)) {
    if (!isElement(at)) continue;
    if (isScroller(at)) yield viewOf(at);
    // Neither the window nor what is around it moves what is fixed.
    if (getComputedStyle(at).position === "fixed") return;
  }
  yield {
    box: () => ({ left: 0, top: 0, right: innerWidth, bottom: innerHeight }),
    scroll: (left, top) => window.scrollBy({ left, top, behavior: "instant" }),
    way: middleUnlessSeen,
  };
}

function viewOf(element: Element): View {
  return {
    box: () => paddingBoxOf(element),
    scroll: (left, top) => scrollBy(element, { left, top, behavior: "instant" }),
    way: nearest,
  };
}

/**
 * Where what is around the frame does not show the term, has the browser scroll that, whatever its origin. An observer alone
 * knows, and tells it a moment later.
 */
function revealFrame(range: Range): void {
  const context = contextOf(range);
  const observer = new IntersectionObserver(([answer]) => {
    observer.disconnect();
    const { left, top, width, height } = range.getBoundingClientRect();
    const { x, y } = { x: left + width / 2, y: top + height / 2 };
    const seen = answer?.intersectionRect;
    if (!seen || (x >= seen.left && x <= seen.right && y >= seen.top && y <= seen.bottom)) return;
    scrollTo(context, { block: "center", inline: "nearest", behavior: "instant" });
    bringIntoView(range);
  });
  observer.observe(context);
}
