/** Puts highlights on the page through the CSS Custom Highlight API and takes them off again; the DOM stays as it is. */
import { adoptSheets, allOf, isShadowRoot, parentElementOf, sheetsOf } from "./native.ts";
import { INKS, inkFor, type Look, NAMES, nameOf, sheetText, WHERE } from "./paint-style.ts";
import { setRange } from "./place.ts";
import { rangeAtCaret, rangesAt } from "./point.ts";
import type { Place } from "./read/index.ts";

/** A place to highlight, by the id of its mark, and the text that was found there. */
export interface Stroke {
  readonly id: number;
  readonly place: Place;
  readonly text: string;
}

/** Calls of `keep`: so many without a loss and a page counts as calm again; the longest wait after a loss. */
const CALM = 30;
const LONGEST_WAIT = 64;

interface Painted {
  readonly range: Range;
  readonly ink: ReturnType<typeof inkFor>;
}

/** One page's highlights: at most those last given to `show`. */
export class Painter {
  readonly #highlights = {
    dark: new Highlight(),
    pale: new Highlight(),
    active: new Highlight(),
  };
  readonly #sheet = new CSSStyleSheet();
  readonly #firefox = CSS.supports("-moz-appearance", "none");
  readonly #roots = new Set<Document | ShadowRoot>();
  readonly #ids = new WeakMap<AbstractRange, number>();
  #painted = new Map<number, Painted>();

  #look: Look = { highlightStyle: "wash", highlightColor: "" };
  #registered = false;
  #losses = 0;
  #wait = 0;
  #calm = 0;

  constructor() {
    // The reader's own place is drawn over the term's colour.
    this.#highlights.active.priority = 1;
  }

  /** Draws in another style or colour from now on. */
  dress(look: Look): void {
    const { highlightStyle, highlightColor } = this.#look;
    if (look.highlightStyle === highlightStyle && look.highlightColor === highlightColor) return;
    const shows = this.#registered;
    this.#unregister();
    this.#look = look;
    if (shows) this.#register();
  }

  /** Takes a document or shadow root in: it may need a style sheet for highlights in it to be drawn. */
  adopt(root: Document | ShadowRoot): void {
    this.#roots.add(root);
    if (this.#registered) this.#dressRoot(root);
  }

  /** Leaves a shadow root that is no longer on the page as it was. */
  leave(root: Document | ShadowRoot): void {
    this.#roots.delete(root);
    this.#undress(root);
  }

  /** Whether the extension's own sheet is not enough: it knows no colour of the reader's, and Firefox keeps it out of shadow roots. */
  #wantsSheet(root: Document | ShadowRoot): boolean {
    return this.#look.highlightColor !== "" || (this.#firefox && isShadowRoot(root));
  }

  #isDressed(root: Document | ShadowRoot): boolean {
    return !this.#wantsSheet(root) || sheetsOf(root).includes(this.#sheet);
  }

  #dressRoot(root: Document | ShadowRoot): void {
    if (this.#isDressed(root)) return;
    adoptSheets(root, [...sheetsOf(root).filter((sheet) => !isBandus(sheet)), this.#sheet]);
  }

  /** Registers these strokes and no others. What stays is left untouched, since each change costs the page a repaint. */
  show(strokes: Iterable<Stroke>): void {
    const before = this.#painted;
    const inkOf = inks();
    this.#painted = new Map();
    for (const stroke of strokes) {
      const { id } = stroke;
      const old = before.get(id);
      const ink = inkOf(stroke.place.start);
      // A page that turns dark changes its text's colour and nothing else.
      const kept = old?.ink === ink && stillAt(old.range, stroke) ? old : this.#add(stroke, ink);
      if (!kept) continue;
      if (kept === old) before.delete(id);
      this.#painted.set(id, kept);
      this.#ids.set(kept.range, id);
    }
    for (const { range, ink } of before.values()) this.#highlights[ink].delete(range);
    // A page without terms is not to see that Bandu is there.
    if (this.#painted.size > 0) this.#register();
    else this.#unregister();
  }

  /** Whether anything is shown. */
  get shows(): boolean {
    return this.#painted.size > 0;
  }

  #add({ place, text }: Stroke, ink: Painted["ink"]): Painted | undefined {
    const range = new Range();
    // After a change that was not heard of yet the place may hold other text.
    if (!setRange(range, place) || range.toString() !== text) return undefined;
    this.#highlights[ink].add(range);
    return { range, ink };
  }

  /** The id of the stroke under a point of the viewport, in CSS pixels. */
  at(x: number, y: number): number | undefined {
    const roots = [...this.#roots].filter(isShadowRoot);
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

  /**
   * Puts back what the page threw out since the last time. A page that throws it out again and again is left alone for
   * longer and longer: it is not fought.
   */
  keep(): void {
    if (!this.#registered || this.#wait-- > 0) return;
    if (this.#intact) {
      this.#calm++;
      if (this.#calm > CALM) this.#losses = 0;
      return;
    }
    this.#calm = 0;
    this.#losses++;
    this.#wait = Math.min(2 ** this.#losses, LONGEST_WAIT) - 2;
    this.#registered = false;
    this.#register();
  }

  get #intact(): boolean {
    return (
      INKS.every((ink) => CSS.highlights.get(nameOf(this.#look, ink)) === this.#highlights[ink]) &&
      [...this.#roots].every((root) => this.#isDressed(root))
    );
  }

  #register(): void {
    if (this.#registered) return;
    this.#registered = true;
    for (const ink of INKS) CSS.highlights.set(nameOf(this.#look, ink), this.#highlights[ink]);
    this.#sheet.replaceSync(sheetText(this.#look, this.#firefox ? WHERE.firefox : WHERE.chromium));
    for (const root of this.#roots) this.#dressRoot(root);
  }

  /** What a newer instance put under the same names is left. */
  #unregister(): void {
    this.#registered = false;
    for (const ink of INKS) {
      const name = nameOf(this.#look, ink);
      if (CSS.highlights.get(name) === this.#highlights[ink]) CSS.highlights.delete(name);
    }
    for (const root of this.#roots) this.#undress(root);
  }

  #undress(root: Document | ShadowRoot): void {
    drop(root, (sheet) => sheet === this.#sheet);
  }

  /** Takes everything off for good. */
  remove(): void {
    this.point(undefined);
    this.show([]);
    this.#roots.clear();
  }
}

/** Whether a range is where a stroke is to be, or was taken along by a change with the text. */
function stillAt(range: Range, { place, text }: Stroke): boolean {
  const { start, startOffset, end, endOffset } = place;
  return (
    (range.startContainer === start &&
      range.startOffset === startOffset &&
      range.endContainer === end &&
      range.endOffset === endOffset) ||
    range.toString() === text
  );
}

/** Tells the ink for one text after another; each element's colour is asked once. */
function inks(): (text: Text) => Painted["ink"] {
  const known = new Map<Element | null, Painted["ink"]>();
  return (text) => {
    const parent = parentElementOf(text);
    const ink = known.get(parent) ?? inkFor(parent ? getComputedStyle(parent).color : "");
    known.set(parent, ink);
    return ink;
  };
}

function drop(root: Document | ShadowRoot, which: (sheet: CSSStyleSheet) => boolean): void {
  const sheets = sheetsOf(root);
  const kept = sheets.filter((sheet) => !which(sheet));
  if (kept.length < sheets.length) adoptSheets(root, kept);
}

/** Clears away what an instance left behind that could not do it itself, such as one of an extension now updated. */
export function sweep(document: Document): void {
  // By name, since Firefox lets no content script list the registry.
  for (const name of NAMES) CSS.highlights.delete(name);
  // With what an SVG document needs around it.
  for (const left of allOf(document, "bandu-card, foreignObject:has(> bandu-card)")) left.remove();
  drop(document, isBandus);
}

function isBandus(sheet: CSSStyleSheet): boolean {
  const [rule] = sheet.cssRules;
  return !!rule?.cssText.includes("::highlight(bandu-");
}
