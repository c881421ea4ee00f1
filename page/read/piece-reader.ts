/** Reads single pieces of a tree, and looks up among the nodes what was found in them. */
import type { Dictionary } from "../../core/match/dictionary.ts";
import { continued, LONG, type Matches, NO_MATCHES, scan, scanParts } from "../../core/match/scan.ts";
import type { Found } from "./found.ts";
import { locate } from "./locate.ts";
import { isDue, type Piece, unread } from "./piece-list.ts";
import type { Pieces } from "./pieces.ts";
import type { Told } from "./slices.ts";

/** Ids are a piece's number and, below, a match's place in it. */
const IDS = 2 ** 20;

/** The number of the piece that a match with this id was found in. */
export const numberOf = (id: number) => Math.floor(id / IDS);

export class PieceReader {
  readonly #dictionary: Dictionary;
  readonly #pieces: Pieces;
  #numbers = 0;

  constructor(dictionary: Dictionary, pieces: Pieces) {
    this.#dictionary = dictionary;
    this.#pieces = pieces;
  }

  /** Reads a piece at once; false when it is read already or about to be. */
  read(piece: Piece): boolean {
    const text = this.#textOf(piece);
    if (text !== undefined) this.take(piece, scan(this.#dictionary, text));
    return text !== undefined;
  }

  /** The same in steps where its text is long; `progress` is called as soon as its beginning is read. */
  *readInSteps(piece: Piece, progress: () => void): Generator<Told, boolean> {
    const text = this.#textOf(piece);
    if (text === undefined) return false;
    if (text.length > LONG) yield* this.#readParts(piece, text, progress);
    else this.take(piece, scan(this.#dictionary, text));
    return true;
  }

  /** Takes what was found in a piece. */
  take(piece: Piece, matches: Matches): void {
    piece.matches = matches;
    piece.number = ++this.#numbers;
  }

  /** The matches of a piece, looked up once; those that do not stand are dropped. `plain`: all of its text is known to be read. */
  found(piece: Piece, place: number, plain = false): readonly Found[] {
    if (piece.found) return piece.found;
    if (piece.matches.length === 0) return [];
    const known = { firstId: piece.number * IDS, plain };
    const { matches, found } = locate(this.#dictionary, this.#pieces.stretch(place), piece.matches, known);
    piece.matches = matches;
    piece.found = found;
    return found;
  }

  /** The text of a piece that is due; a piece that was dropped meanwhile is nowhere in the list and has none. */
  #textOf(piece: Piece): string | undefined {
    const place = isDue(piece) ? this.#pieces.list.indexOf(piece) : -1;
    return place < 0 ? undefined : this.#pieces.textAt(place);
  }

  /** Reads a text part by part. What changes meanwhile is due again, and so is what is not read to its end. */
  *#readParts(piece: Piece, text: string, progress: () => void): Generator<Told, void> {
    const parts = scanParts(this.#dictionary, text);
    this.take(piece, parts.next().value ?? NO_MATCHES);
    progress();
    const { number } = piece;
    let isWhole = false;
    try {
      for (;;) {
        yield;
        const { value } = piece.number === number ? parts.next() : {};
        isWhole = !value;
        if (!value) return;
        piece.matches = continued(piece.matches, value);
        piece.found = undefined;
      }
    } finally {
      if (!isWhole && piece.number === number) unread(piece);
    }
  }
}
