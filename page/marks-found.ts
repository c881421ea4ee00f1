/** The marks of a page: what was found on it, what of that is shown, and where. */
import { firsts } from "./choose.ts";
import { isWithinView } from "./flow.ts";
import { type Known, KnownMarks } from "./known.ts";
import type { Ends, Mark, PageMarks } from "./marks.ts";
import { follows, holds, isDrawn, parentElementOf } from "./native.ts";
import { nearView } from "./near.ts";
import { inReadingOrder } from "./order.ts";
import type { Painter } from "./paint.ts";
import { setRange } from "./place.ts";
import { type Pointed, remember, successor } from "./pointed.ts";
import type { Found, PageIndex, Place } from "./read/index.ts";
import { type Box, seenBox } from "./seen.ts";

/** Registered ranges are a tax on every change the page makes: more than this many are never held. */
const LIMIT = 150;

/** What is shown of what was found. */
export interface Showing {
  /** By term: 1 where it is left out altogether. */
  readonly hidden: Uint8Array;
  readonly density: "all" | "paragraph" | "page";
}

/** What is on a page before it is read, and where Bandu is off. */
export const NOTHING: [ReadonlyMap<Node, PageIndex>, Showing] = [
  new Map(),
  { hidden: new Uint8Array(), density: "all" },
];

export class FoundMarks implements PageMarks {
  revision = "";
  find: PageMarks["find"] = () => [];
  /** Whether the page changes all the time. */
  busy: () => boolean = () => false;
  readonly #painter: Painter;
  readonly #watchers = new Set<() => void>();
  readonly #ruler = new Range();
  readonly #known = new KnownMarks();
  #indexes: ReadonlyMap<Node, PageIndex> = new Map();
  #showing: Showing = { hidden: new Uint8Array(), density: "all" };
  /** The mark the reader is at, and what tells its occurrence from others. */
  #at: Mark | undefined;
  #pointed: Pointed | undefined;
  /** All occurrences but the hidden ones, in reading order; undefined until somebody asks. */
  #all: readonly Found[] | undefined;

  constructor(painter: Painter) {
    this.#painter = painter;
  }

  /** Takes in what is on the page now, by tree, and what of it to show. */
  replace(indexes: ReadonlyMap<Node, PageIndex>, showing: Showing): void {
    this.#indexes = indexes;
    this.#showing = showing;
    this.#all = undefined;
    this.#handOver();
    this.#known.forgetGone();
    this.paint();
    this.#remember();
    for (const changed of this.#watchers) changed();
  }

  /** Where the page has written the text anew that the reader is at, its mark goes over to the new one. */
  #handOver(): void {
    if (!this.#pointed || !this.#at || this.range(this.#at)) return;
    const fresh = this.#around().filter((found) => !this.#known.has(found));
    const next = successor(this.#pointed, fresh);
    if (!next) return;
    this.#known.move(this.#at.id, next);
    this.#painter.point(this.range(this.#at));
  }

  #remember(): void {
    const place = this.#at && this.#known.get(this.#at.id)?.place;
    this.#pointed = this.#at && place && remember(this.#at, place, this.#around());
  }

  /** Occurrences the reader may be at, in reading order: of a long page those near the view. */
  #around(): readonly Found[] {
    if (!this.#isLong()) return this.#everything();
    const { top, bottom } = seenBox();
    return this.#read((index) => index.near(bottom - top));
  }

  /** Registers what is near the view now. */
  paint(): void {
    this.#painter.show(this.#near().map((found) => strokeOf(this.#known.of(found))));
  }

  /** How many occurrences there are, roughly, the hidden ones included; never too few. */
  #size(): number {
    let size = 0;
    for (const index of this.#indexes.values()) size += index.size;
    return size;
  }

  #isLong(): boolean {
    return [...this.#indexes.values()].some(({ isLong }) => isLong);
  }

  #near(): readonly Found[] {
    const { top, bottom } = seenBox();
    const height = bottom - top;
    const busy = this.busy();
    // Where all can be registered nothing needs measuring, now or while scrolling.
    if (!busy && this.#size() <= LIMIT && !this.#isLong()) return this.#shown();
    // Each range is drawn anew whenever the page changes: one that changes all the time has few beyond its view.
    const margin = busy ? height / 4 : height;
    const found = this.#thin(this.#read((index) => index.near(margin)));
    if (!busy && found.length <= LIMIT) return found;
    const apart = this.#apart(found).slice(0, LIMIT / 2);
    const wanted = { margin, limit: LIMIT - apart.length };
    const near = nearView(found.length, (at) => this.#box(found[at]), wanted);
    return found.filter(among([...near, ...apart]));
  }

  /** The positions of those that stand in view whatever is around them in the page's order. */
  #apart(found: readonly Found[]): number[] {
    const elements = [...this.#indexes.values()].flatMap(({ apart }) => apart);
    if (elements.length === 0) return [];
    const isApart = ({ start }: Found) => elements.some((element) => holds(element, start));
    return found.flatMap((one, at) => (isApart(one) ? [at] : []));
  }

  #everything(): readonly Found[] {
    this.#all ??= this.#read((index) => index.all());
    return this.#all;
  }

  /** The shown ones of the whole page. */
  #shown(): readonly Found[] {
    const { density } = this.#showing;
    return density === "all" ? this.#everything() : firsts(this.#everything(), density);
  }

  /** Some of each tree's occurrences in reading order, without the hidden ones. */
  #read(which: (index: PageIndex) => readonly Found[]): readonly Found[] {
    const { hidden } = this.#showing;
    return inReadingOrder(
      [...this.#indexes].map(([root, index]) => ({
        root,
        places: which(index).filter(({ term }) => !hidden[term]),
      })),
    );
  }

  /** Those of a part of the page that the density leaves. A part holds whole blocks, but not the whole page. */
  #thin(part: readonly Found[]): readonly Found[] {
    const { density } = this.#showing;
    if (density === "all") return part;
    if (density === "paragraph") return firsts(part, density);
    const shown = new Set(this.#shown().map((found) => this.#known.of(found).mark.id));
    return part.filter((found) => shown.has(this.#known.of(found).mark.id));
  }

  #box(place: Place | undefined): Box | undefined {
    if (!place || !setRange(this.#ruler, place)) return undefined;
    const box = this.#ruler.getBoundingClientRect();
    return box.height || box.width ? box : undefined;
  }

  at(x: number, y: number): Mark | undefined {
    const id = this.#painter.at(x, y);
    return id === undefined ? undefined : this.#known.get(id)?.mark;
  }

  range(mark: Mark): Range | undefined {
    return this.#known.range(mark.id);
  }

  any(): boolean {
    const { hidden } = this.#showing;
    if (this.#painter.shows) return true;
    return [...this.#indexes.values()].some((index) => index.some(({ term }) => !hidden[term]));
  }

  counts(): { term: number; count: number }[] {
    const counts = new Map<number, number>();
    for (const { term } of this.#everything()) counts.set(term, (counts.get(term) ?? 0) + 1);
    return [...counts].map(([term, count]) => ({ term, count }));
  }

  occurrence(term: number, n: number): Mark | undefined {
    const seen = this.#everything().filter((found) => found.term === term && this.#canBeSeen(found));
    const found = seen[n % seen.length];
    return found && this.#known.of(found).mark;
  }

  step(from: Mark | undefined, by: 1 | -1, ends: Ends = "around"): Mark | undefined {
    const shown = this.#shown();
    const { length } = shown;
    const edge = by === 1 ? 0 : length - 1;
    const place = from && this.#known.get(from.id)?.place;
    const first = ends === "enter" ? edge : this.#stepped(shown, place, by);
    for (let passed = 0; passed < length; passed++) {
      const at = first + passed * by;
      if (ends !== "around" && (at < 0 || at >= length)) return undefined;
      const found = shown[(at + 2 * length) % length];
      if (found && this.#canBeSeen(found)) return this.#known.of(found).mark;
    }
    return undefined;
  }

  /** The position a step leads to, before going around the ends. */
  #stepped(shown: readonly Found[], from: Place | undefined, by: 1 | -1): number {
    const first = from ?? this.#near().find((found) => this.#inView(found));
    const same = shown.findIndex(
      (found) => found.start === first?.start && found.startOffset === first.startOffset,
    );
    if (!from) return Math.max(0, same);
    if (same >= 0) return same + by;
    // The mark itself is gone: the step leads to its neighbour.
    const after = shown.findIndex(({ start }) => follows(start, from.start));
    const next = after < 0 ? shown.length : after;
    return by === 1 ? next : next - 1;
  }

  #inView(found: Found): boolean {
    const box = this.#box(found);
    return !!box && isWithinView(box) && this.#canBeSeen(found);
  }

  /** Whether an occurrence is drawn somewhere on the page, be it out of view. */
  #canBeSeen(found: Found): boolean {
    const parent = parentElementOf(found.start);
    return !!parent && isDrawn(parent) && !!this.#box(found);
  }

  point(mark: Mark | undefined): void {
    this.#painter.point(mark && this.range(mark));
    if (mark?.id === this.#at?.id) return;
    this.#at = mark;
    this.#remember();
  }

  watch(changed: () => void, signal: AbortSignal): void {
    this.#watchers.add(changed);
    signal.addEventListener("abort", () => this.#watchers.delete(changed));
  }
}

/** A test for the positions given. */
function among(positions: readonly number[]): (_: unknown, at: number) => boolean {
  const chosen = new Set(positions);
  return (_, at) => chosen.has(at);
}

const strokeOf = ({ mark, place, text }: Known) => ({ id: mark.id, place, text });
