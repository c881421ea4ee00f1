/**
 * A piece of the page: all text from one block's start to another's, read at one go. Its matches are kept as
 * integers, offsets in that text; nodes are looked up when a match is wanted.
 */
import type { Dictionary } from "../../core/match/dictionary.ts";
import { MATCH_INTS, scan } from "../../core/match/scan.ts";
import { BLOCKS, breaksRun, RUBY, UNREAD } from "./names.ts";

/** Where a match stands: from a place in one text node to a place in the same or a later one. */
export interface Place {
  readonly start: Text;
  readonly startOffset: number;
  readonly end: Text;
  readonly endOffset: number;
}

/** Part of a document or shadow root: from before one node to before another, null for its very start or end. */
export interface Stretch {
  readonly root: Node;
  readonly from: Node | null;
  readonly to: Node | null;
}

/** The text of a stretch. Two native calls, however many nodes it has; with ruby in it node by node. */
export function textOf(stretch: Stretch, ruby: boolean): string {
  if (!ruby) return rangeOf(stretch).toString();
  let text = "";
  for (const node of textNodes(stretch, true)) {
    if (stretch.to && !isBefore(node, stretch.to)) break;
    text += node.data;
  }
  return text;
}

function isBefore(one: Node, other: Node): boolean {
  return (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

function rangeOf({ root, from, to }: Stretch): Range {
  const range = (root.ownerDocument ?? (root as Document)).createRange();
  range.selectNodeContents(root);
  if (from) range.setStartBefore(from);
  if (to) range.setEndBefore(to);
  return range;
}

/** The text nodes from a stretch's start on, past its end as well, without those above ruby where that counts. */
function* textNodes({ root, from }: Stretch, ruby: boolean): Generator<Text> {
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  walker.currentNode = from ?? root;
  let node = (from instanceof Text ? from : walker.nextNode()) as Text | null;
  for (; node; node = walker.nextNode() as Text | null) {
    if (!ruby || !inRuby(node)) yield node;
  }
}

function inRuby(node: Node): boolean {
  for (let parent = node.parentElement; parent; parent = parent.parentElement) {
    if (RUBY.has(parent.localName)) return true;
    if (parent.localName === "ruby") return false;
  }
  return false;
}

/** Matches looked up among the nodes: those that stand, and the offsets of the edges that some reached over. */
interface Located {
  readonly matches: number[];
  /** One for each match. */
  readonly places: Place[];
  readonly edges: number[];
}

/**
 * Looks matches up among the nodes of their stretch. Where one reaches over the edge of a block it does not stand,
 * and may have hidden others: the text is then scanned again in parts, until no match reaches over an edge. Matches
 * where nothing is read are dropped.
 */
export function locate(
  dictionary: Dictionary,
  stretch: Stretch,
  matches: readonly number[],
  ruby: boolean,
): Omit<Located, "edges"> {
  let located = place(stretch, matches, ruby);
  if (located.edges.length === 0) return located;
  const text = textOf(stretch, ruby);
  const edges = new Set<number>();
  while (located.edges.length > 0) {
    for (const edge of located.edges) edges.add(edge);
    const parts = [...edges].sort((a, b) => a - b);
    located = place(stretch, scanParts(dictionary, text, parts), ruby);
  }
  return located;
}

function scanParts(dictionary: Dictionary, text: string, edges: readonly number[]): number[] {
  const all: number[] = [];
  let start = 0;
  for (const end of [...edges, text.length]) {
    const matches = scan(dictionary, text.slice(start, end));
    for (let i = 0; i < matches.length; i += MATCH_INTS) {
      const [from, to, entry] = matches.slice(i, i + MATCH_INTS) as [number, number, number];
      all.push(start + from, start + to, entry);
    }
    start = end;
  }
  return all;
}

function place(stretch: Stretch, matches: readonly number[], ruby: boolean): Located {
  const located: Located = { matches: [], places: [], edges: [] };
  const nodes = textNodes(stretch, ruby);
  const next = () => nodes.next().value as Text | undefined;
  let before = 0;
  let node = next();
  for (let i = 0; node && i < matches.length; i += MATCH_INTS) {
    const [from, to, entry] = matches.slice(i, i + MATCH_INTS) as [number, number, number];
    while (node && before + node.length <= from) {
      before += node.length;
      node = next();
    }
    const start: Text | undefined = node;
    const startOffset = from - before;
    while (node && before + node.length < to) {
      const last: Text = node;
      before += node.length;
      node = next();
      if (node && edgeBetween(last, node)) located.edges.push(before);
    }
    if (!start || !node || !isRead(start)) continue;
    located.matches.push(from, to, entry);
    located.places.push({ start, startOffset, end: node, endOffset: to - before });
  }
  return located;
}

/** Whether the text of two text nodes, one right after the other, belongs to different runs. */
function edgeBetween(one: Text, other: Text): boolean {
  for (let node: Node = one; ; ) {
    while (!node.nextSibling) {
      const parent = node.parentNode;
      if (!parent || isEdge(parent)) return true;
      node = parent;
    }
    node = node.nextSibling;
    for (let inner: Node | null = node; inner; inner = inner.firstChild) {
      if (inner === other) return false;
      if (isEdge(inner)) return true;
      node = inner;
    }
  }
}

function isEdge(node: Node): boolean {
  return node instanceof Element && breaksRun(node);
}

function isRead(node: Text): boolean {
  return !node.parentElement?.closest(UNREAD);
}

/** The nearest element around a node that begins a run of its own, by name. */
export function blockOf(node: Node): Element | null {
  let parent = node.parentElement;
  while (parent?.parentElement && !BLOCKS.has(parent.localName)) parent = parent.parentElement;
  return parent;
}
