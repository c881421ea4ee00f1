/** Reads the page with the current snapshot and keeps its highlights true to page, snapshot and settings. */
import { openDictionary } from "../core/match/dictionary.ts";
import type { Snapshot } from "../core/pack/snapshot.ts";
import type { SettingsStore, TermSource } from "../core/ports.ts";
import type { Settings } from "../core/settings.ts";
import { hearChanges } from "./changes.ts";
import { hiddenTerms } from "./choose.ts";
import type { Life } from "./lifecycle.ts";
import type { PageMarks } from "./marks.ts";
import { FoundMarks } from "./marks-found.ts";
import { pace } from "./pace.ts";
import { Painter, sweep } from "./paint.ts";
import { type Changed, openIndex, type PageIndex } from "./read/index.ts";
import { findShadowRoots } from "./roots.ts";
import { watchView } from "./view.ts";

export interface ReaderParts {
  readonly terms: TermSource;
  readonly settings: SettingsStore;
  readonly life: Life;
}

/** Begins to read; the marks come as they are found. What the page shows hangs on the life's signal. */
export async function startReader({ terms, settings, life }: ReaderParts): Promise<PageMarks> {
  const { signal } = life;
  sweep(document);
  const painter = new Painter();
  const marks = new FoundMarks(painter);
  signal.addEventListener("abort", () => painter.remove());
  let now = await settings.read();
  painter.dress(now);
  let reading: Reading | undefined;
  const reread = async () => {
    reading?.stop();
    reading = undefined;
    const snapshot = isHidden(now) ? undefined : await terms.snapshot();
    if (!life.alive()) return;
    if (snapshot) reading = new Reading(snapshot, marks, painter, life, () => now);
    else marks.replace(new Map(), { hidden: new Uint8Array(), density: "all" });
  };
  settings.watch((changed) => {
    const before = now;
    now = changed;
    painter.dress(now);
    if (isHidden(before) !== isHidden(now)) void reread();
    else reading?.choose();
  }, signal);
  terms.watch(() => void reread(), signal);
  life.beat(() => painter.intact || painter.mend(), signal);
  await reread();
  return marks;
}

/** Whether the reader turned Bandu off on this site. A page without a host of its own belongs to the site that made it. */
function isHidden(settings: Settings): boolean {
  return settings.hiddenSites.includes(new URL(document.baseURI).hostname);
}

/** The reading of one page with one snapshot. */
class Reading {
  readonly #end = new AbortController();
  readonly #snapshot: Snapshot;
  readonly #marks: FoundMarks;
  readonly #painter: Painter;
  readonly #settings: () => Settings;
  readonly #indexes = new Map<Node, PageIndex>();
  readonly #dictionary;
  readonly #changes;
  readonly choose: () => void;

  constructor(snapshot: Snapshot, marks: FoundMarks, painter: Painter, life: Life, settings: () => Settings) {
    const { signal } = this.#end;
    life.signal.addEventListener("abort", () => this.stop(), { signal });
    this.#snapshot = snapshot;
    this.#marks = marks;
    this.#painter = painter;
    this.#settings = settings;
    this.#dictionary = openDictionary(snapshot.dictionary);
    marks.revision = snapshot.revision;
    this.choose = pace(() => this.#show(), signal);
    this.#changes = hearChanges((changes) => this.#reread(changes), signal);
    watchView(marks, life, signal);
    void this.#read(document);
    void findShadowRoots(document, (root) => void this.#read(root), signal);
  }

  stop(): void {
    this.#end.abort();
  }

  async #read(root: Document | ShadowRoot): Promise<void> {
    if (this.#indexes.has(root)) return;
    this.#painter.adopt(root);
    this.#painter.mend();
    this.#changes.watch(root);
    const index = openIndex(root, this.#dictionary);
    this.#indexes.set(root, index);
    await index.read(this.#end.signal, () => this.#show());
  }

  async #reread(changes: ReadonlyMap<Node, Changed>): Promise<void> {
    for (const [root, changed] of changes) {
      const index = this.#indexes.get(root);
      index?.note(changed);
      await index?.read(this.#end.signal, () => this.#show());
    }
  }

  #show(): void {
    const settings = this.#settings();
    const hidden = hiddenTerms(this.#snapshot, settings, new Set());
    this.#marks.replace(this.#indexes, { hidden, density: settings.density });
  }
}
