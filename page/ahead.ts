/** What a page could keep from those who listen after it has begun: heard from its very beginning, for study and card. */
import { OVER } from "../core/ports.ts";
import { FIRST, SIGNALS, watchLife } from "./activity-signals.ts";
import { SHIELDED } from "./card/shield.ts";
import type { Begun } from "./lifecycle.ts";
import { hearAhead } from "./listen.ts";

/** Hears it until the life on the page ends, whoever is to be told, and keeps for them when the reader last gave a sign of life. */
export function hearHands(life: Begun): void {
  hearAhead([...SIGNALS, "pointerout"], FIRST);
  // The card keeps some of it from the page and does another thing than the browser would.
  hearAhead([...SHIELDED, "keydown"], { capture: true });
  const end = new AbortController();
  void life.joined.then(() => end.abort(OVER));
  const keep = () => {
    life.sign = { mono: performance.now(), wall: Date.now() };
  };
  watchLife(keep, AbortSignal.any([life.signal, end.signal]));
}
