/** The card and the keyboard: focus goes in when keys opened it, and back where it was when it leaves. */
import type { CardSignal } from "../../core/card/state.ts";

interface Keeping {
  /** Whether the card takes the focus at once. */
  readonly take: boolean;
  readonly signal: AbortSignal;
  send(signal: CardSignal): void;
}

/** Looks after the focus until the signal aborts. */
export function keepFocus(box: HTMLElement, { take, signal, send }: Keeping): void {
  if (!take) return;
  const before = document.activeElement;
  box.focus({ preventScroll: true });
  const left = ({ relatedTarget }: FocusEvent) => {
    // Out of the window is not out of the card.
    const elsewhere = relatedTarget instanceof Node && !box.contains(relatedTarget);
    if (elsewhere && document.hasFocus()) send({ type: "press" });
  };
  box.addEventListener("focusout", left, { signal });
  signal.addEventListener(
    "abort",
    () => before instanceof HTMLElement && before.isConnected && before.focus({ preventScroll: true }),
    { once: true },
  );
}
