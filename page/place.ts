/** Moves a range about without making a new one: each range made costs the page a little at every change. */
import type { Place } from "./read/index.ts";

/** Sets a range to a place; false, and the range unchanged, when the text has become too short for it. */
export function setRange(range: Range, { start, startOffset, end, endOffset }: Place): boolean {
  if (startOffset > start.length || endOffset > end.length) return false;
  range.setStart(start, startOffset);
  range.setEnd(end, endOffset);
  return true;
}
