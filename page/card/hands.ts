/** What the reader does with keys and fingers, told as the card's state machine wants to hear it. */
import type { CardSignal } from "../../core/card/state.ts";
import { listenToHand } from "../listen.ts";
import type { PageMarks } from "../marks.ts";
import { fits } from "../native.ts";
import type { Shielded } from "./shield.ts";

/** The open card, as far as keys go. */
export interface Keyed extends Shielded {
  /** Presses what has the focus where the browser would not; false elsewhere. */
  press(): boolean;
}

interface HandsView {
  readonly marks: PageMarks;
  card(): Keyed | undefined;
  send(signal: CardSignal): void;
  step(by: 1 | -1): void;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Watches keys, presses and taps until the signal aborts. */
export function watchHands(view: HandsView, signal: AbortSignal): void {
  const options = { capture: true, signal } as const;
  const inCard = (event: Event) => view.card()?.holds(event) ?? false;
  /** Keys that went down for the card: it may be gone when they come up, and pages close a dialog of theirs by that as well. */
  const taken = new Set<string>();
  /** Held down it goes on coming, though the card that took it is gone. Tab, held, goes on through the page. */
  const isHeldOn = (event: KeyboardEvent) => event.repeat && event.key !== "Tab" && taken.has(event.code);
  const down = (event: KeyboardEvent) => {
    if (isHeldOn(event) && !inCard(event)) swallow(event);
    else if (key(event, view)) taken.add(event.code);
    else taken.delete(event.code);
  };
  const up = (event: KeyboardEvent) => taken.delete(event.code) && event.stopImmediatePropagation();
  listenToHand("keydown", down, options);
  listenToHand("keyup", up, options);
  listenToHand("pointerdown", (event) => !inCard(event) && view.send({ type: "press" }), options);
  listenToHand("click", (event) => !inCard(event) && tapped(event, view), options);
}

function swallow(event: Event): void {
  event.stopImmediatePropagation();
  event.preventDefault();
}

/**
 * Esc closes the card and does nothing else; arrows within the card step on. The page hears of neither.
 * @returns whether the key was the card's
 */
function key(event: KeyboardEvent, { card, send, step }: HandsView): boolean {
  const open = card();
  if (!open || event.isComposing) return false;
  const inCard = open.holds(event);
  const isEscape = event.key === "Escape";
  if (!inCard && !isEscape) return false;
  event.stopImmediatePropagation();
  if (isEscape) {
    event.preventDefault();
    send({ type: "close" });
  } else if (event.key === "Enter" || event.key === " ") {
    if (open.press()) event.preventDefault();
  } else if (!event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    const by = STEPS[event.key];
    if (by === undefined) return true;
    event.preventDefault();
    step(by);
  }
  return true;
}

/** A tap on a term opens its card, unless it does something of its own there. */
function tapped(event: MouseEvent, { marks, send }: HandsView): void {
  if (!(event instanceof PointerEvent) || event.pointerType !== "touch" || doesMore(event)) return;
  const mark = marks.at(event.clientX, event.clientY);
  if (mark) send({ type: "show", mark, by: "touch" });
}

/** Whether a tap there follows a link or works a control. */
function doesMore(event: Event): boolean {
  const controls = "a[href], button, input, select, textarea, label, summary, [role=button], [onclick]";
  return event.composedPath().some((node) => node instanceof Element && fits(node, controls));
}
