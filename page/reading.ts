/** The reading of one page with one snapshot: its trees, what is found in them, and what changes there. */
import { type Dictionary, isDictionary, openDictionary } from "../core/match/dictionary.ts";
import { findTerms } from "../core/match/find.ts";
import type { Snapshot } from "../core/pack/snapshot.ts";
import type { Matcher } from "../core/ports.ts";
import type { FoundMarks, Showing } from "./marks-found.ts";
import { isElement } from "./native.ts";
import { pace } from "./pace.ts";
import type { Painter } from "./paint.ts";
import { bringsHan, holdsHan } from "./read/han.ts";
import { type Changed, openIndex, type PageIndex } from "./read/index.ts";
import type { ClosedRootOf } from "./roots.ts";
import { Trees } from "./trees.ts";

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
  readonly #trees: Trees;
  readonly #indexes = new Map<Node, PageIndex>();
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
    const heard = {
      met: (root: Document | ShadowRoot) => this.#meet(root),
      left: (roots: readonly (Document | ShadowRoot)[]) => this.#leave(roots),
      changed: (changes: ReadonlyMap<Node, Changed>) => this.#reread(changes),
      rushed: this.choose,
    };
    this.#trees = new Trees(heard, parts.closedRootOf, signal);
    parts.marks.busy = () => this.#trees.busy();
    this.#trees.begin();
  }

  /** A tree is read when Chinese text is in it. */
  #meet(root: Document | ShadowRoot): void {
    if (this.#dictionary || holdsHan(root)) void this.#read(root);
  }

  async #read(root: Document | ShadowRoot): Promise<void> {
    if (!(await this.#open()) || !this.#snapshot || !this.#dictionary) return;
    if (this.#indexes.has(root) || !this.#trees.roots.has(root)) return;
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
    await this.#trees.seek(document);
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
    for (const root of this.#trees.roots) void this.#read(root);
    return true;
  }

  #leave(roots: readonly (Document | ShadowRoot)[]): void {
    for (const root of roots) {
      this.#indexes.delete(root);
      this.#parts.painter.leave(root);
    }
    this.#show();
  }

  async #reread(changes: ReadonlyMap<Node, Changed>): Promise<void> {
    for (const [root, changed] of changes) {
      for (const node of changed.added) if (isElement(node)) void this.#trees.seek(node);
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
