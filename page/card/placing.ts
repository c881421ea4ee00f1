/** Where the card goes: beside its term, never over it, never off screen. */
import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  type Placement,
  platform,
  type RootBoundary,
  shift,
  size,
} from "@floating-ui/dom";
import { type Box, type Point, within } from "../../core/card/way.ts";
import { listen } from "../listen.ts";
import { allOf, attributeOf, boxOf, drawnIn, isElement, isShadowRoot, parentElementOf } from "../native.ts";
import { seenBox, seenPart } from "../seen.ts";

/** Pixels between term and card, and between card and the window's edge. */
const GAP = 6;
const EDGE = 8;
/** In pixels: with less room than that above and below, a card goes to the side; it is never made smaller. */
const ROOM = 220;
const LEAST_HEIGHT = 140;
/** Nor does it grow beyond this: the rest is scrolled to. */
const MOST_HEIGHT = 480;

interface Placing {
  readonly range: Range;
  /** Where the pointer was that opened the card. */
  readonly pointer: Point | undefined;
  readonly signal: AbortSignal;
  /** The box is no longer drawn, as in a dialog that was closed. */
  gone(): void;
}

/** Keeps the box beside the range while the page scrolls, resizes or moves, until the signal aborts. */
export function keepPlaced(box: HTMLElement, { range, pointer, signal, gone }: Placing): void {
  const context = contextOf(range);
  const side = preferredSide(context);
  const part = partUnder(range, pointer);
  const reference = {
    getBoundingClientRect: () => anchor(range, part, side),
    contextElement: soundAround(context),
  };
  const follow = () => {
    if (signal.aborted) return;
    if (!hasBox(box)) gone();
    // Without a box of its own to stand beside, the card stays where it can be reached and read.
    else if (hasBox(range) || !box.style.top) void place(reference, box, side);
  };
  const options = isBare() ? { ancestorScroll: false, ancestorResize: false } : {};
  let stop = () => {};
  // What follows an element lets go of it once it has no box: it is taken up anew whenever it has one again.
  const again = () => {
    stop();
    stop = autoUpdate(reference, box, follow, options);
    // There may have been no place for it: then it closed at once.
    if (signal.aborted) stop();
  };
  again();
  if (signal.aborted) return;
  const seen = new IntersectionObserver(again);
  seen.observe(reference.contextElement);
  const end = () => {
    seen.disconnect();
    stop();
  };
  signal.addEventListener("abort", end, { once: true });
  if (isBare()) listen("scroll", follow, { capture: true, passive: true, signal });
}

/** Whether something has a box of any size. */
function hasBox(of: Element | Range): boolean {
  const { width, height } = of instanceof Range ? of.getBoundingClientRect() : boxOf(of);
  return width > 0 || height > 0;
}

/** Whether the document is one of XML without a body, which Floating UI takes every document to have. */
function isBare(): boolean {
  return document.body === null;
}

type Reference = Parameters<typeof computePosition>[0];

/**
 * The viewport's own coordinates, in which the box is fixed. Floating UI takes the root's left edge for where they begin,
 * and on a page of vertical text from right to left that stands where the text ends.
 */
const VIEWPORT: typeof platform = {
  ...platform,
  getElementRects: async ({ reference, floating }) => {
    const { x, y, width, height } = reference.getBoundingClientRect();
    return {
      reference: { x, y, width, height },
      floating: { x: 0, y: 0, ...(await platform.getDimensions(floating)) },
    };
  },
};

async function place(reference: Reference, box: HTMLElement, side: Placement): Promise<void> {
  evenZoom(box);
  const { top, bottom } = reference.getBoundingClientRect();
  const seen = seenBox();
  // A card that is kept open while its term is scrolled away stays at the edge the term left by.
  const away = bottom < seen.top || top > seen.bottom;
  const cramped = Math.max(top - seen.top, seen.bottom - bottom) < ROOM;
  const within = { padding: EDGE, rootBoundary: boundary() };
  const most = Math.min(MOST_HEIGHT, seen.bottom - seen.top - 2 * EDGE);
  const { x, y } = await computePosition(reference, box, {
    platform: VIEWPORT,
    strategy: "fixed",
    placement: side,
    middleware: [
      offset(GAP),
      flip({ ...within, fallbackAxisSideDirection: cramped ? "end" : "none" }),
      shift({ ...within, crossAxis: away }),
      size({
        ...within,
        apply: ({ availableHeight }) => {
          box.style.maxHeight = `${Math.min(most, Math.max(LEAST_HEIGHT, availableHeight))}px`;
        },
      }),
    ],
  });
  // Where there is no room for the least of a card, it stands over its term rather than outside the view.
  const { width, height } = boxOf(box);
  box.style.left = `${inside(x, width, seen.left, seen.right)}px`;
  box.style.top = `${inside(y, height, seen.top, seen.bottom)}px`;
}

/** Where something of a size has to begin to lie between two edges; at the first where it is too large for that. */
function inside(at: number, size: number, first: number, last: number): number {
  return Math.max(first + EDGE, Math.min(at, last - EDGE - size));
}

/** What the card has to stay within. */
function boundary(): RootBoundary {
  const part = seenPart() ?? (isBare() ? seenBox() : undefined);
  if (!part) return "viewport";
  return { x: part.left, y: part.top, width: part.right - part.left, height: part.bottom - part.top };
}

/** A zoomed page would zoom the card, and the pixels it is placed by. */
function evenZoom(box: HTMLElement): void {
  const root = box.getRootNode();
  const around = isShadowRoot(root) ? drawnIn(root.host) : null;
  const element = around && isShadowRoot(around) ? around.host : around;
  if (element && isElement(element)) box.style.zoom = String(1 / element.currentCSSZoom);
}

/** Below the term, or to its left in vertical text: over what comes next, not over what was read. */
function preferredSide(context: Element): Placement {
  const { writingMode, direction } = getComputedStyle(context);
  if (/^(vertical|sideways)-rl$/.test(writingMode)) return "left-start";
  if (/^(vertical|sideways)-lr$/.test(writingMode)) return "right-start";
  return direction === "rtl" ? "bottom-end" : "bottom-start";
}

/** Which line's part of the term the pointer meant; the first without a pointer. Told once: a scroll moves them all. */
function partUnder(range: Range, pointer: Point | undefined): number {
  if (!pointer) return 0;
  return Math.max(
    0,
    [...range.getClientRects()].findIndex((part) => within(pointer, part)),
  );
}

/**
 * The box to stand beside: along the line that part of the term, across the lines all of it in the same column, so that the
 * card of a wrapped term covers none of its lines.
 */
function anchor(range: Range, part: number, side: Placement): DOMRect {
  const parts = [...range.getClientRects()];
  const meant: Box = parts[part] ?? range.getBoundingClientRect();
  const column = parts.length > 1 ? columnAround(parts, part, side) : [meant];
  const { left, top, right, bottom } = side.startsWith("bottom")
    ? { ...boxAround(column), left: meant.left, right: meant.right }
    : { ...boxAround(column), top: meant.top, bottom: meant.bottom };
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Those parts of a term, from one of them on and back, that no edge of a column lies between: after it lines begin anew. */
function columnAround(parts: readonly Box[], part: number, side: Placement): readonly Box[] {
  const beginsAnew = (next: Box, at: number) => at > 0 && isBack(next, parts[at - 1] ?? next, side);
  const first = parts.findLastIndex((next, at) => at <= part && beginsAnew(next, at));
  const end = parts.findIndex((next, at) => at > part && beginsAnew(next, at));
  return parts.slice(Math.max(0, first), end < 0 ? parts.length : end);
}

/** Whether a line lies where those before another one do: the card's side of a term is where the next ones are. */
function isBack(line: Box, other: Box, side: Placement): boolean {
  if (side.startsWith("left")) return line.left >= other.right;
  return side.startsWith("right") ? line.right <= other.left : line.bottom <= other.top;
}

/** The box around some boxes. */
function boxAround(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** The element a range begins in. */
export function contextOf(range: Range): Element {
  const { startContainer } = range;
  return isElement(startContainer)
    ? startContainer
    : (parentElementOf(startContainer) ?? document.documentElement);
}

/**
 * The element, or what is around the outermost form in which a field has the name of one of the form's own properties: a
 * library that goes up from there would take the field for the form's parent, and place the card over its term.
 */
function soundAround(element: Element): Element {
  let sound = element;
  for (let at: Element | null = element; at; at = parentElementOf(at))
    if (at instanceof HTMLFormElement && hasStandIn(at))
      sound = parentElementOf(at) ?? document.documentElement;
  return sound;
}

/** What of a form may stand in for the form's property of its name, and what Floating UI asks of all that is around a term. */
const FIELDS = "button, fieldset, img, input, object, output, select, textarea";
const ASKED =
  /^(parentNode|assignedSlot|host|nodeName|nodeType|ownerDocument|getRootNode|matches|contains|tagName|shadowRoot|isConnected|getBoundingClientRect|getClientRects|offset\w+|client\w+|scroll\w+|addEventListener|removeEventListener)$/;

/** Whether a field stands in for one of a form's own properties that matter. */
function hasStandIn(form: HTMLFormElement): boolean {
  return [...allOf(form, FIELDS)].some((field) =>
    ["name", "id"].some((by) => ASKED.test(attributeOf(field, by) ?? "")),
  );
}
