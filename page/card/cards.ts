/** The card on a page: pointer and keys in, one host out. Nothing here waits for the background. */

import {
  type CardSignal,
  type CardState,
  CLOSED,
  dueTime,
  nextCard,
  shownMark,
} from "../../core/card/state.ts";
import type { Point } from "../../core/card/way.ts";
import type { ProgressStore, SettingsStore, TermSource } from "../../core/ports.ts";
import { type Language, readSettings, type Settings } from "../../core/settings.ts";
import { chooseLanguage } from "../../core/strings/language.ts";
import { untilAnswered } from "../again.ts";
import type { Life } from "../lifecycle.ts";
import type { Ends, Mark, PageMarks } from "../marks.ts";
import { siteOf } from "../site.ts";
import { watchHands } from "./hands.ts";
import { watchPointer } from "./pointer.ts";
import { reveal } from "./reveal.ts";
import { shield } from "./shield.ts";
import { type ShownCard, showCard } from "./shown.ts";
import { type Stop, Trail } from "./trail.ts";

/** What the card needs of its surroundings. */
export interface CardPorts {
  readonly marks: PageMarks;
  readonly terms: TermSource;
  readonly settings: SettingsStore;
  readonly progress: ProgressStore;
  /** Opens a term's own page in a tab, where its note is written; false where that could not be done. */
  openNote(key: string): Promise<boolean>;
  /** Called when a card is opened by anything but the pointer, whose moves the page itself shows. */
  summoned(): void;
}

/** The ports with what is read from them. Settings and language are asked at every use: a change counts at once. */
export interface CardParts extends Omit<CardPorts, "settings"> {
  /** The site's host name; empty where there is none. */
  readonly site: string;
  settings(): Settings;
  language(): Language;
  hideSite(): Promise<void>;
}

export interface Cards {
  /** Scrolls to the n-th occurrence of a term and opens its card; false when the page has none. */
  show(term: number, occurrence: number): boolean;
  /** Opens the next (1) or previous (-1) term of the page, from the one shown last; false when there is none. */
  step(by: 1 | -1, ends?: Ends): boolean;
  /** When a card was last opened, in milliseconds since 1970; 0 before the first. */
  readonly opened: number;
  /** Closes the card that is open. */
  close(): void;
}

/** Opens and closes cards on this page until its life ends; then none is left. */
export function startCards(ports: CardPorts, life: Pick<Life, "signal" | "alive">): Cards {
  const { settings: store } = ports;
  const { signal } = life;
  let now = readSettings(undefined);
  const site = siteOf(document);
  const parts: CardParts = {
    ...ports,
    site,
    settings: () => now,
    language: () => chooseLanguage(now.language, navigator.language),
    hideSite: () => store.write({ hiddenSites: [...new Set([...now.hiddenSites, site])] }),
  };
  const cards = new PageCards(parts, life);
  const take = (settings: Settings) => {
    now = settings;
    cards.redraw();
  };
  void untilAnswered(() => store.read(), signal).then(take);
  store.watch(take, signal);
  return cards;
}

class PageCards implements Cards {
  readonly #parts: CardParts;
  readonly #alive: () => boolean;
  readonly #pointer: () => Point | undefined;
  #state: CardState = CLOSED;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #card: ShownCard | undefined;
  /** The term the pointer rests on, read before its card is due. */
  #ahead: { readonly mark: Mark; readonly trail: Trail } | undefined;
  #last: Mark | undefined;
  opened = 0;
  /** Keys of the terms met on this visit: each counts once. */
  readonly #met = new Set<string>();

  constructor(parts: CardParts, { signal, alive }: Pick<Life, "signal" | "alive">) {
    this.#parts = parts;
    this.#alive = alive;
    const { marks, settings } = parts;
    const view = {
      marks,
      card: () => this.#card?.box(),
      idle: () => this.#state.is === "closed",
      modifier: () => settings().modifier,
      send: this.#send,
    };
    this.#pointer = watchPointer(view, signal);
    const hands = {
      marks,
      card: () => this.#card,
      send: (signal: CardSignal) => this.#send(signal),
      step: (by: 1 | -1) => this.step(by),
    };
    watchHands(hands, signal);
    shield(() => this.#card, signal);
    marks.watch(() => this.#marksChanged(), signal);
    signal.addEventListener("abort", () => this.#send({ type: "close" }), { once: true });
  }

  show(term: number, occurrence: number): boolean {
    return this.#reveal(this.#parts.marks.occurrence(term, occurrence), "panel");
  }

  step(by: 1 | -1, ends?: Ends): boolean {
    return this.#reveal(this.#parts.marks.step(this.#last, by, ends), "keys");
  }

  close(): void {
    this.#send({ type: "close" });
  }

  #reveal(mark: Mark | undefined, by: "keys" | "panel"): boolean {
    const range = mark && this.#parts.marks.range(mark);
    if (!mark || !range) return false;
    reveal(range);
    this.#parts.summoned();
    this.#send({ type: "show", mark, by });
    return true;
  }

  redraw(): void {
    this.#card?.redraw();
  }

  #send = (signal: CardSignal, at = performance.now()): void => {
    // Where the extension has gone there is nothing to open: the term could not be read.
    if (signal.type !== "close" && !this.#alive()) return;
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
    this.#parts.marks.point(mark);
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
    this.opened = Date.now();
    return showCard(mark, this.#parts, {
      trail,
      hold: state,
      at: state.by === "pointer" ? this.#pointer() : undefined,
      send: (signal) => this.#send(signal),
      met: (stop) => this.#meet(stop),
    });
  }

  #meet({ term, progress }: Stop): void {
    if (this.#met.has(term.key)) return;
    this.#met.add(term.key);
    void this.#parts.progress.change(term, { met: progress.met + 1, lastMet: Date.now() });
  }

  #marksChanged(): void {
    if (!this.#card) return;
    const range = this.#parts.marks.range(this.#card.mark);
    if (range) this.#card.stand(range);
    else this.#send({ type: "close" });
  }
}
