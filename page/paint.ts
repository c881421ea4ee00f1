/** Puts highlights on the page through the CSS Custom Highlight API and takes them off again; the DOM stays as it is. */
import { HIGHLIGHTS, type Ink, inkFor, type Look, sheetText } from "./paint-style.ts";
import { setRange } from "./place.ts";
import { rangeAtCaret, rangesAt } from "./point.ts";
import type { Place } from "./read/index.ts";

/** A place to highlight, by the id of its mark. */
export interface Stroke {
  readonly id: number;
  readonly place: Place;
}

interface Painted {
  readonly range: Range;
  readonly ink: Ink;
}

/** One page's highlights: at most those last given to `show`. */
export class Painter {
  readonly #highlights = {
    dark: new Highlight(),
    pale: new Highlight(),
    active: new Highlight(),
  };
  readonly #sheet = new CSSStyleSheet();
  readonly #roots = new Set<DocumentOrShadowRoot>();
  readonly #ids = new WeakMap<AbstractRange, number>();
  #painted = new Map<number, Painted>();

  constructor() {
    // The reader's own place is drawn over the term's colour.
    this.#highlights.active.priority = 1;
  }

  /** Draws in another style or colour from now on. */
  dress(look: Look): void {
    this.#sheet.replaceSync(sheetText(look));
  }

  /** Takes a document or shadow root in: highlights in it are drawn by a style sheet of its own. */
  adopt(root: DocumentOrShadowRoot): void {
    this.#roots.add(root);
    if (!root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets.push(this.#sheet);
  }

  /** Registers these strokes and no others. What stays is left untouched, since each change costs the page a repaint. */
  show(strokes: Iterable<Stroke>): void {
    const before = this.#painted;
    this.#painted = new Map();
    for (const { id, place } of strokes) {
      const old = before.get(id);
      const kept = old && stillAt(old.range, place) ? old : this.#add(place);
      if (!kept) continue;
      if (kept === old) before.delete(id);
      this.#painted.set(id, kept);
      this.#ids.set(kept.range, id);
    }
    for (const { range, ink } of before.values()) this.#highlights[ink].delete(range);
  }

  #add(place: Place): Painted | undefined {
    const range = new Range();
    if (!setRange(range, place)) return undefined;
    const ink = inkFor(colorAt(place.start));
    this.#highlights[ink].add(range);
    return { range, ink };
  }

  /** The id of the stroke under a point of the viewport, in CSS pixels. */
  at(x: number, y: number): number | undefined {
    const roots = [...this.#roots].filter((root) => root instanceof ShadowRoot);
    const ranges = rangesAt(x, y, roots) ?? [rangeAtCaret(x, y, roots, this.#ranges())];
    return ranges.map((range) => range && this.#ids.get(range)).find((id) => id !== undefined);
  }

  #ranges(): Range[] {
    return [...this.#painted.values()].map(({ range }) => range);
  }

  /** Marks the one occurrence the reader is at; none when undefined. */
  point(range: Range | undefined): void {
    this.#highlights.active.clear();
    if (range) this.#highlights.active.add(range);
  }

  /** True while the page has left everything registered and adopted. */
  get intact(): boolean {
    return (
      INKS.every((ink) => CSS.highlights.get(HIGHLIGHTS[ink]) === this.#highlights[ink]) &&
      [...this.#roots].every((root) => root.adoptedStyleSheets.includes(this.#sheet))
    );
  }

  /** Registers and adopts again what the page threw out; also how painting begins. */
  mend(): void {
    for (const ink of INKS) CSS.highlights.set(HIGHLIGHTS[ink], this.#highlights[ink]);
    for (const root of this.#roots) this.adopt(root);
  }

  /** Takes everything off; what a newer instance put under the same names is left. */
  remove(): void {
    for (const ink of INKS) {
      const highlight = this.#highlights[ink];
      highlight.clear();
      if (CSS.highlights.get(HIGHLIGHTS[ink]) === highlight) CSS.highlights.delete(HIGHLIGHTS[ink]);
    }
    for (const root of this.#roots) drop(root, (sheet) => sheet === this.#sheet);
    this.#roots.clear();
    this.#painted.clear();
  }
}

const INKS = ["dark", "pale", "active"] as const;

function stillAt(range: Range, { start, startOffset, end, endOffset }: Place): boolean {
  return (
    range.startContainer === start &&
    range.startOffset === startOffset &&
    range.endContainer === end &&
    range.endOffset === endOffset
  );
}

function colorAt(node: Text): string {
  return node.parentElement ? getComputedStyle(node.parentElement).color : "";
}

function drop(root: DocumentOrShadowRoot, which: (sheet: CSSStyleSheet) => boolean): void {
  const kept = root.adoptedStyleSheets.filter((sheet) => !which(sheet));
  if (kept.length < root.adoptedStyleSheets.length) root.adoptedStyleSheets = kept;
}

/** Clears away what an instance left behind that could not do it itself, such as one of an extension now updated. */
export function sweep(document: Document): void {
  // By name, since Firefox lets no content script list the registry.
  for (const ink of INKS) CSS.highlights.delete(HIGHLIGHTS[ink]);
  drop(document, isBandus);
}

function isBandus(sheet: CSSStyleSheet): boolean {
  const [rule] = sheet.cssRules;
  return !!rule?.cssText.includes(`::highlight(${HIGHLIGHTS.dark})`);
}
