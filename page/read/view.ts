/** What of a page lies in view, asked of the browser with few questions. */

import { boxOf, elementAt, elementsAt } from "../native.ts";

/** Points of the view that are asked for what stands there, across and down. */
const ACROSS = [0.12, 0.5, 0.88];
const DOWN = [0.02, 0.35, 0.65, 0.98];
/** Elements looked at below one another in the middle, so that what a sheet of glass covers is found as well. */
const DEEP = 4;

/** Some of the elements in view, enough to tell where the reader is; none when nothing is laid out. */
export function elementsInView(root: Document | ShadowRoot): Set<Element> {
  const found = new Set(elementsAt(root, innerWidth / 2, innerHeight / 2).slice(0, DEEP));
  for (const y of DOWN) {
    for (const x of ACROSS) {
      const element = elementAt(root, x * innerWidth, y * innerHeight);
      if (element) found.add(element);
    }
  }
  return found;
}

/** Whether what begins with one block and ends before another may lie within some pixels of the view. */
export function isNear(from: Element | null, to: Element | null, margin: number): boolean {
  const first = from && boxOf(from);
  const last = to && boxOf(to);
  // What runs backwards over the page, as out of a side column, may lie anywhere.
  if (first && last && last.top < first.top) return true;
  return (last?.bottom ?? 0) >= -margin && (first?.top ?? 0) <= innerHeight + margin;
}
