/** One match, looked up in the document as it is now. */
import { parentElementOf } from "../native.ts";
import { isBlock } from "./names.ts";

/** Where a match stands: from a place in one text node to a place in the same or a later one. */
export interface Place {
  readonly start: Text;
  readonly startOffset: number;
  readonly end: Text;
  readonly endOffset: number;
}

export class Found implements Place {
  readonly start: Text;
  readonly startOffset: number;
  readonly end: Text;
  readonly endOffset: number;
  /** Stays the same until the text around it is read again. */
  readonly id: number;
  /** The term's index in the snapshot; of several that share the text, the first. */
  readonly term: number;
  /** The dictionary's entry, which tells the text found. */
  readonly entry: number;

  constructor(
    start: Text,
    startOffset: number,
    end: Text,
    endOffset: number,
    id: number,
    term: number,
    entry: number,
  ) {
    this.start = start;
    this.startOffset = startOffset;
    this.end = end;
    this.endOffset = endOffset;
    this.id = id;
    this.term = term;
    this.entry = entry;
  }

  /** The block it stands in, which tells paragraphs apart: by name, or else the outermost element. */
  get block(): Element | null {
    let block = parentElementOf(this.start);
    for (let outer = block; outer && !isBlock(block as Element); outer = parentElementOf(outer))
      block = outer;
    return block;
  }
}
