/** What was found in one tree, a document or an open shadow root. */
import { type Dictionary, termsOf } from "../../core/match/dictionary.ts";
import { MATCH_INTS, scan } from "../../core/match/scan.ts";
import type { Changed } from "./changed.ts";
import { blockOf, locate, type Place, type Stretch, textOf } from "./piece.ts";
import { type Piece, Pieces } from "./pieces.ts";
import { inSlices } from "./slices.ts";

/** One match, looked up in the document as it is now. */
export interface Found extends Place {
  /** Stays the same until the text around it is read again. */
  readonly id: number;
  /** The term's index in the snapshot; of several that share the text, the first. */
  readonly term: number;
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
  const pieces = new Pieces(root);
  let ruby = false;
  let numbers = 0;

  const readPiece = (place: number) => {
    const piece = pieces.list[place] as Piece;
    piece.matches = scan(dictionary, textOf(pieces.stretch(place), ruby));
    piece.number = ++numbers;
    piece.settled = false;
  };
  const foundIn = (piece: Piece, place: number): Found[] => {
    if (piece.matches.length === 0 || piece.number === 0) return [];
    const { matches, places } = locate(dictionary, pieces.stretch(place), piece.matches, ruby);
    piece.matches = matches;
    piece.settled = true;
    return places.flatMap((one, i) => {
      const [term] = termsOf(dictionary, matches[i * MATCH_INTS + 2] as number);
      return term === undefined
        ? []
        : [{ ...one, id: piece.number * IDS + i, term, block: blockOf(one.start) }];
    });
  };
  function* unread(progress: () => void): Generator<void> {
    ruby = root.querySelector("rt") !== null;
    const waiting = new Set(pieces.list.filter(({ number }) => number === 0));
    const first = pieces.list.filter(
      (piece, place) => waiting.has(piece) && isNear(pieces.stretch(place), 0),
    );
    for (const piece of [...first, ...waiting]) {
      const place = pieces.list.indexOf(piece);
      if (place >= 0 && piece.number === 0) {
        readPiece(place);
        yield;
      }
      if (piece === first.at(-1)) progress();
    }
    progress();
  }
  return {
    get size() {
      return pieces.list.reduce(
        (sum, piece) => sum + (piece.number > 0 ? piece.matches.length / MATCH_INTS : 0),
        0,
      );
    },
    note(changed) {
      if (changed === "all") pieces.cut();
      else pieces.note(changed);
    },
    steps: unread,
    read: (signal, progress) => inSlices(unread(progress), signal),
    near: (margin) =>
      pieces.list.flatMap((piece, place) =>
        isNear(pieces.stretch(place), margin) ? foundIn(piece, place) : [],
      ),
    all: () => pieces.list.flatMap(foundIn),
    find(id) {
      const place = pieces.list.findIndex(({ number }) => number === Math.floor(id / IDS));
      const piece = pieces.list[place];
      return piece && foundIn(piece, place).find((found) => found.id === id);
    },
  };
}

/** Whether a stretch lies within some pixels of the view. */
function isNear({ from, to }: Stretch, margin: number): boolean {
  const boxes = [from, to].map((element) => (element as Element | null)?.getBoundingClientRect());
  const top = Math.min(...boxes.map((box) => box?.top ?? Number.NEGATIVE_INFINITY));
  const bottom = Math.max(...boxes.map((box) => box?.bottom ?? Number.POSITIVE_INFINITY));
  return bottom >= -margin && top <= innerHeight + margin;
}
