/** Having pieces matched outside of the page. */
import type { Matches } from "../../core/match/scan.ts";
import type { Matching } from "../../core/ports.ts";
import { isDue, type Piece } from "./piece-list.ts";
import type { Pieces } from "./pieces.ts";
import type { Told } from "./slices.ts";

/** Units of text that go together at the most: above 64 KB Chromium lays out shared memory for a message, at twice the cost. */
const TOGETHER = 28_000;

/**
 * Hands over the texts of all unread pieces, in slices, and waits for their matches; `take` is called with each, unless
 * its piece has changed since or was read meanwhile. Those that nobody answers for are left as they are. Gives whether
 * there was an answer.
 */
export function* offload(
  pieces: Pieces,
  matching: Matching,
  take: (piece: Piece, matches: Matches) => void,
): Generator<Told, boolean> {
  const question = {};
  const asked: Piece[] = [];
  const ask = (piece: Piece) => {
    piece.asked = question;
    asked.push(piece);
  };
  let matches: readonly Matches[] | undefined;
  try {
    for (const texts of together(pieces, ask)) {
      matching.add(texts);
      yield;
    }
    yield matching.end().then((answer) => {
      matches = answer;
    });
  } finally {
    matching.stop();
    asked.forEach((piece, place) => {
      if (piece.asked !== question) return;
      piece.asked = undefined;
      const found = matches?.[place];
      if (found) take(piece, found);
    });
  }
  return matches !== undefined;
}

/** The texts of unread pieces, as many at a time as go together, and one at the least; `ask` is called as each is taken. */
function* together(pieces: Pieces, ask: (piece: Piece) => void): Generator<string[]> {
  let texts: string[] = [];
  let units = 0;
  for (const piece of pieces.list) {
    if (!isDue(piece)) continue;
    const text = pieces.textAt(pieces.list.indexOf(piece));
    // At once: before it is sent the page may have its turn, and change it.
    ask(piece);
    if (texts.length > 0 && units + text.length > TOGETHER) {
      yield texts;
      [texts, units] = [[], 0];
    }
    texts.push(text);
    units += text.length;
  }
  if (texts.length > 0) yield texts;
}
