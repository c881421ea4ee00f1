/** The card on a page: pointer and keys in, one host out. Nothing here waits for the background. */

import type { Found } from "../../core/card/parts.ts";
import {
  type CardSignal,
  type CardState,
  CLOSED,
  dueTime,
  nextCard,
  shownMark,
} from "../../core/card/state.ts";
import type { Point } from "../../core/card/way.ts";
import type { TermRecord } from "../../core/pack/snapshot.ts";
import type { ProgressStore, TermSource } from "../../core/ports.ts";
import type { Language, Settings } from "../../core/settings.ts";
import type { Mark, PageMarks } from "../marks.ts";
import { HOST_TAG } from "./host.ts";
import { watchPointer } from "./pointer.ts";
import { reveal } from "./reveal.ts";
import { type ShownCard, showCard } from "./shown.ts";
import { Trail } from "./trail.ts";

/** What the card needs of its surroundings. Settings and language are asked at every use: a change counts at once. */
export interface CardParts {
  readonly marks: PageMarks;
  readonly terms: TermSource;
  readonly progress: ProgressStore;
  /** The site's host name as the reader knows it; empty where there is none. */
  readonly site: string;
  settings(): Settings;
  language(): Language;
  /** The terms in a text of ours, such as a quote. */
  find(text: string): readonly Found[];
  /** A card of this term was opened. */
  met(term: TermRecord): void;
  openNote(key: string): void;
  hideSite(): Promise<void>;
}

export interface Cards {
  /** Opens the card of a mark, scrolled into view, as if the reader had asked for it there. */
  show(mark: Mark, by: "keys" | "panel"): void;
  /** Opens the next (1) or previous (-1) term of the page, from the one shown last; false when the page has none. */
  step(by: 1 | -1): boolean;
  /** Draws an open card anew: settings or language changed. */
  redraw(): void;
}

/** Opens and closes cards on this page until the signal aborts; then none is left. */
export function startCards(parts: CardParts, signal: AbortSignal): Cards {
  return new PageCards(parts, signal);
}

class PageCards implements Cards {
  readonly #parts: CardParts;
  readonly #pointer: () => Point | undefined;
  #state: CardState = CLOSED;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #card: ShownCard | undefined;
  /** The term the pointer rests on, read before its card is due. */
  #ahead: { readonly mark: Mark; readonly trail: Trail } | undefined;
  #last: Mark | undefined;

  constructor(parts: CardParts, signal: AbortSignal) {
    this.#parts = parts;
    const { marks, settings } = parts;
    const view = {
      marks,
      card: () => this.#card?.box(),
      modifier: () => settings().modifier,
      send: this.#send,
    };
    this.#pointer = watchPointer(view, signal);
    const options = { capture: true, signal } as const;
    window.addEventListener(
      "keydown",
      (event) => this.#card && takesEscape(event) && this.#send({ type: "close" }),
      options,
    );
    window.addEventListener(
      "pointerdown",
      (event) => !isOurs(event) && this.#send({ type: "press" }),
      options,
    );
    window.addEventListener("click", (event) => this.#tapped(event), options);
    marks.watch(() => this.#marksChanged(), signal);
    signal.addEventListener("abort", () => this.#send({ type: "close" }), { once: true });
  }

  show(mark: Mark, by: "keys" | "panel" | "touch"): void {
    const range = this.#parts.marks.range(mark);
    if (!range) return;
    if (by !== "touch") reveal(range);
    this.#send({ type: "show", mark, by });
  }

  step(by: 1 | -1): boolean {
    const next = this.#parts.marks.step(this.#last, by);
    if (next) this.show(next, "keys");
    return next !== undefined;
  }

  redraw(): void {
    this.#card?.redraw();
  }

  #send = (signal: CardSignal, at = performance.now()): void => {
    const { openDelay, closeDelay } = this.#parts.settings();
    const before = this.#state;
    this.#state = nextCard(before, signal, at, { open: openDelay, close: closeDelay });
    if (this.#state !== before) this.#follow();
  };

  /** Brings the page in line with the state: the one card there should be, and when to look again. */
  #follow(): void {
    const state = this.#state;
    this.#setTimer(dueTime(state));
    if (state.is === "waiting" && this.#ahead?.mark.id !== state.mark.id) this.#readAhead(state.mark);
    const mark = shownMark(state);
    if (this.#card && this.#card.mark.id !== mark?.id) {
      this.#card.remove();
      this.#card = undefined;
    }
    if (state.is !== "open") return;
    if (this.#card) this.#card.hold(state);
    else this.#card = this.#open(state);
  }

  #setTimer(due: number | undefined): void {
    clearTimeout(this.#timer);
    if (due === undefined) return;
    // A timer may fire a hair early: the tick is told at its due time, or nothing would ever come of it.
    this.#timer = setTimeout(() => this.#send({ type: "tick" }, due), Math.max(0, due - performance.now()));
  }

  #readAhead(mark: Mark): Trail {
    const trail = new Trail(mark.term, this.#parts);
    this.#ahead = { mark, trail };
    return trail;
  }

  #open(state: Extract<CardState, { is: "open" }>): ShownCard {
    const { mark } = state;
    const trail = this.#ahead?.mark.id === mark.id ? this.#ahead.trail : this.#readAhead(mark);
    this.#ahead = undefined;
    this.#last = mark;
    return showCard(mark, this.#parts, {
      trail,
      hold: state,
      at: state.by === "pointer" ? this.#pointer() : undefined,
      send: (signal) => this.#send(signal),
      step: (by) => this.step(by),
    });
  }

  /** A tap on a term opens its card, unless it does something of its own there. */
  #tapped(event: MouseEvent): void {
    if (!(event instanceof PointerEvent) || event.pointerType !== "touch" || isOurs(event) || doesMore(event))
      return;
    const mark = this.#parts.marks.at(event.clientX, event.clientY);
    if (mark) this.show(mark, "touch");
  }

  #marksChanged(): void {
    if (this.#card && !this.#parts.marks.range(this.#card.mark)) this.#send({ type: "close" });
  }
}

/** Esc closes the card and nothing else of the page's. */
function takesEscape(event: KeyboardEvent): boolean {
  if (event.key !== "Escape" || event.isComposing) return false;
  event.preventDefault();
  event.stopImmediatePropagation();
  return true;
}

function isOurs(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof Element && node.localName === HOST_TAG);
}

/** Whether a tap there follows a link or works a control. */
function doesMore(event: Event): boolean {
  const controls = "a[href], button, input, select, textarea, label, summary, [role=button], [onclick]";
  return event.composedPath().some((node) => node instanceof Element && node.matches(controls));
}
