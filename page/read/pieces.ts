/** The pieces of one tree, in order, kept true to a document that changes. */
import { holds, isConnected, lastChildOf, parentOf, previousOf } from "../native.ts";
import type { Changed } from "./changed.ts";
import { cutsWithin } from "./cuts.ts";
import type { Stretch } from "./text.ts";
import { elementsInView, isNear } from "./view.ts";

/** One piece and what is known of it. */
export interface Piece {
  /** The block it begins with; null for the first, which begins where the tree does. */
  readonly from: Element | null;
  /** Grows by one for each piece read and each time it is read anew; 0 while it is not read. */
  number: number;
  /** As `scan` gives them, offsets counted in the piece's text; those that turn out not to stand are dropped. */
  matches: readonly number[];
  /** Nodes put in since it was cut. */
  grown: number;
}

/** Nodes put into a piece before it is cut again. */
const GROWN = 256;
/** Pieces that are quicker asked one by one whether they are in view. */
const FEW = 24;

export class Pieces {
  list: Piece[] = [];
  /** Whether there is ruby text in the tree. */
  ruby = false;
  readonly #root: Document | ShadowRoot;
  readonly #byCut = new Map<Node | null, Piece>();

  constructor(root: Document | ShadowRoot) {
    this.#root = root;
    this.cut();
  }

  /** Forgets everything and cuts the tree anew. */
  cut(): void {
    this.#byCut.clear();
    this.list = [];
    this.#insert(0, [null, ...cutsWithin(this.#root)]);
  }

  #insert(place: number, cuts: readonly (Element | null)[]): void {
    const made = cuts
      .filter((from) => !this.#byCut.has(from))
      .map((from) => ({ from, number: 0, matches: [], grown: 0 }));
    for (const piece of made) this.#byCut.set(piece.from, piece);
    this.list = [...this.list.slice(0, place), ...made, ...this.list.slice(place)];
  }

  /** The part of the tree that a piece is; asked by the piece's place in the list. */
  stretch(place: number): Stretch {
    return {
      root: this.#root,
      from: this.list[place]?.from ?? null,
      to: this.list[place + 1]?.from ?? null,
      ruby: this.ruby,
    };
  }

  /**
   * The pieces within some pixels of the view and, so as to be quick, perhaps a few more: on a long page they are found
   * from some points of the view, and a small corner of it may be missed.
   */
  near(margin: number, inView: ReadonlySet<Element> = elementsInView(this.#root)): Set<Piece> {
    if (this.list.length <= FEW) {
      return new Set(this.list.filter((_, place) => this.#isNear(place, margin)));
    }
    const found = new Set<Piece>();
    const seen = new Map<Node, Piece>();
    for (const element of inView) this.#around(this.#pieceOf(element, seen), margin, found);
    return found;
  }

  /** Adds a piece and its neighbours as far as they lie near the view. */
  #around(piece: Piece, margin: number, found: Set<Piece>): void {
    if (found.has(piece)) return;
    const start = this.list.indexOf(piece);
    for (let place = start; place >= 0 && this.#isNear(place, margin); place--)
      found.add(this.list[place] as Piece);
    for (let place = start + 1; place < this.list.length && this.#isNear(place, margin); place++)
      found.add(this.list[place] as Piece);
  }

  #isNear(place: number, margin: number): boolean {
    return isNear(this.list[place]?.from ?? null, this.list[place + 1]?.from ?? null, margin);
  }

  /** Marks what changed as not read; cuts are dropped, moved and added as the document demands. */
  note(changed: Changed): void {
    this.#drop(changed.added);
    const seen = new Map<Node, Piece>();
    for (const node of changed.at) this.#unread(this.#pieceOf(node, seen));
    for (const element of changed.within) this.#unreadWithin(element, seen);
    const added = [...changed.added].filter((node) => holds(this.#root, node));
    for (const node of added) {
      const piece = this.#pieceOf(node, seen);
      this.#unread(piece);
      piece.grown++;
      if (node instanceof Element) this.#insert(this.list.indexOf(piece) + 1, cutsWithin(node));
    }
    if (this.list.some(({ grown }) => grown > GROWN)) this.cut();
  }

  #unread(piece: Piece): void {
    piece.number = 0;
    piece.matches = [];
  }

  /** Drops cuts that are gone or have moved; what they began is then the end of the piece before. */
  #drop(moved: ReadonlySet<Node>): void {
    const kept = this.list.filter(({ from }) => !from || (isConnected(from) && !isWithin(from, moved)));
    if (kept.length === this.list.length) return;
    let before = this.list[0] as Piece;
    for (const piece of this.list) {
      if (kept.includes(piece)) before = piece;
      else {
        this.#byCut.delete(piece.from);
        this.#unread(before);
      }
    }
    this.list = kept;
  }

  #unreadWithin(element: Element, seen: Map<Node, Piece>): void {
    const first = this.#pieceOf(element, seen);
    this.#unread(first);
    for (const piece of this.list) if (piece.from && holds(element, piece.from)) this.#unread(piece);
  }

  /** The piece a node begins in: that of the nearest cut at or before it. */
  #pieceOf(node: Node, seen: Map<Node, Piece>): Piece {
    const way: Node[] = [];
    let piece: Piece | undefined;
    for (let at: Node | null = node; at && !piece; at = nodeBefore(at)) {
      way.push(at);
      piece = seen.get(at) ?? this.#byCut.get(at);
    }
    piece ??= this.list[0] as Piece;
    for (const one of way) seen.set(one, piece);
    return piece;
  }
}

function isWithin(node: Node, around: ReadonlySet<Node>): boolean {
  for (let at: Node | null = node; at; at = parentOf(at)) if (around.has(at)) return true;
  return false;
}

/** The node before another in document order. */
function nodeBefore(node: Node): Node | null {
  let before = previousOf(node);
  if (!before) return parentOf(node);
  for (let last = lastChildOf(before); last; last = lastChildOf(last)) before = last;
  return before;
}
