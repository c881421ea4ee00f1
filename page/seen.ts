/**
 * What of a page is seen: what the window shows; of a frame that is larger than any window, as one that grows with what is
 * in it, the part that the page around it shows.
 */
import type { Life } from "./lifecycle.ts";
import { listen } from "./listen.ts";
import { rootElementOf } from "./native.ts";

/** A box in the viewport, in CSS pixels. */
export type Box = Pick<DOMRect, "top" | "bottom" | "left" | "right">;

/** What a hand does over a frame when it scrolls the page around it. */
const SCROLLING = ["wheel", "touchmove", "keydown"] as const;
/** Milliseconds between two questions while the answer changes. */
const FOLLOW = 100;

/** What was last known to be seen of an overlarge frame; undefined where that was not told yet. */
let part: Box | undefined;

const isOverlarge = () => window !== window.top && (innerHeight > screen.height || innerWidth > screen.width);

/** What is seen of an overlarge frame, its beginning as long as that was not told; undefined where the viewport is seen. */
export function seenPart(): Box | undefined {
  if (!isOverlarge()) return undefined;
  return part ?? { top: 0, left: 0, bottom: screen.height, right: screen.width };
}

/** The box of the viewport that is seen. */
export function seenBox(): Box {
  return seenPart() ?? { top: 0, left: 0, bottom: innerHeight, right: innerWidth };
}

/** Calls back whenever another part of an overlarge frame is seen; nothing tells a frame of it, so it is asked for, mostly once a second. */
export function watchSeen(changed: () => void, life: Life): void {
  if (window === window.top) return;
  const { signal } = life;
  let observer: IntersectionObserver | undefined;
  let next: ReturnType<typeof setTimeout> | undefined;
  const ask = () => {
    observer?.disconnect();
    next = undefined;
    const root = rootElementOf(document);
    if (!isOverlarge() || !root || signal.aborted) return;
    // Each observer answers at least once, whether or not anything crossed its thresholds.
    observer = new IntersectionObserver(([answer]) => {
      observer?.disconnect();
      if (!answer || isSame(answer.intersectionRect, part)) return;
      part = answer.intersectionRect;
      changed();
      soon();
    });
    observer.observe(root);
  };
  const soon = () => {
    next ??= setTimeout(ask, FOLLOW);
  };
  ask();
  life.beat(ask, signal);
  for (const type of SCROLLING) listen(type, soon, { capture: true, passive: true, signal });
  signal.addEventListener("abort", () => {
    observer?.disconnect();
    clearTimeout(next);
  });
}

function isSame(one: Box, other: Box | undefined): boolean {
  return (
    one.top === other?.top &&
    one.bottom === other.bottom &&
    one.left === other.left &&
    one.right === other.right
  );
}
