/** A quote cut where terms stand in it, so that each can be opened from there. */
import type { Found } from "../match/find.ts";

/** A stretch of a quote: plain text, the card's own term, or another one. */
export interface Part {
  readonly text: string;
  readonly is: "plain" | "self" | "other";
}

/** The quote in parts, in order; joined they are the quote. `found` is in order and does not overlap. */
export function partsOf(text: string, found: readonly Found[], self: number): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { start, end, term } of found) {
    if (start > from) parts.push({ text: text.slice(from, start), is: "plain" });
    parts.push({ text: text.slice(start, end), is: term === self ? "self" : "other" });
    from = end;
  }
  if (from < text.length) parts.push({ text: text.slice(from), is: "plain" });
  return parts;
}
