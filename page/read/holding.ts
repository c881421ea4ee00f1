/** Which pieces of a tree hold elements of a kind. */
import { allOf, lastElementOf } from "../native.ts";
import type { Piece, PieceList } from "./piece-list.ts";

/** The pieces in which elements lie that any of these selectors names and that pass a test: a few questions for the whole tree. */
export function piecesHolding(
  pieces: PieceList,
  selectors: readonly string[],
  test: (element: Element) => boolean = () => true,
): Set<Piece> {
  const holding = new Set<Piece>();
  for (const selector of selectors)
    for (const element of allOf(pieces.root, selector)) {
      if (!test(element)) continue;
      const last = pieces.placeOf(lastWithin(element));
      for (let at = pieces.placeOf(element); at <= last; at++) holding.add(pieces.list[at] as Piece);
    }
  return holding;
}

/** The last element that lies in another; itself where none does. */
export function lastWithin(element: Element): Element {
  for (let last = element; ; ) {
    const inner = lastElementOf(last);
    if (!inner) return last;
    last = inner;
  }
}
