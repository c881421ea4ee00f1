/** The reading of one page with one snapshot: its trees, what is found in them, and what changes there. */
import { type Dictionary, isDictionary, openDictionary } from "../core/match/dictionary.ts";
import { findTerms } from "../core/match/find.ts";
import type { Snapshot } from "../core/pack/snapshot.ts";
import type { Matcher } from "../core/ports.ts";
import { hearChanges } from "./changes.ts";
import type { FoundMarks, Showing } from "./marks-found.ts";
import { documentOf, firstElementOf, isConnected, isElement, nameOf, shadowOf, type Tree } from "./native.ts";
import { pace } from "./pace.ts";
import type { Painter } from "./paint.ts";
import { holdsHan } from "./read/han.ts";
import { type Changed, openIndex, type PageIndex } from "./read/index.ts";
import { type ClosedRootOf, findShadowRoots } from "./roots.ts";

export interface ReadingParts {
  readonly marks: FoundMarks;
  readonly painter: Painter;
  readonly closedRootOf: ClosedRootOf;
  readonly matcher: Matcher | undefined;
  /** Loads the snapshot, once Chinese text is met; undefined when there is none. */
  snapshot(): Promise<Snapshot | undefined>;
  /** What is to be shown now of a snapshot's terms. */
  showing(snapshot: Snapshot, dictionary: Dictionary): Showing;
}

export class Reading {
  readonly #parts: ReadingParts;
  readonly #signal: AbortSignal;
  readonly #roots = new Set<Document | ShadowRoot>();
  readonly #indexes = new Map<Node, PageIndex>();
  readonly #changes;
  #opened: Promise<boolean> | undefined;
  /** Whether the dictionary could not be loaded the last time, as while a disk is in trouble. */
  #hasFailed = false;
  #snapshot: Snapshot | undefined;
  #dictionary: Dictionary | undefined;
  /** Shows what is found, by the settings as they are now. */
  readonly choose: () => void;

  constructor(parts: ReadingParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#signal = signal;
    this.choose = pace(() => this.#show(), signal);
    this.#changes = hearChanges((changes) => this.#reread(changes), signal, this.choose);
    parts.marks.busy = () => this.#changes.busy();
    this.#take(document);
    void this.seekShadows(document);
  }

  /** Looks for shadow roots below a node that are not read yet. */
  async seekShadows(top: Tree): Promise<void> {
    if (isElement(top) && isBare(top)) return;
    await findShadowRoots(top, (root) => this.#take(root), this.#parts.closedRootOf, this.#signal);
  }

  /** Takes a tree in: it is watched from now on, and read when Chinese text is in it. */
  #take(root: Document | ShadowRoot): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    this.#changes.watch(root);
    if (this.#dictionary || holdsHan(root)) void this.#read(root);
  }

  async #read(root: Document | ShadowRoot): Promise<void> {
    if (!(await this.#open()) || !this.#snapshot || !this.#dictionary) return;
    if (this.#indexes.has(root) || !this.#roots.has(root)) return;
    const { revision } = this.#snapshot;
    const { matcher } = this.#parts;
    const index = openIndex(root, this.#dictionary, matcher && (() => matcher.begin(revision)));
    this.#indexes.set(root, index);
    this.#parts.painter.adopt(root);
    await index.read(this.#signal, () => this.#show());
  }

  /** Looks again for what no event tells of: shadow roots, and a dictionary that could not be loaded. */
  async lookAgain(): Promise<void> {
    if (this.#hasFailed) await this.#open();
    await this.seekShadows(document);
  }

  /** Loads the dictionary, once; false when there is none, it cannot be loaded now, or the reading has ended meanwhile. */
  #open(): Promise<boolean> {
    this.#opened ??= this.#load().catch(() => {
      this.#hasFailed = true;
      this.#opened = undefined;
      return false;
    });
    return this.#opened;
  }

  async #load(): Promise<boolean> {
    const snapshot = await this.#parts.snapshot();
    this.#hasFailed = false;
    if (!snapshot || !isDictionary(snapshot.dictionary) || this.#signal.aborted) return false;
    this.#snapshot = snapshot;
    this.#dictionary = openDictionary(snapshot.dictionary);
    this.#parts.marks.revision = snapshot.revision;
    this.#parts.marks.find = (text) => (this.#dictionary ? findTerms(this.#dictionary, text) : []);
    for (const root of this.#roots) void this.#read(root);
    return true;
  }

  /**
   * Lets go of the shadow roots that were taken off the page with their hosts, be it into another document; they are found
   * again should they return.
   */
  #leaveGone(): void {
    const isHere = (root: Node) => root === document || (isConnected(root) && documentOf(root) === document);
    const gone = [...this.#roots].filter((root) => !isHere(root));
    for (const root of gone) {
      this.#roots.delete(root);
      this.#indexes.delete(root);
      this.#changes.leave(root);
      this.#parts.painter.leave(root);
    }
    if (gone.length > 0) this.#show();
  }

  async #reread(changes: ReadonlyMap<Node, Changed>): Promise<void> {
    this.#leaveGone();
    for (const [root, changed] of changes) {
      for (const node of changed.added) if (isElement(node)) void this.seekShadows(node);
      const index = this.#indexes.get(root);
      index?.note(changed);
      await index?.read(this.#signal, () => this.#show());
      if (!this.#opened && bringsHan(changed)) await this.#open();
    }
  }

  #show(): void {
    if (!this.#snapshot || !this.#dictionary || this.#signal.aborted) return;
    const showing = this.#parts.showing(this.#snapshot, this.#dictionary);
    this.#parts.marks.replace(this.#indexes, showing);
  }
}

/** Whether an element holds none and is no host, as most of what is put into a page; custom ones may be hosts unseen. */
function isBare(element: Element): boolean {
  return !firstElementOf(element) && !shadowOf(element) && !nameOf(element).includes("-");
}

function bringsHan({ at, added }: Changed): boolean {
  for (const nodes of [at, added]) for (const node of nodes) if (holdsHan(node)) return true;
  return false;
}
