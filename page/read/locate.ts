/** From matches in a text to places among the nodes it was read from. */
import { type Dictionary, firstTermOf, SILENT, sizeOf } from "../../core/match/dictionary.ts";
import { MATCH_INTS, type Matches } from "../../core/match/scan.ts";
import { firstChildOf, isElement, nextOf, parentOf } from "../native.ts";
import { Found } from "./found.ts";
import { leftTexts } from "./left.ts";
import { breaksRun } from "./names.ts";
import { type Edges, parted } from "./parted.ts";
import { nextText, type Stretch, textOf, textWalker } from "./text.ts";

export interface Located {
  /** The matches that stand, as `scan` gives them. */
  readonly matches: Matches;
  /** Those of terms, silent phrases left out. */
  readonly found: Found[];
}

/** Where a line of the source ends within a match. */
const LINE_END = /\n/g;

/** What is known of a stretch before its matches are looked up. */
export interface Known {
  /** The id of the first match; the others count on from it. */
  readonly firstId: number;
  /** Whether all of its text is known to be read. */
  readonly plain: boolean;
}

/**
 * Looks matches up among the nodes of their stretch, in one walk along its text nodes. Where one reaches over the edge of
 * a run it does not stand, and may have hidden others: from there on the text is scanned again, until no match reaches
 * over an edge. Matches where nothing is to be read are dropped.
 */
export function locate(
  dictionary: Dictionary,
  stretch: Stretch,
  given: Matches,
  { firstId, plain }: Known,
): Located {
  const found = new Array<Found>(given.length / MATCH_INTS);
  let length = 0;
  const isLeft = plain || stretch.sparing ? () => false : leftTexts();
  const texts = new Texts(stretch);
  let matches = given;
  let text: string | undefined;
  /** What does not stand is overwritten by what follows. */
  let kept = 0;
  for (let i = 0; i < matches.length; i += MATCH_INTS) {
    const from = matches[i] as number;
    const to = matches[i + 1] as number;
    while (texts.node && texts.end <= from) texts.next();
    const { node: start, begin } = texts;
    if (!start) break;
    const entry = matches[i + 2] as number;
    let edges = texts.end < to ? edgesUpTo(to, texts) : undefined;
    if (!edges && to - from > sizeOf(dictionary, entry) && keepsLines(start)) {
      text ??= textOf(stretch);
      edges = linesWithin(text, from, to);
    }
    if (edges) {
      text ??= textOf(stretch);
      matches = parted(dictionary, text, matches, i, edges);
      texts.back(start, begin);
      i -= MATCH_INTS;
      continue;
    }
    const { node: end, begin: endBegin } = texts;
    if (!end || isLeft(start)) continue;
    const term = firstTermOf(dictionary, entry);
    const id = firstId + kept / MATCH_INTS;
    if (term !== SILENT)
      found[length++] = new Found(start, from - begin, end, to - endBegin, id, term, entry);
    if (kept < i) matches.copyWithin(kept, i, i + MATCH_INTS);
    kept += MATCH_INTS;
  }
  found.length = length;
  return { matches: kept < matches.length ? matches.slice(0, kept) : matches, found };
}

/** The text nodes of a stretch, one after another, and where in its text each begins and ends. */
class Texts {
  node: Text | null;
  begin = 0;
  end: number;
  private readonly walker: TreeWalker;

  constructor(stretch: Stretch) {
    this.walker = textWalker(stretch);
    this.node = nextText(this.walker);
    this.end = this.node?.length ?? 0;
  }

  next(): void {
    this.begin = this.end;
    this.node = nextText(this.walker);
    if (this.node) this.end += this.node.length;
  }

  /** Goes back to a node that was passed. */
  back(node: Text, begin: number): void {
    this.walker.currentNode = node;
    this.node = node;
    this.begin = begin;
    this.end = begin + node.length;
  }
}

/** Goes on to the node in which an offset lies; the edges of runs passed on the way, undefined where there is none. */
function edgesUpTo(to: number, texts: Texts): Edges | undefined {
  const edges: Edges = [];
  while (texts.node && texts.end < to) {
    const last = texts.node;
    texts.next();
    if (texts.node && edgeBetween(last, texts.node)) edges.push(texts.begin);
  }
  return edges.length > 0 ? edges : undefined;
}

/** Whether the lines of a text are shown as they are in its source. */
function keepsLines({ parentElement }: Text): boolean {
  return parentElement !== null && getComputedStyle(parentElement).whiteSpaceCollapse !== "collapse";
}

/** Where lines begin between two offsets of a text; undefined where none does. */
function linesWithin(text: string, from: number, to: number): Edges | undefined {
  const lines = [...text.slice(from, to).matchAll(LINE_END)].map(({ index }) => from + index + 1);
  return lines.length > 0 ? lines : undefined;
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
  return isElement(node) && breaksRun(node);
}
