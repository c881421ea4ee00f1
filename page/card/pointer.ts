/** What the pointer does, told as the card's state machine wants to hear it. */
import type { CardSignal, Place } from "../../core/card/state.ts";
import { type Box, headsFor, type Point, within } from "../../core/card/way.ts";
import type { Settings } from "../../core/settings.ts";
import type { PageMarks } from "../marks.ts";

/** Pixels a millisecond above which a pointer is crossing the text, not reading it. */
const FAST = 0.4;
/** Milliseconds after which a pointer that was fast is taken to rest where it is. */
const SETTLE = 40;

export interface PointerView {
  readonly marks: PageMarks;
  /** The open card's box, if one is open. */
  card(): Box | undefined;
  modifier(): Settings["modifier"];
  /** Takes a signal and the time it happened at, in `performance.now()` milliseconds. */
  send(signal: CardSignal, at: number): void;
}

interface Moment extends Point {
  readonly at: number;
}

/**
 * Watches the pointer until the signal aborts. While it is fast and no card is open nothing is looked up: a move then costs
 * a subtraction, and the text is asked only where the pointer comes to rest.
 */
export function watchPointer(view: PointerView, signal: AbortSignal): () => Point | undefined {
  let last: Moment | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const options = { capture: true, passive: true, signal } as const;

  const look = (before: Point, here: Moment, fast: boolean, armed: boolean) => {
    const card = view.card();
    const place = placeAt(view.marks, here, card, armed);
    const way = card !== undefined && place.on !== "card" && headsFor(before, here, card);
    view.send({ type: "pointer", place, fast, way }, here.at);
  };

  const moved = (event: PointerEvent) => {
    if (event.pointerType === "touch") return;
    const here = { x: event.clientX, y: event.clientY, at: event.timeStamp };
    const before = last ?? here;
    last = here;
    clearTimeout(settling);
    const fast = Math.hypot(here.x - before.x, here.y - before.y) > FAST * Math.max(1, here.at - before.at);
    const armed = holds(event, view.modifier()) && event.buttons === 0;
    if (fast) settling = setTimeout(() => look(here, here, false, armed), SETTLE);
    if (!fast || view.card()) look(before, here, fast, armed);
    else view.send({ type: "pointer", place: { on: "page" }, fast }, here.at);
  };

  /** What lies under a resting pointer can change without it: the page scrolls, the modifier goes down. */
  const again = (armed: boolean) => {
    if (last) look(last, { ...last, at: performance.now() }, false, armed);
  };
  const gone = () => {
    clearTimeout(settling);
    last = undefined;
    view.send({ type: "pointer", place: { on: "page" }, fast: false }, performance.now());
  };

  window.addEventListener("pointermove", moved, options);
  window.addEventListener("keydown", (event) => event.key === view.modifier() && again(true), options);
  window.addEventListener("pointerout", (event) => event.relatedTarget === null && gone(), options);
  signal.addEventListener("abort", () => clearTimeout(settling), { once: true });
  return () => last;
}

function placeAt(marks: PageMarks, point: Point, card: Box | undefined, armed: boolean): Place {
  if (card && within(point, card)) return { on: "card" };
  const mark = armed ? marks.at(point.x, point.y) : undefined;
  return mark ? { on: "mark", mark } : { on: "page" };
}

function holds(event: PointerEvent, modifier: Settings["modifier"]): boolean {
  return modifier === "none" || event.getModifierState(modifier);
}
