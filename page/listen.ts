/**
 * Hears events at the window, also of a page that writes itself anew: `document.open()` takes every listener off window and
 * document, those of content scripts as well. They are then put on again, after those the new page brought along.
 */

import { rootElementOf } from "./native.ts";

export interface ListenOptions {
  /** No event is heard once it has aborted. */
  readonly signal: AbortSignal;
  readonly capture?: boolean;
  readonly passive?: boolean;
}

/** What is heard at a window; some of it happens at the document and comes by. */
type Events = WindowEventMap &
  Pick<DocumentEventMap, "visibilitychange" | "DOMContentLoaded" | "fullscreenchange"> &
  Record<"resume" | "freeze", Event>;
export type EventName = keyof Events;

/**
 * Events that have an older name as well (`mousewheel`, `webkitTransitionEnd`). Where anybody listens by the new name, the
 * browser calls nobody who listens by the old one: at the window, where pages do, Bandu must not.
 */
const RENAMED: ReadonlySet<string> = new Set(["wheel", "transitionend"]);

const putOn = new Set<() => void>();

/** Hears events of a type until the signal aborts; those of two names at the root element, which another may take the place of. */
export function listen<E extends EventName>(
  type: E,
  heard: (event: Events[E]) => void,
  options: ListenOptions,
  target: EventTarget = window,
): void {
  const put = () => {
    const at = RENAMED.has(type) ? rootElementOf(document) : target;
    // A document's own `addEventListener` may be a form of that name.
    const { addEventListener } = at === window ? window : EventTarget.prototype;
    if (at) addEventListener.call(at, type, heard as (event: Event) => void, options);
  };
  put();
  putOn.add(put);
  options.signal.addEventListener("abort", () => putOn.delete(put));
}

/**
 * Hears only what a hand did, until the signal aborts. The page can fire the same events, and would open cards by them and
 * press what is in one.
 */
export function listenToHand<E extends EventName>(
  type: E,
  heard: (event: Events[E]) => void,
  options: ListenOptions,
): void {
  listen(type, (event) => event.isTrusted && heard(event), options);
}

/** Puts listeners on again whenever the document was emptied, until the signal aborts; those still there are heard once as before. */
export function keepListening(signal: AbortSignal): void {
  const observer = new MutationObserver(() => {
    for (const put of putOn) put();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener("abort", () => observer.disconnect());
}
