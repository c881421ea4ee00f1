/** The reading engine as a page's content script runs it: in slices, what is in view first. */
import { openDictionary } from "../../core/match/dictionary.ts";
import type { Matching } from "../../core/ports.ts";
import { openIndex, type PageIndex } from "../../page/read/index.ts";
import { inSlices, rest } from "../../page/read/slices.ts";
import { mark } from "./clock.ts";

/** What the reader keeps highlighted at once. */
const SHOWN = 150;

/**
 * Opens the dictionary, reads the whole page and registers the matches in view; with `all`, looks every match up as
 * well. Marks the moment the first are registered. Gives the number of matches.
 * @param begin begins to match long pages elsewhere
 */
export async function readPage(
  bytes: Uint8Array,
  all: boolean,
  begin: (() => Matching) | undefined,
  run: number,
): Promise<number> {
  mark("begin", run);
  const index = openIndex(document, openDictionary(bytes), begin);
  let shown = false;
  const steps = index.steps(() => {
    show(index);
    if (!shown) mark("first", run);
    shown = true;
  });
  await inSlices(steps, new AbortController().signal, async (until) => {
    mark("end", run);
    await rest(until);
    mark("begin", run);
  });
  const matches = all ? index.all().length : index.size;
  mark("end", run);
  return matches;
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
