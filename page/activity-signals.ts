/** The signals of study a page gives off by itself: the reader's signs of life, visibility and focus. */
import type { Facts, Signal } from "../core/study/clock.ts";
import { type EventName, listen } from "./listen.ts";
import { hasFocus, isHidden } from "./native.ts";

/** Signs of life closer together than this, in milliseconds, tell nothing new. */
const LIFE_EVERY = 250;
/** What only a hand can do: the browser calls no such event trusted that a page made. */
const BY_HAND = ["pointerdown", "keydown", "wheel", "touchstart", "touchmove"] as const;
/** What a page can do by itself as well: it counts while a button is held, or right after one of the above. */
const BY_EITHER = ["scroll", "selectionchange"] as const;
/** For so long after a hand's own doing, in milliseconds, a scroll or a selection may come of it. */
const AFTERMATH = 1_000;
/** What tells of sight and focus: told anew, gone, or about to change. */
const SEEN = ["visibilitychange", "resume", "pageshow"] as const;
const FOCUSED = ["focus", "blur"] as const;
const GONE = ["pagehide", "freeze"] as const;
/** What tells of a button. */
const BY_BUTTON = ["pointerup", "pointercancel"] as const;
/** All of it: a page could keep it from those who listen after it has begun. */
export const SIGNALS: readonly EventName[] = [
  ...BY_HAND,
  ...BY_EITHER,
  ...BY_BUTTON,
  "pointermove",
  ...SEEN,
  ...FOCUSED,
  ...GONE,
];
/** Heard before the page hears of it. */
export const FIRST = { capture: true, passive: true } as const;

/** Whether the page is in sight, and it or something in it has the focus, at this moment. */
export function factsNow(): Pick<Facts, "visible" | "focused"> {
  return { visible: !isHidden(document), focused: hasFocus(document) };
}

/** Reports signals until `stop` aborts; visibility and focus are reported at once. */
export function watchSignals(report: (signal: Signal) => void, stop: AbortSignal): void {
  const facts = () => report({ type: "facts", facts: factsNow() });
  // When focus moves into a frame the window blurs first and only then knows that it still has focus.
  const soon = () => setTimeout(facts);
  const gone = () => report({ type: "facts", facts: { visible: false } });
  const on = (names: readonly EventName[], heard: () => void) => {
    for (const name of names) listen(name, heard, { ...FIRST, signal: stop });
  };
  on(SEEN, facts);
  on(FOCUSED, soon);
  on(GONE, gone);
  watchLife(() => report({ type: "life" }), stop);
  facts();
}

/** Tells of signs of life until `stop` aborts, not of all those close together. */
export function watchLife(gave: () => void, stop: AbortSignal): void {
  let told = Number.NEGATIVE_INFINITY;
  let byHand = Number.NEGATIVE_INFINITY;
  let held = false;
  const tell = (at: number) => {
    if (at - told < LIFE_EVERY) return;
    told = at;
    gave();
  };
  const hand = (event: Event) => {
    if (!event.isTrusted) return;
    if (event.type === "pointerdown") held = true;
    byHand = event.timeStamp;
    tell(event.timeStamp);
  };
  const either = ({ isTrusted, timeStamp }: Event) => {
    if (isTrusted && (held || timeStamp - byHand < AFTERMATH)) tell(timeStamp);
  };
  // A button let go over a scroll bar is heard of with the next move only.
  const buttons = (event: PointerEvent) => {
    if (event.isTrusted) held = event.buttons > 0;
  };
  const on = <E extends EventName>(names: readonly E[], heard: Parameters<typeof listen<E>>[1]) => {
    for (const name of names) listen(name, heard, { ...FIRST, signal: stop });
  };
  on(BY_BUTTON, buttons);
  on(BY_HAND, hand);
  on(BY_EITHER, either);
  const move = moved(hand);
  // One listener for both: each costs as much as what it does.
  on(["pointermove"], (event) => {
    buttons(event);
    move(event);
  });
}

/** Browsers repeat a resting pointer's move when the page shifts under it; that is no sign of life. */
function moved(life: (event: Event) => void): (event: PointerEvent) => void {
  let x: number | undefined;
  let y: number | undefined;
  return (event) => {
    if (!event.isTrusted) return;
    const rests = event.screenX === x && event.screenY === y;
    x = event.screenX;
    y = event.screenY;
    if (!rests) life(event);
  };
}
