/** From matches in a text to places among the nodes it was read from. */
import { type Dictionary, firstTermOf, SILENT } from "../../core/match/dictionary.ts";
import { MATCH_INTS, type Matches, scan } from "../../core/match/scan.ts";
import { firstChildOf, nextOf, parentElementOf, parentOf } from "../native.ts";
import { Found } from "./found.ts";
import { breaksRun, isUnread } from "./names.ts";
import { nextText, type Stretch, textOf, textWalker } from "./text.ts";

export interface Located {
  /** The matches that stand, as `scan` gives them. */
  readonly matches: Matches;
  /** Those of terms, silent phrases left out. */
  readonly found: Found[];
}

/** What is known of a stretch before its matches are looked up. */
export interface Known {
  /** The id of the first match; the others count on from it. */
  readonly firstId: number;
  /** Whether all of its text is known to be read. */
  readonly plain: boolean;
}

/** Offsets in the text at which runs meet. */
type Edges = number[];

/**
 * Looks matches up among the nodes of their stretch. Where one reaches over the edge of a run it does not stand, and
 * may have hidden others: the text is then scanned again in parts, until no match reaches over an edge. Matches where
 * nothing is to be read are dropped.
 */
export function locate(dictionary: Dictionary, stretch: Stretch, matches: Matches, known: Known): Located {
  const edges = new Set<number>();
  let text: string | undefined;
  for (let tried = matches; ; ) {
    const located = place(dictionary, stretch, tried, known);
    if (located.crossed.length === 0) return located;
    for (const edge of located.crossed) edges.add(edge);
    text ??= textOf(stretch);
    tried = scanParts(
      dictionary,
      text,
      [...edges].sort((a, b) => a - b),
    );
  }
}

function scanParts(dictionary: Dictionary, text: string, edges: Edges): Matches {
  const all: number[] = [];
  let start = 0;
  for (const end of [...edges, text.length]) {
    const matches = scan(dictionary, text.slice(start, end));
    for (let i = 0; i < matches.length; i += MATCH_INTS) {
      const [from = 0, to = 0, entry = 0] = matches.subarray(i, i + MATCH_INTS);
      all.push(start + from, start + to, entry);
    }
    start = end;
  }
  return Int32Array.from(all);
}

/**
 * Finds the places of matches in one walk along the text nodes, and the edges that some reached over. What does not
 * stand is overwritten by what follows.
 */
function place(
  dictionary: Dictionary,
  stretch: Stretch,
  matches: Matches,
  { firstId, plain }: Known,
): Located & { readonly crossed: Edges } {
  const crossed: Edges = [];
  const found: Found[] = [];
  const isLeft = plain ? () => false : leftTexts();
  const walker = textWalker(stretch);
  let node = nextText(walker);
  let size = node?.length ?? 0;
  /** Where in the stretch's text the node begins. */
  let begin = 0;
  let kept = 0;
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
    if (!start || !node || isLeft(start)) continue;
    const entry = matches[i + 2] as number;
    const term = firstTermOf(dictionary, entry);
    const id = firstId + kept / MATCH_INTS;
    if (term !== SILENT) found.push(new Found(start, startOffset, node, to - begin, id, term, entry));
    if (kept < i) matches.copyWithin(kept, i, i + MATCH_INTS);
    kept += MATCH_INTS;
  }
  return { matches: kept < matches.length ? matches.slice(0, kept) : matches, found, crossed };
}

/** Tells of one text after another whether it is left; what is around their elements is asked once. */
function leftTexts(): (text: Text) => boolean {
  const known = new Map<Element, boolean>();
  let parent: Element | null = null;
  let left = false;
  return (text) => {
    const around = parentElementOf(text);
    if (around !== parent) left = isWithinUnread(around, known);
    parent = around;
    return left;
  };
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
