/** The signals of study a page gives off by itself: the reader's signs of life, visibility and focus. */
import type { Signal } from "../core/study/clock.ts";

/** Signs of life closer together than this, in milliseconds, tell nothing new. */
const LIFE_EVERY = 250;
const SIGNS = [
  "pointerdown",
  "keydown",
  "wheel",
  "touchstart",
  "touchmove",
  "scroll",
  "selectionchange",
] as const;
const PASSIVE = { capture: true, passive: true } as const;

/** Reports signals until `stop` aborts; visibility and focus are reported at once. */
export function watchSignals(report: (signal: Signal) => void, stop: AbortSignal): void {
  const facts = () =>
    report({
      type: "facts",
      facts: { visible: document.visibilityState === "visible", focused: document.hasFocus() },
    });
  // When focus moves into a frame the window blurs first and only then knows that it still has focus.
  const soon = () => setTimeout(facts);
  document.addEventListener("visibilitychange", facts, { signal: stop });
  document.addEventListener("resume", facts, { signal: stop });
  window.addEventListener("pageshow", facts, { signal: stop });
  window.addEventListener("focus", soon, { signal: stop });
  window.addEventListener("blur", soon, { signal: stop });
  const gone = () => report({ type: "facts", facts: { visible: false } });
  window.addEventListener("pagehide", gone, { signal: stop });
  document.addEventListener("freeze", gone, { signal: stop });
  watchLife(report, stop);
  facts();
}

/** Only what the browser itself reports counts: a page can make events, but not trusted ones. */
function watchLife(report: (signal: Signal) => void, stop: AbortSignal): void {
  let last = Number.NEGATIVE_INFINITY;
  const life = (event: Event) => {
    if (!event.isTrusted || event.timeStamp - last < LIFE_EVERY) return;
    if (event.type === "scroll" && event.target !== document) return;
    last = event.timeStamp;
    report({ type: "life" });
  };
  for (const sign of SIGNS) window.addEventListener(sign, life, { ...PASSIVE, signal: stop });
  window.addEventListener("pointermove", moved(life), { ...PASSIVE, signal: stop });
}

/** Browsers repeat a resting pointer's move when the page shifts under it; that is no sign of life. */
function moved(life: (event: Event) => void): (event: PointerEvent) => void {
  let x: number | undefined;
  let y: number | undefined;
  return (event) => {
    const rests = event.screenX === x && event.screenY === y;
    x = event.screenX;
    y = event.screenY;
    if (!rests) life(event);
  };
}
