/** The marks' identity: the same text at the same place keeps its mark however often the page is read. */
import type { Mark } from "./marks.ts";
import { setRange } from "./place.ts";
import { type Found, numberOf } from "./read/index.ts";

/** An occurrence and its mark. */
export interface Known {
  readonly mark: Mark;
  readonly place: Found;
  readonly text: string;
}

/** The marks of one text node, by where they begin. */
interface OfNode {
  /** Tells the reading of its piece in which they were last looked up. */
  reading: number;
  readonly byStart: Map<number, Known>;
}

export class KnownMarks {
  readonly #ruler = new Range();
  readonly #nodes = new WeakMap<Text, OfNode>();
  readonly #byId = new Map<number, Known>();
  #lastId = 0;

  /** The mark of an occurrence, the one it had before where it is the same. */
  of(found: Found): Known {
    const { start, startOffset, term } = found;
    const ofNode = this.#nodes.get(start) ?? { reading: 0, byStart: new Map() };
    this.#nodes.set(start, ofNode);
    const old = ofNode.byStart.get(startOffset);
    if (old?.place === found) return old;
    const isSame = old && this.#byId.has(old.mark.id) && isSamePlace(old, found);
    if (old && !isSame) this.#byId.delete(old.mark.id);
    const mark = isSame ? old.mark : { term, id: ++this.#lastId };
    const known = { mark, place: found, text: this.#textAt(found) ?? "" };
    ofNode.byStart.set(startOffset, known);
    this.#byId.set(known.mark.id, known);
    const reading = numberOf(found.id);
    if (ofNode.reading !== reading) this.#sift(ofNode, reading);
    return known;
  }

  /** Whether an occurrence has a mark already. */
  has({ start, startOffset, term }: Found): boolean {
    const old = this.#nodes.get(start)?.byStart.get(startOffset);
    return old?.mark.term === term && this.#byId.has(old.mark.id) && this.#stands(old);
  }

  /** Lets a mark stand for another occurrence from now on, one that has no mark yet. */
  move(id: number, found: Found): void {
    const old = this.#byId.get(id);
    if (!old) return;
    const ofNode = this.#nodes.get(found.start) ?? { reading: numberOf(found.id), byStart: new Map() };
    this.#nodes.set(found.start, ofNode);
    const known = { mark: old.mark, place: found, text: this.#textAt(found) ?? "" };
    ofNode.byStart.set(found.startOffset, known);
    this.#byId.set(id, known);
  }

  /** What a mark stands for; undefined once it has gone. */
  get(id: number): Known | undefined {
    return this.#byId.get(id);
  }

  /** Where a mark stands now; undefined when its text is gone. */
  range(id: number): Range | undefined {
    const known = this.#byId.get(id);
    if (!known || !this.#stands(known)) return undefined;
    const range = new Range();
    setRange(range, known.place);
    return range;
  }

  /** Forgets what is no longer in the page. */
  forgetGone(): void {
    for (const [id, { place }] of this.#byId) if (!place.start.isConnected) this.#byId.delete(id);
  }

  /** Forgets what a node that was read again no longer has: a text that changes all the time would gather marks for ever. */
  #sift(ofNode: OfNode, reading: number): void {
    ofNode.reading = reading;
    for (const [start, known] of ofNode.byStart) {
      if (this.#stands(known)) continue;
      ofNode.byStart.delete(start);
      this.#byId.delete(known.mark.id);
    }
  }

  /** Whether a mark's text still stands where it was found. */
  #stands({ place, text }: Known): boolean {
    return place.start.isConnected && this.#textAt(place) === text;
  }

  /** The text at a place; undefined where there is less than that. */
  #textAt(place: Found): string | undefined {
    return setRange(this.#ruler, place) ? this.#ruler.toString() : undefined;
  }
}

/** Whether an occurrence has the term and place of another; the text may be written otherwise now. */
function isSamePlace({ mark, place }: Known, found: Found): boolean {
  return mark.term === found.term && place.end === found.end && place.endOffset === found.endOffset;
}
