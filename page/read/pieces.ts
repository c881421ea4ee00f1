/** How one tree is cut into pieces, and the pieces kept true to a document that changes. */
import { elementsOf, firstElementOf, holds, isElement, parentOf, walk } from "../native.ts";
import type { Changed } from "./changed.ts";
import { cutsWithin, ELEMENTS, isShort, mayCut } from "./cuts.ts";
import { lastWithin, piecesHolding } from "./holding.ts";
import { isBulky, MAY_BE_BULKY } from "./names.ts";
import { isWithin, type Piece, PieceList, unread } from "./piece-list.ts";
import { textOf } from "./text.ts";
import { areaInView } from "./view.ts";

/** Nodes put into a piece before it is cut anew. */
const GROWN = 256;
/** A tree of no more pieces is cut at once. */
const FEW = 24;
/** What else a piece holds that is not to be read is asked for only where its text has so many units. */
const MUCH = 16_000;
/** What a tree that is cut at once is asked for as soon as it is read. */
const BROUGHT_ALONG = ["script"];

export class Pieces extends PieceList {
  /** Whether the tree is too long to be cut at once. */
  readonly isLong: boolean;
  readonly #cuts: Iterator<Element>;
  #isCut = false;
  /** The pieces with much that is not to be read; undefined until that is asked for, and after each change. */
  #bulky: ReadonlySet<Piece> | undefined;
  #isRead = false;

  constructor(root: Document | ShadowRoot) {
    super(root);
    this.#cuts = cutsWithin(root);
    this.isLong = !isShort(root, FEW);
  }

  /** Whether nothing was done with the tree yet. */
  get isWhole(): boolean {
    return this.list.length === 1 && this.list[0]?.number === 0 && !this.#isCut;
  }

  /** Goes on cutting, one piece further; false when the end of the tree is reached. */
  cutOn(): boolean {
    const { value: cut, done } = this.#cuts.next();
    this.#isCut ||= !!done;
    this.#bulky = undefined;
    if (done) return false;
    const place = this.placeOf(cut);
    // What was read already stays in one piece.
    if (this.list[place]?.number === 0 && holds(this.root, cut)) this.insert(place + 1, [cut]);
    return true;
  }

  /** Cuts what stands in the middle of the view out of a tree that is whole as yet; nothing where that is unclear. */
  cutView(): Piece[] {
    const area = areaInView(this.root);
    if (!area) return [];
    this.#bulky = undefined;
    for (const cut of [area.from, area.to]) if (cut) this.insert(this.placeOf(cut) + 1, [cut]);
    return [this.beginningWith(area.from) as Piece];
  }

  /** Marks what changed as not read; cuts are dropped, moved and added as the document demands. */
  note(changed: Changed): void {
    this.#bulky = undefined;
    this.drop(changed.added);
    const seen = new Map<Node, Piece>();
    for (const node of changed.at) {
      this.#changed(node, seen);
      // What is right after it stands where it ends.
      if (isElement(node) && firstElementOf(node)) this.#changed(lastWithin(node), seen);
    }
    for (const element of changed.within) this.#unreadWithin(element, seen);
    for (const node of changed.added) {
      const piece = this.#changed(node, seen);
      if (!piece) continue;
      piece.grown++;
      if (!isElement(node) || !firstElementOf(node)) continue;
      piece.grown += elementsOf(node).length;
      // What was put into something that was put in as well is cut with that.
      if (isShort(node, 1) || isWithin(parentOf(node), changed.added)) continue;
      this.insert(this.list.indexOf(piece) + 1, [...cutsWithin(node)]);
      // What stands after these cuts belongs to other pieces now.
      seen.clear();
    }
    if (this.#isCut) for (const piece of this.list) if (piece.grown > GROWN) this.#cutAnew(piece);
  }

  /**
   * The text of the piece at a place of the list. Pages bring data along in scripts, often far more than they show, and
   * hold editors: a piece with much of that is read without it from then on.
   */
  textAt(place: number): string {
    if (!this.isLong && !this.#isRead)
      for (const piece of piecesHolding(this, BROUGHT_ALONG, isBulky)) piece.sparing = true;
    this.#isRead = true;
    const text = textOf(this.stretch(place));
    return text.length >= MUCH && this.#spare(place) ? textOf(this.stretch(place)) : text;
  }

  /** Has a piece read without what is not to be read if it holds much of that; gives whether it was read otherwise. */
  #spare(place: number): boolean {
    const piece = this.list[place];
    if (!piece || piece.sparing || this.ruby) return false;
    this.#bulky ??= piecesHolding(this, MAY_BE_BULKY, isBulky);
    piece.sparing = this.#bulky.has(piece);
    return piece.sparing;
  }

  /** Heeds readings above the text from now on: all is to be read again, without them. */
  heedRuby(): void {
    this.ruby = true;
    for (const piece of this.list) unread(piece);
  }

  /** Marks the piece of a node as not read, and gives it; what is no longer in the tree is told by its place's record. */
  #changed(node: Node, seen: Map<Node, Piece>): Piece | undefined {
    if (!holds(this.root, node)) return undefined;
    const piece = this.of(node, seen);
    unread(piece);
    return piece;
  }

  #unreadWithin(element: Element, seen: Map<Node, Piece>): void {
    if (!this.#changed(element, seen)) return;
    for (const piece of this.list) if (piece.from && holds(element, piece.from)) unread(piece);
  }

  /** Cuts a piece that has grown into several. */
  #cutAnew(piece: Piece): void {
    piece.grown = 0;
    unread(piece);
    const place = this.list.indexOf(piece);
    const end = this.list[place + 1]?.from;
    const walker = walk(this.root, NodeFilter.SHOW_ELEMENT);
    walker.currentNode = piece.from ?? this.root;
    const cuts: Element[] = [];
    let since = 0;
    for (let node = walker.nextNode(); node && node !== end; node = walker.nextNode()) {
      if (++since < ELEMENTS || !mayCut(node as Element)) continue;
      cuts.push(node as Element);
      since = 0;
    }
    this.insert(place + 1, cuts);
  }
}
