/** What the pointer does, told as the card's state machine wants to hear it. */
import type { CardSignal, Place } from "../../core/card/state.ts";
import { type Box, headsFor, type Point, within } from "../../core/card/way.ts";
import type { Settings } from "../../core/settings.ts";
import { listen, listenToHand } from "../listen.ts";
import type { Mark, PageMarks } from "../marks.ts";
import { fits } from "../native.ts";

/** Pixels a millisecond above which a pointer is crossing the text, not reading it. */
const FAST = 0.4;
/** What shows a page of its own: the pointer's moves there are told to that page alone. */
const FRAMES = "iframe, frame, object, embed, fencedframe";
/** Milliseconds after which a pointer is taken to rest where it is. */
const SETTLE = 30;

export interface PointerView {
  readonly marks: PageMarks;
  /** The open card's box, if one is open. */
  card(): Box | undefined;
  /** Whether nothing is shown and nothing is about to be. */
  idle(): boolean;
  modifier(): Settings["modifier"];
  /** Takes a signal and the time it happened at, in `performance.now()` milliseconds. */
  send(signal: CardSignal, at: number): void;
}

interface Moment extends Point {
  readonly at: number;
}

/**
 * Watches the pointer until the signal aborts. While there is no card the text is not asked at every move, only now and then
 * while the pointer is slow: a move then costs a subtraction.
 */
export function watchPointer(view: PointerView, signal: AbortSignal): () => Point | undefined {
  let last: Moment | undefined;
  /** When the pointer last was fast, and whether the last move would open a card. */
  let fastAt = Number.NEGATIVE_INFINITY;
  let armedThen = false;
  /** The mark the pointer rested on when it was last looked at. */
  let rested: Mark | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const options = { capture: true, passive: true, signal } as const;

  const look = (before: Point, here: Moment, fast: boolean, armed: boolean) => {
    const card = view.card();
    const place = placeAt(view.marks, here, card, armed);
    rested = place.on === "mark" ? place.mark : undefined;
    const way = card !== undefined && place.on !== "card" && headsFor(before, here, card);
    view.send({ type: "pointer", place, fast, way }, here.at);
  };

  const moved = (event: PointerEvent) => {
    if (event.pointerType === "touch") return;
    const here = { x: event.clientX, y: event.clientY, at: event.timeStamp };
    const before = last ?? here;
    last = here;
    const fast = Math.hypot(here.x - before.x, here.y - before.y) > FAST * Math.max(1, here.at - before.at);
    const armed = holds(event, view.modifier()) && event.buttons === 0;
    if (!view.idle()) look(before, here, fast, armed);
    if (fast) fastAt = here.at;
    armedThen = armed;
    settling ??= setTimeout(settle, SETTLE);
  };

  /** One timer serves a whole movement: it waits on while the pointer is fast, and no move has to set it anew. */
  const settle = () => {
    const wait = fastAt + SETTLE - performance.now();
    settling = wait > 0 ? setTimeout(settle, wait) : undefined;
    if (settling === undefined && last && view.idle()) look(last, last, false, armedThen);
  };

  /** What lies under a resting pointer can change without it: the page scrolls, the modifier goes down. */
  const again = (armed: boolean) => {
    if (last) look(last, { ...last, at: performance.now() }, false, armed);
  };
  const slid = () => {
    if (!last || !rested || view.idle() || view.marks.at(last.x, last.y)?.id === rested.id) return;
    rested = undefined;
    view.send({ type: "slid" }, performance.now());
  };
  const gone = () => {
    clearTimeout(settling);
    settling = undefined;
    last = undefined;
    rested = undefined;
    view.send({ type: "pointer", place: { on: "page" }, fast: false }, performance.now());
  };

  listenToHand("pointermove", moved, options);
  listenToHand("keydown", (event) => event.key === view.modifier() && again(true), options);
  listenToHand("pointerout", ({ relatedTarget: to }) => isOutside(to) && gone(), options);
  listen("scroll", slid, options);
  signal.addEventListener("abort", () => clearTimeout(settling), { once: true });
  return () => last;
}

/** Whether the pointer that goes there is heard of no more: it left the window, or went into a frame. */
function isOutside(target: EventTarget | null): boolean {
  return target === null || (target instanceof Element && fits(target, FRAMES));
}

function placeAt(marks: PageMarks, point: Point, card: Box | undefined, armed: boolean): Place {
  if (card && within(point, card)) return { on: "card" };
  const mark = armed ? marks.at(point.x, point.y) : undefined;
  return mark ? { on: "mark", mark } : { on: "page" };
}

function holds(event: PointerEvent, modifier: Settings["modifier"]): boolean {
  return modifier === "none" || event.getModifierState(modifier);
}
