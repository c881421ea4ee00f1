/** From matches in a text to places among the nodes it was read from. */
import type { Dictionary } from "../../core/match/dictionary.ts";
import { MATCH_INTS, scan } from "../../core/match/scan.ts";
import { firstChildOf, nextOf, parentElementOf, parentOf } from "../native.ts";
import { breaksRun, isUnread } from "./names.ts";
import { nextText, type Stretch, textOf, textWalker } from "./text.ts";

/** Where a match stands: from a place in one text node to a place in the same or a later one. */
export interface Place {
  readonly start: Text;
  readonly startOffset: number;
  readonly end: Text;
  readonly endOffset: number;
}

export interface Located {
  /** The matches that stand, as `scan` gives them. */
  readonly matches: number[];
  /** One for each match. */
  readonly places: Place[];
}

/** Offsets in the text at which runs meet. */
type Edges = number[];

/**
 * Looks matches up among the nodes of their stretch. Where one reaches over the edge of a run it does not stand, and
 * may have hidden others: the text is then scanned again in parts, until no match reaches over an edge. Matches where
 * nothing is to be read are dropped.
 */
export function locate(dictionary: Dictionary, stretch: Stretch, matches: readonly number[]): Located {
  const edges = new Set<number>();
  let text: string | undefined;
  for (let tried = matches; ; ) {
    const located: Located = { matches: [], places: [] };
    const crossed = place(stretch, tried, located);
    if (crossed.length === 0) return located;
    for (const edge of crossed) edges.add(edge);
    text ??= textOf(stretch);
    tried = scanParts(
      dictionary,
      text,
      [...edges].sort((a, b) => a - b),
    );
  }
}

function scanParts(dictionary: Dictionary, text: string, edges: Edges): number[] {
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

/** Adds the places of matches to `located`, in one walk along the text nodes; gives the edges that some reached over. */
function place(stretch: Stretch, matches: readonly number[], { matches: standing, places }: Located): Edges {
  const crossed: Edges = [];
  const walker = textWalker(stretch);
  let node = nextText(walker);
  let size = node?.length ?? 0;
  /** Where in the stretch's text the node begins. */
  let begin = 0;
  let parent: Element | null = null;
  let unread = false;
  const known = new Map<Element, boolean>();
  for (let i = 0; node && i < matches.length; i += MATCH_INTS) {
    const from = matches[i] as number;
    const to = matches[i + 1] as number;
    while (node && begin + size <= from) {
      begin += size;
      node = nextText(walker);
      size = node?.length ?? 0;
    }
    const start: Text | null = node;
    const startOffset = from - begin;
    while (node && begin + size < to) {
      const last: Text = node;
      begin += size;
      node = nextText(walker);
      size = node?.length ?? 0;
      if (node && edgeBetween(last, node)) crossed.push(begin);
    }
    if (!start || !node) continue;
    const around = parentElementOf(start);
    if (around !== parent) {
      parent = around;
      unread = isWithinUnread(around, known);
    }
    if (unread) continue;
    standing.push(from, to, matches[i + 2] as number);
    places.push({ start, startOffset, end: node, endOffset: to - begin });
  }
  return crossed;
}

/** Whether the text in an element is left, for its own sake or for what it lies in; what is around it is asked once. */
function isWithinUnread(element: Element | null, known: Map<Element, boolean>): boolean {
  if (!element) return false;
  if (isUnread(element)) return true;
  const outer = parentElementOf(element);
  if (!outer) return false;
  let unread = known.get(outer);
  if (unread === undefined) {
    unread = isWithinUnread(outer, known);
    known.set(outer, unread);
  }
  return unread;
}

/** Whether the text of two text nodes, one right after the other, belongs to different runs. */
function edgeBetween(one: Text, other: Text): boolean {
  for (let node: Node = one; ; ) {
    let next = nextOf(node);
    while (!next) {
      const parent = parentOf(node);
      if (!parent || isEdge(parent)) return true;
      node = parent;
      next = nextOf(node);
    }
    node = next;
    for (let inner: Node | null = node; inner; inner = firstChildOf(inner)) {
      if (inner === other) return false;
      if (isEdge(inner)) return true;
      node = inner;
    }
  }
}

function isEdge(node: Node): boolean {
  return node instanceof Element && breaksRun(node);
}
