/** What was found in one tree, a document or an open shadow root. */
import { type Dictionary, firstTermOf, isEntry, SILENT } from "../../core/match/dictionary.ts";
import { MATCH_INTS, scan } from "../../core/match/scan.ts";
import { holdsAny } from "../native.ts";
import type { Changed } from "./changed.ts";
import { locate, type Place } from "./locate.ts";
import { type Piece, Pieces } from "./pieces.ts";
import { inSlices } from "./slices.ts";
import { Surroundings } from "./surroundings.ts";
import { textOf } from "./text.ts";
import { elementsInView } from "./view.ts";

/** One match, looked up in the document as it is now. */
export interface Found extends Place {
  /** Stays the same until the text around it is read again. */
  readonly id: number;
  /** The term's index in the snapshot; of several that share the text, the first. */
  readonly term: number;
  /** The dictionary's entry, which tells the text found. */
  readonly entry: number;
  /** The block it stands in, which tells paragraphs apart. */
  readonly block: Element | null;
}

export interface PageIndex {
  /** How many matches there are, roughly: those not yet looked up may hold some that reach over two blocks. */
  readonly size: number;
  /** Notes what changed; what was found in the pieces concerned is forgotten until they are read again. */
  note(changed: Changed | "all"): void;
  /**
   * The steps that read what is not read, each short, pieces in the view first. `progress` is called once those are
   * read and again at the end.
   */
  steps(progress: () => void): Iterator<void>;
  /** Takes those steps in slices. Resolves false when the signal was aborted first. */
  read(signal: AbortSignal, progress: () => void): Promise<boolean>;
  /** The matches of the pieces in and around the view, in reading order: some may lie further off than the margin. */
  near(margin: number): Found[];
  /** Every match, in reading order. The first call after a change looks all of them up among the nodes. */
  all(): Found[];
  /** One match by its id; undefined when its text was read again or has gone. */
  find(id: number): Found | undefined;
}

/** Ids are a piece's number and, below, a match's place in it. */
const IDS = 2 ** 20;

/** Cuts a tree into pieces; nothing is read yet. */
export function openIndex(root: Document | ShadowRoot, dictionary: Dictionary): PageIndex {
  return new TreeIndex(root, dictionary);
}

class TreeIndex implements PageIndex {
  readonly #root: Document | ShadowRoot;
  readonly #dictionary: Dictionary;
  readonly #pieces: Pieces;
  #numbers = 0;
  /** Known for as long as nothing can have moved: while the first step is under way. */
  #inView: ReadonlySet<Element> | undefined;

  constructor(root: Document | ShadowRoot, dictionary: Dictionary) {
    this.#root = root;
    this.#dictionary = dictionary;
    this.#pieces = new Pieces(root);
  }

  get size(): number {
    return this.#pieces.list.reduce((sum, { matches }) => sum + matches.length / MATCH_INTS, 0);
  }

  note(changed: Changed | "all"): void {
    if (changed === "all") this.#pieces.cut();
    else this.#pieces.note(changed);
  }

  *steps(progress: () => void): Generator<void> {
    this.#pieces.ruby = holdsAny(this.#root, "rt");
    this.#inView = elementsInView(this.#root);
    const first = [...this.#pieces.near(0, this.#inView)].filter(({ number }) => number === 0);
    for (const piece of first) this.#readPiece(piece);
    if (first.length > 0) progress();
    this.#inView = undefined;
    yield;
    for (const piece of this.#pieces.list) {
      if (piece.number > 0) continue;
      this.#readPiece(piece);
      yield;
    }
    progress();
  }

  read(signal: AbortSignal, progress: () => void): Promise<boolean> {
    return inSlices(this.steps(progress), signal);
  }

  /** Reads one piece; one that was dropped meanwhile is nowhere in the list and has no text. */
  #readPiece(piece: Piece): void {
    const place = this.#pieces.list.indexOf(piece);
    if (place < 0) return;
    piece.matches = scan(this.#dictionary, textOf(this.#pieces.stretch(place)));
    piece.number = ++this.#numbers;
  }

  near(margin: number): Found[] {
    const near = this.#pieces.near(margin, this.#inView);
    const found = this.#found((piece) => near.has(piece));
    return found.filter((one) => this.#isThere(one));
  }

  all(): Found[] {
    return this.#found(() => true);
  }

  find(id: number): Found | undefined {
    const number = Math.floor(id / IDS);
    return this.#found((piece) => piece.number === number).find((found) => found.id === id);
  }

  #found(wanted: (piece: Piece) => boolean): Found[] {
    const found: Found[] = [];
    const surroundings = new Surroundings();
    this.#pieces.list.forEach((piece, place) => {
      if (piece.matches.length > 0 && wanted(piece)) this.#locate(piece, place, surroundings, found);
    });
    return found;
  }

  /** Looks the matches of a piece up among the nodes, drops those that do not stand, and adds the others. */
  #locate(piece: Piece, place: number, surroundings: Surroundings, found: Found[]): void {
    const stretch = this.#pieces.stretch(place);
    const { matches, places } = locate(this.#dictionary, stretch, piece.matches, surroundings);
    piece.matches = matches;
    places.forEach((one, i) => {
      const entry = matches[i * MATCH_INTS + 2] as number;
      const term = firstTermOf(this.#dictionary, entry);
      if (term === SILENT) return;
      const { block } = surroundings.of(one.start.parentElement);
      found.push({ ...one, id: piece.number * IDS + i, term, entry, block });
    });
  }

  /** Whether the text is still the one that was read; a change may not have been noted yet. */
  #isThere({ start, startOffset, end, endOffset, entry }: Found): boolean {
    return start !== end || isEntry(this.#dictionary, entry, start.data.slice(startOffset, endOffset));
  }
}
