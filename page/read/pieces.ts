/** The pieces of one tree, in order, kept true to a document that changes. */
import { type Matches, NO_MATCHES } from "../../core/match/scan.ts";
import {
  allOf,
  elementsOf,
  firstElementOf,
  follows,
  holds,
  isConnected,
  lastElementOf,
  parentOf,
  previousOf,
  walk,
} from "../native.ts";
import type { Changed } from "./changed.ts";
import { cutsWithin, ELEMENTS, isShort, mayCut } from "./cuts.ts";
import type { Found } from "./found.ts";
import { MAY_BE_UNREAD } from "./names.ts";
import type { Stretch } from "./text.ts";
import { areaInView, nearOnes, Strays } from "./view.ts";

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
}

/** Nodes put into a piece before it is cut anew. */
const GROWN = 256;
/** A tree of no more pieces is cut at once. */
const FEW = 24;
/** Elements walked back over to find a node's piece, before the order of nodes is asked for. */
const WALKED = 256;

export class Pieces {
  list: Piece[] = [];
  /** What stood in view out of the page's order when `near` was last asked. */
  apart: readonly Element[] = [];
  /** Whether there is ruby text in the tree. */
  ruby = false;
  /** Whether the tree is too long to be cut at once. */
  readonly isLong: boolean;
  readonly strays: Strays;
  readonly #root: Document | ShadowRoot;
  readonly #byCut = new Map<Node | null, Piece>();
  readonly #cuts: Iterator<Element>;
  #isCut = false;

  /** All of the tree is one piece as yet. */
  constructor(root: Document | ShadowRoot) {
    this.#root = root;
    this.#cuts = cutsWithin(root);
    this.strays = new Strays(root);
    this.isLong = !isShort(root, FEW);
    this.#insert(0, [null]);
  }

  /** Whether nothing was done with the tree yet. */
  get isWhole(): boolean {
    return this.list.length === 1 && this.list[0]?.number === 0 && !this.#isCut;
  }

  /** Goes on cutting, one piece further; false when the end of the tree is reached. */
  cutOn(): boolean {
    const { value: cut, done } = this.#cuts.next();
    this.#isCut ||= !!done;
    if (done) return false;
    const place = this.#placeOf(cut);
    // What was read already stays in one piece.
    if (this.list[place]?.number === 0 && isConnected(cut)) this.#insert(place + 1, [cut]);
    return true;
  }

  /** Cuts what stands in the middle of the view out of a tree that is whole as yet; nothing where that is unclear. */
  cutView(): Piece[] {
    const area = areaInView(this.#root);
    if (!area) return [];
    for (const cut of [area.from, area.to]) if (cut) this.#insert(this.#placeOf(cut) + 1, [cut]);
    return [this.#byCut.get(area.from) as Piece];
  }

  #insert(place: number, cuts: readonly (Element | null)[]): void {
    const made = cuts
      .filter((from) => !this.#byCut.has(from))
      .map((from): Piece => ({ from, number: 0, matches: NO_MATCHES, grown: 0, found: undefined }));
    for (const piece of made) this.#byCut.set(piece.from, piece);
    if (made.length > 0) this.list.splice(place, 0, ...made);
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

  /** The pieces within some pixels of the view and perhaps a few more. */
  near(margin: number): Set<Piece> {
    const cuts = this.list.map(({ from }) => from);
    const near = nearOnes(cuts, margin);
    const pieces = new Set(this.list.filter((_, place) => near[place]));
    this.apart = [];
    if (this.list.length <= FEW) return pieces;
    const strays = this.strays.look((element) => !pieces.has(this.#pieceAt(element)));
    for (const element of strays) pieces.add(this.#pieceAt(element));
    this.apart = [...strays];
    return pieces;
  }

  /** The pieces that may hold text which is not to be read: a few questions for the whole tree. */
  withUnread(): Set<Piece> {
    const pieces = new Set<Piece>();
    for (const selector of MAY_BE_UNREAD)
      for (const element of allOf(this.#root, selector)) {
        const last = this.#placeOf(lastWithin(element));
        for (let at = this.#placeOf(element); at <= last; at++) pieces.add(this.list[at] as Piece);
      }
    return pieces;
  }

  /** Marks what changed as not read; cuts are dropped, moved and added as the document demands. */
  note(changed: Changed): void {
    this.#drop(changed.added);
    const seen = new Map<Node, Piece>();
    for (const node of changed.at) this.#changed(node, seen);
    for (const element of changed.within) this.#unreadWithin(element, seen);
    for (const node of changed.added) {
      const piece = this.#changed(node, seen);
      if (!piece) continue;
      piece.grown++;
      if (!(node instanceof Element && firstElementOf(node))) continue;
      piece.grown += elementsOf(node).length;
      if (!isShort(node, 1)) this.#insert(this.list.indexOf(piece) + 1, [...cutsWithin(node)]);
    }
    if (this.#isCut) for (const piece of this.list) if (piece.grown > GROWN) this.#cutAnew(piece);
  }

  /** Marks all as not read. */
  unread(): void {
    for (const piece of this.list) this.#unread(piece);
  }

  /** Marks the piece of a node as not read, and gives it; what is no longer in the tree is told by its place's record. */
  #changed(node: Node, seen: Map<Node, Piece>): Piece | undefined {
    if (!holds(this.#root, node)) return undefined;
    const piece = this.#pieceOf(node, seen);
    this.#unread(piece);
    return piece;
  }

  #unread(piece: Piece): void {
    piece.number = 0;
    piece.matches = NO_MATCHES;
    piece.found = undefined;
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
    if (!this.#changed(element, seen)) return;
    for (const piece of this.list) if (piece.from && holds(element, piece.from)) this.#unread(piece);
  }

  /** Cuts a piece that has grown into several. */
  #cutAnew(piece: Piece): void {
    piece.grown = 0;
    this.#unread(piece);
    const place = this.list.indexOf(piece);
    const end = this.list[place + 1]?.from;
    const walker = walk(this.#root, NodeFilter.SHOW_ELEMENT);
    walker.currentNode = piece.from ?? this.#root;
    const cuts: Element[] = [];
    let since = 0;
    for (let node = walker.nextNode(); node && node !== end; node = walker.nextNode()) {
      if (++since < ELEMENTS || !mayCut(node as Element)) continue;
      cuts.push(node as Element);
      since = 0;
    }
    this.#insert(place + 1, cuts);
  }

  /**
   * The piece a node begins in: that of the nearest cut at or before it. Nodes are asked for one after another where
   * much changes, so that the next cut, or a node asked for before, is mostly a few steps back.
   */
  #pieceOf(node: Node, seen: Map<Node, Piece>): Piece {
    const beside = this.#pieceBeside(node, seen);
    if (beside) return beside;
    const way: Node[] = [];
    let piece: Piece | undefined;
    const walker = walk(this.#root, NodeFilter.SHOW_ELEMENT);
    walker.currentNode = node;
    for (let at: Node | null = node; at && !piece; at = walker.previousNode()) {
      way.push(at);
      piece = seen.get(at) ?? this.#byCut.get(at) ?? (way.length > WALKED ? this.#pieceAt(at) : undefined);
    }
    piece ??= this.list[0] as Piece;
    for (const one of way) seen.set(one, piece);
    return piece;
  }

  /** The piece of a node that stands right after another asked for before, as rows of a list that grows do. */
  #pieceBeside(node: Node, seen: Map<Node, Piece>): Piece | undefined {
    const before = previousOf(node);
    const piece = before ? seen.get(before) : undefined;
    if (!before || !piece || this.#byCut.has(node)) return undefined;
    if (before instanceof Element && firstElementOf(before)) return undefined;
    seen.set(node, piece);
    return piece;
  }

  #pieceAt(node: Node): Piece {
    return this.list[this.#placeOf(node)] as Piece;
  }

  /** The place of the piece that a node of the tree begins in. Mostly it is the last, while the tree is being cut. */
  #placeOf(node: Node): number {
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

function lastWithin(element: Element): Element {
  for (let last = element; ; ) {
    const inner = lastElementOf(last);
    if (!inner) return last;
    last = inner;
  }
}

function isWithin(node: Node, around: ReadonlySet<Node>): boolean {
  for (let at: Node | null = node; at; at = parentOf(at)) if (around.has(at)) return true;
  return false;
}
