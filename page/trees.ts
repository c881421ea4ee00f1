/** The trees of a page: its document and the shadow roots in it, at any depth, and what changes in them. */

import { type Changes, hearChanges } from "./changes.ts";
import type { Life } from "./lifecycle.ts";
import { documentOf, firstElementOf, isConnected, isElement, nameOf, shadowOf, type Tree } from "./native.ts";
import type { Changed } from "./read/changed.ts";
import { type ClosedRootOf, findShadowRoots } from "./roots.ts";

/** What is told of the trees. */
export interface TreesHeard {
  /** One was met: the document first, then each shadow root. */
  met(root: Document | ShadowRoot): void;
  /** Some have left the page. */
  left?(roots: readonly (Document | ShadowRoot)[]): void;
  /** What changed, by tree, since this was last called; the more seldom the more time it takes. */
  changed(changes: ReadonlyMap<Node, Changed>): void | Promise<void>;
  /** The page begins to change all the time. */
  rushed?(): void;
}

export class Trees {
  readonly #heard: TreesHeard;
  readonly #closedRootOf: ClosedRootOf;
  readonly #signal: AbortSignal;
  readonly #roots = new Set<Document | ShadowRoot>();
  readonly #changes: Changes;

  /** Nothing is told before `begin`, nor once the signal has aborted. */
  constructor(heard: TreesHeard, closedRootOf: ClosedRootOf, signal: AbortSignal) {
    this.#heard = heard;
    this.#closedRootOf = closedRootOf;
    this.#signal = signal;
    const changed = (changes: ReadonlyMap<Node, Changed>) => {
      this.#leaveGone();
      return heard.changed(changes);
    };
    this.#changes = hearChanges(changed, signal, heard.rushed);
  }

  /** Those of the page, as far as they were met. */
  get roots(): ReadonlySet<Document | ShadowRoot> {
    return this.#roots;
  }

  /** Whether the page changes all the time. */
  busy(): boolean {
    return this.#changes.busy();
  }

  begin(): void {
    this.#meet(document);
    void this.seek(document);
  }

  /** Looks for shadow roots below a node that were not met yet. */
  async seek(top: Tree): Promise<void> {
    if (this.#signal.aborted || (isElement(top) && isBare(top))) return;
    await findShadowRoots(top, (root) => this.#meet(root), this.#closedRootOf, this.#signal);
  }

  #meet(root: Document | ShadowRoot): void {
    if (this.#signal.aborted || this.#roots.has(root)) return;
    this.#roots.add(root);
    this.#changes.watch(root);
    this.#heard.met(root);
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
      this.#changes.leave(root);
    }
    if (gone.length > 0) this.#heard.left?.(gone);
  }
}

/** Whether an element holds none and is no host, as most of what is put into a page; custom ones may be hosts unseen. */
function isBare(element: Element): boolean {
  return !firstElementOf(element) && !shadowOf(element) && !nameOf(element).includes("-");
}

/** Of the time, what looking for shadow roots again is to take, where that leaves no more than half a minute between two looks. */
const LOOKING = 0.005;

/**
 * Shadow roots may be attached at any time, unheard: looks after 1, 2, 4 … seconds, then twice a minute, and more seldom on
 * a page where that takes long. Until the signal aborts.
 */
export function lookLater(
  look: () => Promise<void> | undefined,
  life: Pick<Life, "beat">,
  signal: AbortSignal,
): void {
  let beats = 0;
  let next = 1;
  const count = async () => {
    if (++beats < next) return;
    next = Number.POSITIVE_INFINITY;
    const start = performance.now();
    try {
      await look();
    } finally {
      const seconds = (performance.now() - start) / 1000;
      next = beats + Math.min(30, Math.max(beats, seconds / LOOKING));
    }
  };
  life.beat(count, signal);
}
