/** Which term the card shows, and the way back to those it showed before. */
import type { TermRecord } from "../../core/pack/snapshot.ts";
import type { Progress } from "../../core/study/progress.ts";
import type { CardParts } from "./cards.ts";

/** A term looked at: its record, its index in the snapshot, and the reader's progress with it. */
export interface Stop {
  readonly term: TermRecord;
  readonly self: number;
  readonly progress: Progress;
}

export class Trail {
  /** The first stop, once it is read; undefined when its snapshot is gone. */
  readonly first: Promise<Stop | undefined>;
  readonly #parts: Pick<CardParts, "terms" | "marks" | "progress">;
  #stops: readonly Stop[] = [];

  /** Begins to read at once: a trail is made while the pointer is still waiting, so that its card need not. */
  constructor(start: number, parts: Pick<CardParts, "terms" | "marks" | "progress">) {
    this.#parts = parts;
    this.first = this.look(start);
  }

  /** The term shown now; undefined before the first is read. */
  get here(): Stop | undefined {
    return this.#stops.at(-1);
  }

  get canGoBack(): boolean {
    return this.#stops.length > 1;
  }

  /** Goes on to another term; undefined, and no step, when the snapshot it belongs to is gone. */
  async look(self: number): Promise<Stop | undefined> {
    const { terms, marks, progress } = this.#parts;
    const term = await terms.term(marks.revision, self);
    if (!term) return undefined;
    const stop = { term, self, progress: await progress.read(term.key) };
    this.#stops = [...this.#stops, stop];
    return stop;
  }

  back(): void {
    if (this.canGoBack) this.#stops = this.#stops.slice(0, -1);
  }

  /** Reads the reader's progress with the term shown anew; how often it was met stays as it was before this visit. */
  async refresh(): Promise<void> {
    const { here } = this;
    if (!here) return;
    const { met, lastMet } = here.progress;
    const progress = { ...(await this.#parts.progress.read(here.term.key)), met, lastMet };
    this.#stops = this.#stops.map((stop) => (stop.term.key === here.term.key ? { ...stop, progress } : stop));
  }
}
