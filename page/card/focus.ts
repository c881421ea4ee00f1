/** The card and the keyboard: focus goes in when keys opened it, and back where it was when it leaves. */
import type { CardSignal } from "../../core/card/state.ts";
import { focusOn, isConnected, shadowOf } from "../native.ts";

interface Keeping {
  /** Whether the card takes the focus at once. */
  readonly take: boolean;
  readonly signal: AbortSignal;
  send(signal: CardSignal): void;
}

/** Looks after the focus until the signal aborts: also of a card opened by the pointer, which a press moves it into. */
export function keepFocus(box: HTMLElement, { take, signal, send }: Keeping): void {
  const before = focused();
  const back = () => isIn(box) && before && isConnected(before) && focusOn(before);
  signal.addEventListener("abort", back, { once: true });
  if (!take) return;
  takeFocus(box);
  const left = ({ relatedTarget }: FocusEvent) => {
    // Out of the window is not out of the card.
    const elsewhere = relatedTarget instanceof Node && !box.contains(relatedTarget);
    if (elsewhere && document.hasFocus()) send({ type: "press" });
  };
  box.addEventListener("focusout", left, { signal });
}

/** Whether the focus is on the box or on something in it. */
export function isIn(box: HTMLElement): boolean {
  const root = box.getRootNode();
  return root instanceof ShadowRoot && root.activeElement !== null;
}

/** Moves the focus to the box, which reads its name and description out. */
export function takeFocus(box: HTMLElement): void {
  focusOn(box);
}

/** What has the focus, through open shadow roots; undefined where nothing does. */
function focused(): HTMLElement | undefined {
  let at = document.activeElement;
  for (let inner = at; inner; inner = shadowOf(inner)?.activeElement ?? null) at = inner;
  return at instanceof HTMLElement ? at : undefined;
}
