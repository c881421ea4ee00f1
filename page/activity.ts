/**
 * Watches a page for study: what its reader does goes to the study clock, and the clock's spans go to a sink every
 * few seconds. Nothing here waits for the background, and nothing of the page is changed.
 */

import type { SpanSink } from "../core/ports.ts";
import {
  type Clock,
  type Now,
  next,
  type Rules,
  type Signal,
  startClock,
  studyState,
} from "../core/study/clock.ts";
import type { Span } from "../core/study/span.ts";
import { factsNow, watchSignals } from "./activity-signals.ts";
import { readNow } from "./now.ts";

/** How often spans are written while time counts, in milliseconds: what a crash can lose. */
export const FLUSH_EVERY = 4_000;

export interface ActivityOptions {
  readonly rules: Rules;
  readonly sink: SpanSink;
  /** Called once a write is on its way: a page that is being closed hears of nothing later. */
  readonly writing: (ended: boolean) => void;
  /** Milliseconds between writes; FLUSH_EVERY when absent. */
  readonly flushEvery?: number;
  readonly signal: AbortSignal;
  /** When the reader last gave a sign of life before this began, if that was heard. */
  readonly sign?: Pick<Now, "mono" | "wall"> | undefined;
}

/** For so long after the focus went, in milliseconds, it may have gone to the popup that asks. */
const JUST_LEFT = 10_000;

/** A clock that has heard the sign of life that came before it, at the moment that came. */
function begun({ rules, sign }: ActivityOptions): Clock {
  const now = readNow();
  const then = { ...now, ...sign };
  const clock = startClock(newName(), rules, then);
  return sign ? next(clock, { type: "life" }, then).clock : clock;
}

/** A name no other page's clock has. Pages without encryption have no `randomUUID`. */
function newName(): string {
  return crypto.getRandomValues(new Uint8Array(6)).toHex();
}

/** One page's study time, from its set-up until the signal aborts. */
export class Activity {
  readonly #options: ActivityOptions;
  #clock: Clock;
  #unwritten = new Map<string, Span>();
  #ticking: ReturnType<typeof setInterval> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #leftAt = Number.NEGATIVE_INFINITY;

  constructor(options: ActivityOptions) {
    this.#options = options;
    this.#clock = begun(options);
    watchSignals((signal) => this.hear(signal), options.signal);
    options.signal.addEventListener("abort", () => this.hear({ type: "facts", facts: { on: false } }));
  }

  /** Tells the clock something; time may start or stop with it. */
  hear(signal: Signal): void {
    const { clock, spans } = next(this.#clock, signal, readNow());
    const stopped = this.#clock.open && !clock.open;
    if (this.#clock.facts.focused && !clock.facts.focused) this.#leftAt = clock.seen.mono;
    this.#clock = clock;
    for (const span of spans) this.#unwritten.set(span.id, span);
    this.#keepTicking();
    if (stopped) this.#write();
  }

  /** Why time counts or does not. A page that lost its focus just now tells how it was before. */
  state(): ReturnType<typeof studyState> {
    const now = readNow();
    const justLeft = now.mono - this.#leftAt < JUST_LEFT;
    const { facts } = this.#clock;
    return studyState({ ...this.#clock, facts: { ...facts, focused: facts.focused || justLeft } }, now);
  }

  /** Also after time stopped, for as long as something could not be written: a page that is left alone may never stop again. */
  #keepTicking(): void {
    const unwritten = this.#unwritten.size > 0 && !this.#options.signal.aborted;
    const wanted = this.#clock.open !== undefined || unwritten;
    if (wanted === (this.#ticking !== undefined)) return;
    clearInterval(this.#ticking);
    this.#ticking = wanted
      ? setInterval(() => this.flush(), this.#options.flushEvery ?? FLUSH_EVERY)
      : undefined;
  }

  /** Writes what counts up to now. It looks for itself whether it still does: a page can keep events from us. */
  flush(): void {
    this.hear({ type: "facts", facts: factsNow() });
    this.#write();
  }

  /** One write at a time; what cannot be written is kept for the next. */
  #write(): void {
    this.#writing = this.#writing.then(async () => {
      const spans = [...this.#unwritten.values()];
      if (spans.length === 0) return;
      this.#unwritten.clear();
      try {
        const put = this.#options.sink.put(spans);
        this.#options.writing(this.#clock.open === undefined);
        await put;
      } catch {
        for (const span of spans) if (!this.#unwritten.has(span.id)) this.#unwritten.set(span.id, span);
      }
      this.#keepTicking();
    });
  }
}
