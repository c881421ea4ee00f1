/**
 * When the card opens and when it leaves: one function of state, signal and time. Times are milliseconds of any
 * one monotonic clock.
 */

/** An occurrence of a term, as the page knows it; told from others by its id. */
export interface Mark {
  readonly term: number;
  readonly id: number;
}

/** Who opened the card. What the pointer opened the pointer may close; the rest stays until it is sent away. */
export type Opener = "pointer" | "touch" | "keys" | "panel";

/** A mark the pointer rests on, and when the card opens there if it stays. */
interface Next {
  readonly mark: Mark;
  readonly due: number;
}

export type CardState =
  /** Nothing is shown and nothing is about to be. A mark sent away opens no more until the pointer has left it. */
  | { readonly is: "closed"; readonly dismissed?: Mark }
  /** The pointer rests on a mark; the card opens there at `due`. */
  | ({ readonly is: "waiting" } & Next)
  /** The card is shown. Pinned, nothing but Esc, its own buttons or another opening moves it. */
  | { readonly is: "open"; readonly mark: Mark; readonly by: Opener; readonly pinned: boolean }
  /** The pointer went away: the card closes at `due`, or moves to the mark it rests on meanwhile. */
  | { readonly is: "leaving"; readonly mark: Mark; readonly due: number; readonly next?: Next };

/** What lies under the pointer: a mark, the card, or anything else. */
export type Place = { readonly on: "mark"; readonly mark: Mark } | { readonly on: "card" | "page" };

export type CardSignal =
  /** The pointer moved. `way`: it is heading for the open card, so the marks it crosses have to wait. */
  | { readonly type: "pointer"; readonly place: Place; readonly fast: boolean; readonly way?: boolean }
  /** The page was scrolled, and what the pointer rested on went from under it. */
  | { readonly type: "slid" }
  /** Time went by: sent when `due(state)` has come. */
  | { readonly type: "tick" }
  /** The reader asked for the card of this mark. */
  | { readonly type: "show"; readonly mark: Mark; readonly by: Opener }
  | { readonly type: "pin"; readonly pinned: boolean }
  /** A press on the page beside the card. */
  | { readonly type: "press" }
  /** Esc, the close button, or the end of the mark's text. */
  | { readonly type: "close" };

/** Milliseconds of rest before the card opens, and of absence before it leaves. */
export interface Delays {
  readonly open: number;
  readonly close: number;
}

export const CLOSED: CardState = { is: "closed" };

/** The state after a signal at time `now`. Returns the same object when nothing changed. */
export function nextCard(state: CardState, signal: CardSignal, now: number, delays: Delays): CardState {
  switch (signal.type) {
    case "pointer":
      return afterPointer(state, signal, now, delays);
    case "slid":
      return afterSlide(state);
    case "tick":
      return afterTick(state, now);
    case "show":
      return { is: "open", mark: signal.mark, by: signal.by, pinned: false };
    case "pin":
      return afterPin(state, signal.pinned);
    case "press":
      return state.is === "open" && state.pinned ? state : closed(state);
    case "close":
      return closed(state);
  }
}

/** The mark whose card is shown in this state, if any. */
export function shownMark(state: CardState): Mark | undefined {
  return state.is === "open" || state.is === "leaving" ? state.mark : undefined;
}

/** When the state changes by itself, if it does. */
export function dueTime(state: CardState): number | undefined {
  if (state.is === "waiting") return state.due;
  if (state.is === "leaving") return state.next ? Math.min(state.due, state.next.due) : state.due;
  return undefined;
}

type PointerSignal = Extract<CardSignal, { type: "pointer" }>;

function afterPointer(state: CardState, signal: PointerSignal, now: number, delays: Delays): CardState {
  const { place } = signal;
  const mark = place.on === "mark" ? place.mark : undefined;
  switch (state.is) {
    case "closed":
      if (mark === undefined) return state.dismissed ? CLOSED : state;
      return mark.id === state.dismissed?.id ? state : { is: "waiting", mark, due: now + delays.open };
    case "waiting":
      if (mark === undefined) return CLOSED;
      return mark?.id === state.mark.id && !signal.fast
        ? state
        : { is: "waiting", mark, due: now + delays.open };
    case "open":
      if (state.pinned || state.by !== "pointer" || place.on === "card" || mark?.id === state.mark.id)
        return state;
      return leave(state.mark, now + delays.close, resting(undefined, mark, signal, now, delays));
    case "leaving": {
      if (place.on === "card" || mark?.id === state.mark.id) return opened(state.mark);
      // On the way to the card every step buys time; standing still there does not.
      const due = signal.way ? now + delays.close : state.due;
      return leave(state.mark, due, resting(state.next, mark, signal, now, delays));
    }
  }
}

/** A card that went on beside its mark would come under the pointer, and keep the wheel from the page. */
function afterSlide(state: CardState): CardState {
  if (state.is === "leaving") return leave(state.mark, state.due, undefined);
  const stays = state.is === "closed" || (state.is === "open" && (state.pinned || state.by !== "pointer"));
  return stays ? state : CLOSED;
}

/** The mark rested on while another card is still shown. On the way to that card each step starts the rest anew. */
function resting(
  before: Next | undefined,
  mark: Mark | undefined,
  signal: PointerSignal,
  now: number,
  delays: Delays,
): Next | undefined {
  if (mark === undefined) return undefined;
  const same = before?.mark.id === mark.id && !signal.fast && !signal.way;
  return same ? before : { mark, due: now + delays.open };
}

function afterTick(state: CardState, now: number): CardState {
  if (state.is === "waiting") return now >= state.due ? opened(state.mark) : state;
  if (state.is !== "leaving") return state;
  if (state.next && now >= state.next.due) return opened(state.next.mark);
  if (now < state.due) return state;
  return state.next ? { is: "waiting", ...state.next } : CLOSED;
}

function afterPin(state: CardState, pinned: boolean): CardState {
  const mark = shownMark(state);
  if (mark === undefined) return state;
  return { is: "open", mark, by: state.is === "open" ? state.by : "pointer", pinned };
}

function opened(mark: Mark): CardState {
  return { is: "open", mark, by: "pointer", pinned: false };
}

function leave(mark: Mark, due: number, next: Next | undefined): CardState {
  return next ? { is: "leaving", mark, due, next } : { is: "leaving", mark, due };
}

function closed(state: CardState): CardState {
  return state.is === "closed" ? state : { is: "closed", dismissed: state.mark };
}
