/** What of the highlights lies under a point of the viewport. */
import {
  drawnIn,
  elementsAt,
  fits,
  holds,
  isDocument,
  isElement,
  isShadowRoot,
  nearest,
  rootOf,
} from "./native.ts";

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

/** The registered ranges seen at a point, the topmost first; undefined where the browser cannot tell. */
export function rangesAt(x: number, y: number, shadowRoots: ShadowRoot[]): AbstractRange[] | undefined {
  const registry = CSS.highlights as PointRegistry;
  const hits = registry.highlightsFromPoint?.(x, y, { shadowRoots });
  // Firefox also gives those that something lies over.
  return hits
    ?.flatMap(({ ranges }) => [...ranges])
    .filter((range) => range instanceof Range && isSeenAt(range, x, y));
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
    if (range.isPointInRange(caret.offsetNode, caret.offset) && covers(range, x, y))
      return isSeenAt(range, x, y) ? range : undefined;
  return undefined;
}

/** The nearest caret to a point beside the text is in the text as well: the point itself has to be in a box. */
function covers(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
}

/** What is drawn whatever its background is. */
const DRAWN =
  "img, video, canvas, iframe, object, embed, svg, svg *, input, textarea, select, progress, meter";

/**
 * Whether a range is seen at a point within its boxes: nothing lies over it there, in its own tree and those around it, but what
 * is seen through, as a link that is stretched over a title. Invisible and inert text is not seen, though a caret finds it.
 */
export function isSeenAt(range: Range, x: number, y: number): boolean {
  let node: Node = range.startContainer;
  if (!isVisible(node)) return false;
  // Nothing tells what lies over text that no pointer meets.
  if (isPassed(node)) return !isInert(node);
  for (let root = rootOf(node); ; root = rootOf(node)) {
    if (!isDocument(root) && !isShadowRoot(root)) return false;
    const isAround = (element: Element) => range.intersectsNode(element) || holds(element, node);
    const top = elementsAt(root, x, y).find((element) => isAround(element) || !isClear(element));
    if ((top && !isAround(top)) || isInert(node)) return false;
    if (isDocument(root)) return true;
    node = root.host;
  }
}

function isVisible(node: Node): boolean {
  const around = elementOf(node);
  return !around || getComputedStyle(around).visibility === "visible";
}

function isPassed(node: Node): boolean {
  const around = elementOf(node);
  return !!around && getComputedStyle(around).pointerEvents === "none";
}

function isInert(node: Node): boolean {
  const around = elementOf(node);
  return !!around && nearest(around, "[inert]") !== null;
}

/** The node itself, or the element it is drawn in. */
function elementOf(node: Node): Element | undefined {
  for (let at: Node | null = node; at; at = drawnIn(at)) if (isElement(at)) return at;
  return undefined;
}

/** Whether what lies under an element is seen through it. A modal one lies over all that is around it, with its backdrop. */
function isClear(element: Element): boolean {
  if (fits(element, ":modal")) return false;
  if (getComputedStyle(element).opacity === "0") return true;
  return !fits(element, DRAWN) && [undefined, "::before", "::after"].every((part) => isBlank(element, part));
}

/** Of a background up to this opacity the text below is read as well as without, as under a link that is tinted. */
const TINT = 0.2;

/** Whether an element, or what its style draws before or after it, has no background, or hardly one. */
function isBlank(element: Element, part: string | undefined): boolean {
  const { backgroundColor, backgroundImage } = getComputedStyle(element, part);
  const [, alpha = 1] = /(?:^rgba\(.*,|\/) ([\d.]+)\)$/.exec(backgroundColor) ?? [];
  return backgroundImage === "none" && Number(alpha) <= TINT;
}
