/** What a page could keep from those who listen after it has begun: heard from its very beginning, for study and card. */
import { FIRST, SIGNS_OF_LIFE } from "./activity-signals.ts";
import { SHIELDED } from "./card/shield.ts";
import { hearAhead } from "./listen.ts";

/** Hears it until the life on the page ends, whoever is to be told. */
export function hearHands(): void {
  hearAhead([...SIGNS_OF_LIFE, "pointerout"], FIRST);
  // The card keeps some of it from the page and does another thing than the browser would.
  hearAhead([...SHIELDED, "keydown"], { capture: true });
}
