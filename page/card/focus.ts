/** The card and the keyboard: focus goes in when keys opened it, and back where it was when it leaves. */
import type { CardSignal } from "../../core/card/state.ts";

interface Keeping {
  /** Whether the card takes the focus at once. */
  readonly take: boolean;
  readonly signal: AbortSignal;
  send(signal: CardSignal): void;
  /** Goes to the next or previous term of the page. */
  step(by: 1 | -1): void;
}

/** Handles keys pressed within the card, and the focus, until the signal aborts. */
export function keepFocus(box: HTMLElement, { take, signal, send, step }: Keeping): void {
  box.addEventListener("keydown", (event) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : undefined;
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    step(by);
  });
  if (!take) return;
  const before = document.activeElement;
  box.focus({ preventScroll: true });
  box.addEventListener("focusout", (event) => {
    // Out of the window is not out of the card.
    const left =
      document.hasFocus() && !(event.relatedTarget instanceof Node && box.contains(event.relatedTarget));
    if (left && event.relatedTarget) send({ type: "press" });
  });
  signal.addEventListener(
    "abort",
    () => before instanceof HTMLElement && before.isConnected && before.focus({ preventScroll: true }),
    { once: true },
  );
}
