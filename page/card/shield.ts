/**
 * Keeps what happens in a card from the page. It hears of events before any listener of the page does, as its ears were put
 * on when the page began (page/ahead.ts): the page learns neither what is pressed nor what is typed there, and cannot keep a
 * press from arriving.
 */

import { type EventName, listen, listenToHand } from "../listen.ts";
import { nearest } from "../native.ts";

const PRESSES = [
  "pointerdown",
  "pointerup",
  "mousedown",
  "mouseup",
  "dblclick",
  "auxclick",
  "contextmenu",
] as const;
const TOUCHES = ["touchstart", "touchend"] as const;
const KEYS = ["keyup", "keypress"] as const;
/** A dialog made by a page's own means would call the focus back at once. */
const FOCUS = ["focus", "focusin"] as const;
const HELD = [...PRESSES, ...TOUCHES, ...KEYS, ...FOCUS] as const;
/** What is held back, and passed on. */
export const SHIELDED: readonly EventName[] = [...HELD, "click"];

/** The open card, as far as events go; undefined while none is open. */
export interface Shielded {
  /** Whether the event happened in the card. */
  holds(event: Event): boolean;
  /** The element of the card under a point of the viewport. */
  under(x: number, y: number): Element | null;
}

/** Holds events in the card back from the page until the signal aborts. */
export function shield(card: () => Shielded | undefined, signal: AbortSignal): void {
  const options = { capture: true, signal } as const;
  const hold = (event: Event) => card()?.holds(event) && event.stopImmediatePropagation();
  for (const type of HELD) listen(type, hold, options);
  listenToHand("click", (event) => pass(event, card()), options);
}

/** A click is done again within the card, where it does not leave the closed root. */
function pass(event: MouseEvent, card: Shielded | undefined): void {
  // A click without a pointer, by key or by a screen reader, tells no place: it goes its own way.
  if (event.detail === 0 || !card?.holds(event)) return;
  event.stopImmediatePropagation();
  event.preventDefault();
  const under = card.under(event.clientX, event.clientY);
  const button = under && nearest(under, "button, summary, [role=button]");
  button?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
}
