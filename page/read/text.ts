/** The text of a part of the page, as a string and as nodes. */
import { follows, nameOf, parentElementOf, rootOf, walk } from "../native.ts";
import type { Place } from "./found.ts";
import { leftTexts } from "./left.ts";
import { isReading } from "./names.ts";

/** Part of a document or shadow root: from before one node to before another, null for its very start or end. */
export interface Stretch {
  readonly root: Document | ShadowRoot;
  readonly from: Node | null;
  readonly to: Node | null;
  /** Whether readings above ruby text and all that is not to be read are passed over, for which it must be read node by node. */
  readonly sparing: boolean;
}

/** One for all stretches: the page pays at each of its changes for every range in it, until that is collected. */
let ruler: Range | undefined;
/** Where the ruler lies between two uses. */
let drawer: Document | undefined;

/** The text of a stretch: a few native calls, however many nodes it has. */
export function textOf(stretch: Stretch): string {
  if (stretch.sparing) return textByNodes(stretch);
  const { root, from, to } = stretch;
  ruler ??= new Range();
  if (!from || !to) ruler.selectNodeContents(root);
  // Within the first and the last element, where no text is yet: before them would count what stands beside them.
  if (from) ruler.setStart(from, 0);
  if (to) ruler.setEnd(to, 0);
  return textAlong(ruler);
}

/** The text within a node that lies between two others, null for its very start or end. */
export function textBetween(within: Node, after: Node | null, before: Node | null): string {
  ruler ??= new Range();
  ruler.selectNodeContents(within);
  if (after) ruler.setStartAfter(after);
  if (before) ruler.setEndBefore(before);
  return textAlong(ruler);
}

/** More units than any match has, whatever stands between its characters. */
const MOST = 1024;

/** The text from a place's beginning to its end, no matter what lies between now; cut off where that has become much. */
export function textAt({ start, startOffset, end, endOffset }: Place): string {
  const walker = walk(rootOf(start), NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  walker.currentNode = start;
  let text = start.data.slice(startOffset);
  for (let node = nextText(walker); node && text.length < MOST; node = nextText(walker)) {
    if (node === end) return text + node.data.slice(0, endOffset);
    text += node.data;
  }
  return text;
}

function textAlong(range: Range): string {
  const text = range.toString();
  drawer ??= new Document();
  range.selectNodeContents(drawer);
  return text;
}

function textByNodes(stretch: Stretch): string {
  // Without the filter, which might pass over much beyond the stretch to find a text that it does not reject.
  const walker = textWalker({ ...stretch, sparing: false });
  const isSpared = spared();
  let text = "";
  for (let node = nextText(walker); node; node = nextText(walker)) {
    if (stretch.to && follows(node, stretch.to)) break;
    if (!isSpared(node)) text += node.data;
  }
  return text;
}

/** Stands before the first text node of a stretch, and does not stop at its end. */
export function textWalker({ root, from, sparing }: Stretch): TreeWalker {
  const isSpared = spared();
  const filter = (node: Node) =>
    isSpared(node as Text) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  const walker = walk(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION, sparing ? filter : null);
  walker.currentNode = from ?? root;
  return walker;
}

export function nextText(walker: TreeWalker): Text | null {
  return walker.nextNode() as Text | null;
}

/** Tells of one text after another whether it is passed over where a stretch is read sparingly. */
function spared(): (text: Text) => boolean {
  const isLeft = leftTexts();
  return (text) => isLeft(text) || inReading(text);
}

function inReading(node: Node): boolean {
  for (let parent = parentElementOf(node); parent; parent = parentElementOf(parent)) {
    if (isReading(parent)) return true;
    if (nameOf(parent) === "ruby") return false;
  }
  return false;
}
