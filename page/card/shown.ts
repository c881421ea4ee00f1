/** One card on screen, from its opening to its leaving. */
import { h } from "preact";
import { Card } from "../../components/card/Card.tsx";
import type { CardSignal, Opener } from "../../core/card/state.ts";
import { cardView } from "../../core/card/view.ts";
import type { Box, Point } from "../../core/card/way.ts";
import type { TermRecord } from "../../core/pack/snapshot.ts";
import type { Mark } from "../marks.ts";
import type { CardParts } from "./cards.ts";
import { addHost, type CardHost } from "./host.ts";
import { contextOf, keepPlaced } from "./placing.ts";

export interface ShownCard {
  readonly mark: Mark;
  /** Where it stands; undefined until its term is read and it is drawn. */
  box(): Box | undefined;
  update(how: Shape): void;
  remove(): void;
}

interface Shape {
  readonly pinned: boolean;
  readonly by: Opener;
}

interface Opening {
  /** Where the pointer was, to choose the line of a wrapped term. */
  readonly at: Point | undefined;
  send(signal: CardSignal): void;
}

/** Reads the term and puts its card on the page. A term or a text that is gone sends `close`. */
export function showCard(mark: Mark, parts: CardParts, opening: Opening): ShownCard {
  const stop = new AbortController();
  let host: CardHost | undefined;
  let term: TermRecord | undefined;
  let shape: Shape = { pinned: false, by: "pointer" };

  const draw = () => {
    if (!host || !term) return;
    const language = parts.language();
    host.draw(
      h(Card, {
        view: cardView(term, language),
        language,
        pinned: shape.pinned,
        onPin: (pinned) => opening.send({ type: "pin", pinned }),
        onClose: () => opening.send({ type: "close" }),
      }),
    );
  };

  const open = async () => {
    term = await parts.terms.term(parts.marks.revision, mark.term);
    if (stop.signal.aborted) return;
    const range = parts.marks.range(mark);
    if (!term || !range) return opening.send({ type: "close" });
    host = addHost(contextOf(range), parts.settings().theme);
    draw();
    keepPlaced(host.box, range, opening.at, stop.signal);
    if (shape.by === "keys" || shape.by === "panel") takeFocus(host, stop.signal);
  };
  void open();

  return {
    mark,
    box: () => host?.box.getBoundingClientRect(),
    update(next) {
      const changed = next.pinned !== shape.pinned;
      shape = next;
      if (changed) draw();
    },
    remove() {
      stop.abort();
      host?.remove();
    },
  };
}

/** Moves the focus into the card, and back where it was when the card leaves. */
function takeFocus(host: CardHost, signal: AbortSignal): void {
  const before = document.activeElement;
  host.box.focus({ preventScroll: true });
  signal.addEventListener(
    "abort",
    () => before instanceof HTMLElement && before.focus({ preventScroll: true }),
    { once: true },
  );
}
