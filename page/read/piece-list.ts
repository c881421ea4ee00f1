/** The pieces of one tree in their order, and which of them a node stands in. */
import { type Matches, NO_MATCHES } from "../../core/match/scan.ts";
import { firstElementOf, follows, holds, isElement, parentOf, previousOf, walk } from "../native.ts";
import type { Found } from "./found.ts";
import type { Stretch } from "./text.ts";

/** One piece and what is known of it. */
export interface Piece {
  /** The block it begins with; null for the first, which begins where the tree does. */
  readonly from: Element | null;
  /** Grows by one for each piece read and each time it is read anew; 0 while it is not read. */
  number: number;
  /** As `scan` gives them, offsets counted in the piece's text; those that turn out not to stand are dropped. */
  matches: Matches;
  /** The matches looked up among the nodes; undefined until they are asked for. */
  found: readonly Found[] | undefined;
  /** Nodes put in since it was cut. */
  grown: number;
  /** The question about its text, as it is, that was sent elsewhere and is not answered yet. */
  asked: object | undefined;
  /** Whether it is read without what is not to be read, of which it holds much. */
  sparing: boolean;
}

/** Elements walked back over to find a node's piece, before the order of nodes is asked for. */
const WALKED = 256;

export class PieceList {
  /** All of the tree is one piece as yet. */
  list: Piece[] = [];
  /** Whether there is ruby text in the tree. */
  ruby = false;
  readonly root: Document | ShadowRoot;
  readonly #byCut = new Map<Node | null, Piece>();

  constructor(root: Document | ShadowRoot) {
    this.root = root;
    this.insert(0, [null]);
  }

  /** Puts pieces in that begin with these blocks, the first at a place; a block that begins one already is passed over. */
  insert(place: number, cuts: readonly (Element | null)[]): void {
    const made = cuts
      .filter((from) => !this.#byCut.has(from))
      .map(
        (from): Piece => ({
          from,
          number: 0,
          matches: NO_MATCHES,
          grown: 0,
          found: undefined,
          asked: undefined,
          sparing: false,
        }),
      );
    for (const piece of made) this.#byCut.set(piece.from, piece);
    if (made.length > 0) this.list.splice(place, 0, ...made);
  }

  /** The part of the tree that a piece is; asked by the piece's place in the list. */
  stretch(place: number): Stretch {
    return {
      root: this.root,
      from: this.list[place]?.from ?? null,
      to: this.list[place + 1]?.from ?? null,
      sparing: this.ruby || !!this.list[place]?.sparing,
    };
  }

  /** The piece that begins with a block; undefined where none does. */
  beginningWith(cut: Element): Piece | undefined {
    return this.#byCut.get(cut);
  }

  /** Drops cuts that have left the tree or lie in what has moved; what they began is then the end of the piece before. */
  drop(moved: ReadonlySet<Node>): void {
    const kept = this.list.filter(({ from }) => !from || (holds(this.root, from) && !isWithin(from, moved)));
    if (kept.length === this.list.length) return;
    let before = this.list[0] as Piece;
    for (const piece of this.list) {
      if (kept.includes(piece)) before = piece;
      else {
        this.#byCut.delete(piece.from);
        unread(before);
      }
    }
    this.list = kept;
  }

  /**
   * The piece a node begins in: that of the nearest cut at or before it. Nodes are asked for one after another where
   * much changes, so that the next cut, or a node asked for before, is mostly a few steps back.
   * @param seen the nodes asked for before, and the pieces they begin in
   */
  of(node: Node, seen: Map<Node, Piece>): Piece {
    const beside = this.#beside(node, seen);
    if (beside) return beside;
    const way: Node[] = [];
    let piece: Piece | undefined;
    const walker = walk(this.root, NodeFilter.SHOW_ELEMENT);
    walker.currentNode = node;
    for (let at: Node | null = node; at && !piece; at = walker.previousNode()) {
      way.push(at);
      piece = seen.get(at) ?? this.#byCut.get(at) ?? (way.length > WALKED ? this.at(at) : undefined);
    }
    piece ??= this.list[0] as Piece;
    for (const one of way) seen.set(one, piece);
    return piece;
  }

  /** The piece of a node that stands right after another asked for before, as rows of a list that grows do. */
  #beside(node: Node, seen: Map<Node, Piece>): Piece | undefined {
    const before = previousOf(node);
    const piece = before ? seen.get(before) : undefined;
    if (!before || !piece || this.#byCut.has(node)) return undefined;
    if (isElement(before) && firstElementOf(before)) return undefined;
    seen.set(node, piece);
    return piece;
  }

  /** The piece that a node of the tree begins in, told by the order of nodes. */
  at(node: Node): Piece {
    return this.list[this.placeOf(node)] as Piece;
  }

  /** The place of the piece that a node of the tree begins in. Mostly it is the last, while the tree is being cut. */
  placeOf(node: Node): number {
    let low = 0;
    let high = this.list.length - 1;
    for (let at = high; low < high; at = (low + high + 1) >> 1) {
      const from = this.list[at]?.from;
      if (!from || from === node || follows(node, from)) low = at;
      else high = at - 1;
    }
    return low;
  }
}

/** Whether a piece is to be read here: it is not read, and nobody was asked to. */
export function isDue({ number, asked }: Piece): boolean {
  return number === 0 && !asked;
}

/** Marks a piece as not read. */
export function unread(piece: Piece): void {
  piece.number = 0;
  piece.matches = NO_MATCHES;
  piece.found = undefined;
  piece.asked = undefined;
}

/** Whether a node is one of some others or lies within one. */
export function isWithin(node: Node | null, around: ReadonlySet<Node>): boolean {
  for (let at = node; at; at = parentOf(at)) if (around.has(at)) return true;
  return false;
}
