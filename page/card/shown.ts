/** One card on screen, from its opening to its leaving. */
import { h } from "preact";
import { Card } from "../../components/card/Card.tsx";
import type { CardAct } from "../../core/card/act.ts";
import type { CardSignal, Mark, Opener } from "../../core/card/state.ts";
import { cardView } from "../../core/card/view.ts";
import type { Box, Point } from "../../core/card/way.ts";
import { OVER } from "../../core/ports.ts";
import { fits } from "../native.ts";
import { perform } from "./acts.ts";
import type { CardParts } from "./cards.ts";
import { isIn, keepFocus, takeFocus } from "./focus.ts";
import type { Keyed } from "./hands.ts";
import { addHost, type CardHost } from "./host.ts";
import { contextOf, keepPlaced } from "./placing.ts";
import type { Stop, Trail } from "./trail.ts";

export interface ShownCard extends Keyed {
  readonly mark: Mark;
  /** Where it stands; undefined until its term is read and it is drawn. */
  box(): Box | undefined;
  /** The card's hold on the page changed: pinned or let go. */
  hold(how: Hold): void;
  /** Its term may stand elsewhere now, as where the page has written the same text anew. */
  stand(range: Range): void;
  /** Draws it again, after a change of language or progress. */
  redraw(): void;
  remove(): void;
}

export interface Hold {
  readonly pinned: boolean;
  readonly by: Opener;
}

interface Opening {
  readonly trail: Trail;
  /** Where the pointer was, to choose the line of a wrapped term. */
  readonly at: Point | undefined;
  readonly hold: Hold;
  send(signal: CardSignal): void;
  /** The card of this term was opened. */
  met(stop: Stop): void;
}

/** Reads the term and puts its card on the page. A term or a text that is gone sends `close`. */
export function showCard(mark: Mark, parts: CardParts, opening: Opening): ShownCard {
  const card = new OpenCard(mark, parts, opening);
  void card.open();
  return card;
}

class OpenCard implements ShownCard {
  readonly mark: Mark;
  readonly #parts: CardParts;
  readonly #opening: Opening;
  readonly #stop = new AbortController();
  readonly #trail: Trail;
  #host: CardHost | undefined;
  #hold: Hold;
  /** Where its term stands, and what ends its following that. */
  #range: Range | undefined;
  #following = new AbortController();
  /** What came of the last act, in the reader's language. */
  #said = "";

  constructor(mark: Mark, parts: CardParts, opening: Opening) {
    this.mark = mark;
    this.#parts = parts;
    this.#opening = opening;
    this.#hold = opening.hold;
    this.#trail = opening.trail;
  }

  async open(): Promise<void> {
    const { signal } = this.#stop;
    const here = await this.#trail.first;
    if (signal.aborted) return;
    const range = this.#parts.marks.range(this.mark);
    if (!here || !range) return this.#opening.send({ type: "close" });
    const near = contextOf(range);
    this.#host = addHost(near, this.#parts.settings().theme);
    this.redraw();
    this.stand(range);
    if (signal.aborted) return;
    keepFocus(this.#host.box, { take: this.#hold.by !== "pointer", signal, ...this.#opening });
    this.#parts.progress.watch((keys) => this.#progressed(keys), signal);
    this.#opening.met(here);
  }

  stand(range: Range): void {
    if (!this.#host || (this.#range && isSame(this.#range, range))) return;
    this.#following.abort(OVER);
    this.#following = new AbortController();
    this.#range = range;
    const signal = AbortSignal.any([this.#stop.signal, this.#following.signal]);
    const gone = () => this.#opening.send({ type: "close" });
    keepPlaced(this.#host.box, { range, pointer: this.#opening.at, signal, gone });
  }

  box(): Box | undefined {
    return this.#host?.box.getBoundingClientRect();
  }

  hold(how: Hold): void {
    if (how.pinned === this.#hold.pinned) return;
    this.#hold = how;
    this.redraw();
  }

  redraw(): void {
    const { here } = this.#trail;
    if (!this.#host || !here) return;
    const language = this.#parts.language();
    const view = cardView({ ...here, find: (text) => this.#parts.marks.find(text) }, language);
    this.#host.draw(
      h(Card, {
        view,
        language,
        pinned: this.#hold.pinned,
        canGoBack: this.#trail.canGoBack,
        keeps: this.#parts.progress.keeps,
        site: this.#parts.site,
        said: this.#said,
        act: (act) => void this.#act(act),
      }),
      view.headword,
      view.spoken,
    );
  }

  remove(): void {
    this.#stop.abort(OVER);
    this.#host?.remove();
  }

  holds(event: Event): boolean {
    return this.#host !== undefined && event.composedPath().includes(this.#host.element);
  }

  under(x: number, y: number): Element | null {
    return this.#host?.root.elementFromPoint(x, y) ?? null;
  }

  press(): boolean {
    const focused = this.#host?.root.activeElement;
    if (!focused || !fits(focused, "[role=button]")) return false;
    return focused.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  }

  async #act(act: CardAct): Promise<void> {
    const said = await perform(act, { parts: this.#parts, trail: this.#trail, send: this.#opening.send });
    if (this.#stop.signal.aborted) return;
    this.#said = said;
    const reading = this.#host && isIn(this.#host.box);
    this.redraw();
    if (act.do === "look" || act.do === "back") this.#turned(reading);
  }

  /** Another term stands in the card: it begins at its top, and what had the focus has gone with the one before. */
  #turned(reading = false): void {
    this.#host?.box.scrollTo(0, 0);
    if (this.#host && reading) takeFocus(this.#host.box);
  }

  async #progressed(keys: readonly string[]): Promise<void> {
    const { here } = this.#trail;
    if (!here || !keys.includes(here.term.key)) return;
    await this.#trail.refresh();
    if (!this.#stop.signal.aborted) this.redraw();
  }
}

function isSame(one: Range, other: Range): boolean {
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}
