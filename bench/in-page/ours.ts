/** The reading engine, run straight through instead of in slices, as a page's content script runs it. */
import { type Dictionary, openDictionary } from "../../core/match/dictionary.ts";
import { openIndex, type PageIndex } from "../../page/read/index.ts";

/** What the reader keeps highlighted at once. */
const SHOWN = 150;

export interface Reading {
  /** Milliseconds until the matches in view were registered. */
  readonly first: number;
  /** The longest step, which no slice can be shorter than. */
  readonly longest: number;
  readonly matches: number;
}

/** Opens the dictionary, reads the whole page and registers the matches in view; `all` looks up every match. */
export function readPage(bytes: Uint8Array, all: boolean): Reading {
  const start = performance.now();
  const dictionary: Dictionary = openDictionary(bytes);
  const index = openIndex(document, dictionary);
  let first = 0;
  const steps = index.steps(() => {
    if (first > 0) return;
    show(index);
    first = performance.now() - start;
  });
  let longest = 0;
  for (let before = start, done = false; !done; ) {
    done = steps.next().done === true;
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
  }
  return { first, longest, matches: all ? index.all().length : index.size };
}

function show(index: PageIndex): void {
  const highlight = new Highlight();
  for (const { start, startOffset, end, endOffset } of index.near(0).slice(0, SHOWN)) {
    const range = new Range();
    range.setStart(start, startOffset);
    range.setEnd(end, endOffset);
    highlight.add(range);
  }
  CSS.highlights.set("bench", highlight);
}
