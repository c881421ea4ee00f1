/** What of the highlights lies under a point of the viewport. */

interface HighlightHit {
  readonly ranges: readonly AbstractRange[];
}

interface PointRegistry {
  highlightsFromPoint?(x: number, y: number, options?: { shadowRoots: ShadowRoot[] }): HighlightHit[];
}

interface CaretDocument {
  caretPositionFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ): CaretPosition | null;
}

/** The registered ranges under a point, the topmost first; undefined where the browser cannot tell. */
export function rangesAt(x: number, y: number, shadowRoots: ShadowRoot[]): AbstractRange[] | undefined {
  const registry = CSS.highlights as PointRegistry;
  return registry.highlightsFromPoint?.(x, y, { shadowRoots }).flatMap((hit) => [...hit.ranges]);
}

/** Of these ranges the one under a point, told by the caret that a click there would set and by the range's boxes. */
export function rangeAtCaret(
  x: number,
  y: number,
  shadowRoots: ShadowRoot[],
  ranges: Iterable<Range>,
): Range | undefined {
  const caret = (document as CaretDocument).caretPositionFromPoint?.(x, y, { shadowRoots });
  if (!caret) return undefined;
  for (const range of ranges)
    if (range.isPointInRange(caret.offsetNode, caret.offset) && covers(range, x, y)) return range;
  return undefined;
}

/** The nearest caret to a point beside the text is in the text as well: the point itself has to be in a box. */
function covers(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
}
