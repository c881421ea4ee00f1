/** The card on a page: pointer and keys in, one host out. Nothing here waits for the background. */
import {
  type CardSignal,
  type CardState,
  CLOSED,
  dueTime,
  nextCard,
  shownMark,
} from "../../core/card/state.ts";
import type { TermSource } from "../../core/ports.ts";
import type { Language, Settings } from "../../core/settings.ts";
import type { Mark, PageMarks } from "../marks.ts";
import { HOST_TAG } from "./host.ts";
import { watchPointer } from "./pointer.ts";
import { type ShownCard, showCard } from "./shown.ts";

/** What the card needs of its surroundings. Settings and language are asked at every use: a change counts at once. */
export interface CardParts {
  readonly marks: PageMarks;
  readonly terms: TermSource;
  settings(): Settings;
  language(): Language;
}

export interface Cards {
  /** Opens the card of a mark as if the reader had asked for it. */
  show(mark: Mark, by: "keys" | "panel" | "touch"): void;
  close(): void;
  /** The mark whose card is shown. */
  shown(): Mark | undefined;
}

/** Opens and closes cards on this page until the signal aborts; then none is left. */
export function startCards(parts: CardParts, signal: AbortSignal): Cards {
  let state: CardState = CLOSED;
  let card: ShownCard | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const send = (sent: CardSignal, at = performance.now()): void => {
    const { openDelay, closeDelay } = parts.settings();
    const before = state;
    state = nextCard(state, sent, at, { open: openDelay, close: closeDelay });
    if (state !== before) follow();
  };

  /** Brings the page in line with the state: the one card there should be, and the next moment to look again. */
  const follow = (): void => {
    clearTimeout(timer);
    const due = dueTime(state);
    // A timer may fire a hair early: the tick is told at its due time, or nothing would ever come of it.
    if (due !== undefined)
      timer = setTimeout(() => send({ type: "tick" }, due), Math.max(0, due - performance.now()));
    const mark = shownMark(state);
    if (card && card.mark.id !== mark?.id) {
      card.remove();
      card = undefined;
    }
    if (mark && !card) card = showCard(mark, parts, { at: pointer(), send: (sent) => send(sent) });
    if (state.is === "open") card?.update({ pinned: state.pinned, by: state.by });
  };

  const pointer = watchPointer(
    { marks: parts.marks, card: () => card?.box(), modifier: () => parts.settings().modifier, send },
    signal,
  );
  const options = { capture: true, signal } as const;
  window.addEventListener(
    "keydown",
    (event) => state.is !== "closed" && takesEscape(event) && send({ type: "close" }),
    options,
  );
  window.addEventListener(
    "pointerdown",
    (event) => !isOurs(event) && card && send({ type: "press" }),
    options,
  );
  parts.marks.watch(() => card && !parts.marks.range(card.mark) && send({ type: "close" }), signal);
  const close = () => send({ type: "close" });
  signal.addEventListener("abort", close, { once: true });
  return { show: (mark, by) => send({ type: "show", mark, by }), close, shown: () => card?.mark };
}

/** Esc closes the card and nothing else of the page's. */
function takesEscape(event: KeyboardEvent): boolean {
  if (event.key !== "Escape" || event.isComposing) return false;
  event.preventDefault();
  event.stopImmediatePropagation();
  return true;
}

function isOurs(event: Event): boolean {
  return event.target instanceof Element && event.target.localName === HOST_TAG;
}
