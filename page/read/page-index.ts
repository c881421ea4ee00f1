/** What was found in one tree, a document or an open shadow root. */
import { type Dictionary, isEntry } from "../../core/match/dictionary.ts";
import { MATCH_INTS } from "../../core/match/scan.ts";
import type { Matching } from "../../core/ports.ts";
import { holdsAny } from "../native.ts";
import type { Changed } from "./changed.ts";
import type { Found } from "./found.ts";
import { piecesHolding } from "./holding.ts";
import { isUnread, MAY_BE_UNREAD } from "./names.ts";
import { Nearby } from "./nearby.ts";
import { offload } from "./offload.ts";
import { isDue, type Piece } from "./piece-list.ts";
import { numberOf, PieceReader } from "./piece-reader.ts";
import { Pieces } from "./pieces.ts";
import { inSlices, type Told } from "./slices.ts";
import { textAt } from "./text.ts";
import { FIRST_POINTS } from "./view.ts";

export interface PageIndex {
  /** How many matches there are, roughly: those not yet looked up may hold some that reach over two blocks. */
  readonly size: number;
  /** Whether looking up matches all over the tree may take longer than a page should wait. */
  readonly isLong: boolean;
  /** Notes what changed; what was found in the pieces concerned is forgotten until they are read again. */
  note(changed: Changed): void;
  /**
   * The steps that cut the tree and read what is not read, each short: what is in the middle of the view first, then
   * the rest of the view, then all else. `progress` is called whenever one of these is read.
   */
  steps(progress: () => void): Iterator<Told, void>;
  /** Takes those steps in slices. Resolves false when the signal was aborted first. */
  read(signal: AbortSignal, progress: () => void): Promise<boolean>;
  /** The matches of the pieces in and around the view, in reading order: some may lie further off than the margin. */
  near(margin: number): Found[];
  /** What stood in view out of the page's order when `near` was last asked: there, order tells nothing of places. */
  readonly apart: readonly Element[];
  /** Every match, in reading order. The first call after a change looks all of them up among the nodes. */
  all(): Found[];
  /** Whether a match passes a test; looks up no more than it must. */
  some(test: (found: Found) => boolean): boolean;
  /** One match by its id; undefined when its text was read again or has gone. */
  find(id: number): Found | undefined;
}

/** So few pieces are read in any order: to ask which of them are in view would take longer. */
const FEW = 4;
/** The same where the middle of the view is shown already: so many are read within the blink of an eye. */
const MANY = 80;
/** From so many unread pieces on it is worth to have them matched elsewhere. */
const MUCH = 24;

/**
 * Cuts a tree into pieces; nothing is read yet.
 * @param begin begins to match what is long elsewhere, with the same dictionary; without it all is matched here
 */
export function openIndex(
  root: Document | ShadowRoot,
  dictionary: Dictionary,
  begin?: () => Matching,
): PageIndex {
  return new TreeIndex(root, dictionary, begin);
}

class TreeIndex implements PageIndex {
  readonly #root: Document | ShadowRoot;
  readonly #dictionary: Dictionary;
  readonly #pieces: Pieces;
  readonly #nearby: Nearby;
  readonly #reader: PieceReader;
  /** Undefined as well once nobody answered. */
  #begin: (() => Matching) | undefined;
  #isShown = false;

  constructor(root: Document | ShadowRoot, dictionary: Dictionary, begin: (() => Matching) | undefined) {
    this.#root = root;
    this.#dictionary = dictionary;
    this.#begin = begin;
    this.#pieces = new Pieces(root);
    this.#nearby = new Nearby(this.#pieces);
    this.#reader = new PieceReader(dictionary, this.#pieces);
  }

  get isLong(): boolean {
    return this.#pieces.isLong;
  }

  get apart(): readonly Element[] {
    return this.#nearby.apart;
  }

  get size(): number {
    return this.#pieces.list.reduce((sum, { matches }) => sum + matches.length / MATCH_INTS, 0);
  }

  note(changed: Changed): void {
    this.#pieces.note(changed);
  }

  *steps(progress: () => void): Generator<Told, void> {
    const { isLong } = this.#pieces;
    const long = isLong ? "long next" : undefined;
    let begun = false;
    if (isLong && this.#pieces.isWhole) {
      for (const piece of this.#pieces.cutView()) begun = this.#reader.read(piece);
      if (begun) progress();
      yield;
    }
    while (this.#pieces.cutOn()) if (isLong) yield;
    if (isLong) yield long;
    this.#heedRuby();
    if (isLong) yield* this.#lookAround();
    let read = false;
    const unread = this.#pieces.list.filter(isDue).length;
    const few = unread <= FEW;
    if (unread > (begun ? MANY : FEW)) {
      // What is out of order on a short page is read soon after all the same.
      for (const piece of isLong ? this.#nearby.near(0) : this.#nearby.inOrder(0)) {
        read = (yield* this.#reader.readInSteps(piece, progress)) || read;
        if (isLong) yield;
      }
      yield long;
      if (read) progress();
      yield;
      read = false;
    }
    if (this.#begin && unread >= MUCH) {
      read = yield* offload(this.#pieces, this.#begin(), (piece, matches) =>
        this.#reader.take(piece, matches),
      );
      if (!read) this.#begin = undefined;
    }
    for (const piece of this.#pieces.list) {
      if (!(yield* this.#reader.readInSteps(piece, progress))) continue;
      read = true;
      if (!few) yield;
    }
    if (!read) return;
    if (isLong) yield long;
    progress();
    if (this.#nearby.strays.isBegun || this.#nearby.inOrder(0).size === this.#pieces.list.length) return;
    yield* this.#lookAround();
    progress();
  }

  /** Begins to ask for what stands in view out of the page's order. */
  *#lookAround(): Generator<Told> {
    for (let point = 0; point < FIRST_POINTS; point++) {
      yield;
      this.#nearby.strays.ask();
    }
    yield "long next";
  }

  /** Where readings stand above the text, it is read without them. */
  #heedRuby(): void {
    if (this.#pieces.ruby || !holdsAny(this.#root, "rt")) return;
    this.#pieces.heedRuby();
  }

  read(signal: AbortSignal, progress: () => void): Promise<boolean> {
    return inSlices(this.steps(progress), signal);
  }

  near(margin: number): Found[] {
    const near = this.#nearby.near(margin);
    for (const piece of near) if (piece.asked) this.#readNow(piece);
    const isFirst = !this.#isShown;
    this.#isShown = true;
    return this.#found(
      (piece) => near.has(piece),
      // What is shown first was read just now, and waits for nothing.
      (one) => isFirst || this.#isThere(one),
    );
  }

  /** Reads a piece that an answer is awaited for: what the reader is looking at does not wait. */
  #readNow(piece: Piece): void {
    piece.asked = undefined;
    this.#reader.read(piece);
  }

  all(): Found[] {
    const list = this.#pieces.list;
    const isAsked = list.filter(({ found }) => !found).length > FEW;
    const holding = isAsked ? piecesHolding(this.#pieces, MAY_BE_UNREAD, isUnread) : undefined;
    const found = list.map((piece, place) =>
      this.#reader.found(piece, place, holding && !holding.has(piece)),
    );
    return ([] as Found[]).concat(...found);
  }

  some(test: (found: Found) => boolean): boolean {
    return this.#pieces.list.some((piece, place) => this.#reader.found(piece, place).some(test));
  }

  find(id: number): Found | undefined {
    const number = numberOf(id);
    return this.#found((piece) => piece.number === number).find((found) => found.id === id);
  }

  #found(wanted: (piece: Piece) => boolean, keep: (one: Found) => boolean = () => true): Found[] {
    return this.#pieces.list.flatMap((piece, place) =>
      piece.matches.length > 0 && wanted(piece) ? this.#reader.found(piece, place).filter(keep) : [],
    );
  }

  /** Whether the text is still the one that was read; a change may not have been noted yet. */
  #isThere(found: Found): boolean {
    const { start, startOffset, end, endOffset, entry } = found;
    if (start === end) return isEntry(this.#dictionary, entry, start.data.slice(startOffset, endOffset));
    // Readings stand between the characters of ruby text.
    return this.#pieces.ruby || isEntry(this.#dictionary, entry, textAt(found));
  }
}
