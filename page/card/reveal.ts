/** Brings a term into view before its card opens. */

/** Scrolls as little as possible, and at once: a card cannot stand beside a term that is still moving. */
export function reveal(range: Range): void {
  if (inView(range)) return;
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  element?.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  if (inView(range)) return;
  // A paragraph longer than the window: its middle is in view, the term is not.
  const { top, height } = range.getBoundingClientRect();
  window.scrollBy({ top: top + height / 2 - window.innerHeight / 2, behavior: "instant" });
}

function inView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
