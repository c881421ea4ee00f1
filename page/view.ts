/** Keeps what is registered near the view: repaints after scrolling, resizing and whatever moves text about. */
import type { Life } from "./lifecycle.ts";
import { listen } from "./listen.ts";
import type { FoundMarks } from "./marks-found.ts";
import { boxOf } from "./native.ts";
import { pace } from "./pace.ts";
import { seenBox, watchSeen } from "./seen.ts";

/** What may bring other text near the view; inner scrollers scroll too, and images push text about when they come. */
const EVENTS = ["toggle", "transitionend", "fullscreenchange", "resize"] as const;

/**
 * The share of time that painting may take while the page itself is scrolled, which a hand does and for a short while. What
 * else scrolls in a page may do so for ever.
 */
const SCROLLING = 0.05;

/** Repaints the marks whenever other ones may have come near the view. */
export function watchView(marks: FoundMarks, life: Life): void {
  const { signal } = life;
  const repaint = pace(() => marks.paint(), signal);
  const repaintSoon = pace(() => marks.paint(), signal, SCROLLING);
  const options = { capture: true, passive: true, signal } as const;
  for (const type of EVENTS) listen(type, repaint, options);
  listen(
    "scroll",
    ({ target }) => (target instanceof Document || fillsView(target) ? repaintSoon() : repaint()),
    options,
  );
  // No window hears of an image's coming.
  listen("load", repaint, options, document);
  // Text can come into view without any of these, as when a page shows what it kept hidden.
  life.beat(repaint, signal);
  watchSeen(repaintSoon, life);
}

/** Whether what is scrolled takes up half of the view or more, as where a page scrolls within its frame. */
function fillsView(target: EventTarget | null): boolean {
  const { top, bottom } = seenBox();
  return target instanceof Element && boxOf(target).height >= (bottom - top) / 2;
}
