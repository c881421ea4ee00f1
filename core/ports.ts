/**
 * The ports: what the core and the page need from outside, as interfaces. Each has one adapter in
 * platform/ and a small fake in tests/.
 */
import type { Matches } from "./match/scan.ts";
import type { Snapshot, TermName, TermRecord } from "./pack/snapshot.ts";
import type { Settings } from "./settings.ts";
import type { Progress } from "./study/progress.ts";
import type { Span } from "./study/span.ts";

/** The part of an AbortSignal the core may know of. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: "abort", stopped: () => void): void;
}

/**
 * Why a signal of ours aborts. Without a reason the browser makes an error of its own, and for its stack goes through the whole script
 * anew: 10 ms of a page, at its first time.
 */
export const OVER = "over";

/** Gives a page its dictionary and its terms, with or without a background. */
export interface TermSource {
  /** The current snapshot; undefined before the first one is published. */
  snapshot(): Promise<Snapshot | undefined>;
  /** The revision of the current snapshot, without the rest of it. */
  revision(): Promise<string | undefined>;
  /** One term by its index in the snapshot of that revision; undefined when the revision is gone. */
  term(revision: string, index: number): Promise<TermRecord | undefined>;
  /** Calls back whenever another snapshot is published, until `stop` aborts. */
  watch(changed: () => void, stop: StopSignal): void;
}

/** Finds terms in a long page's text outside of the page, which is spared the work. */
export interface Matcher {
  /** Begins with one text after another, to be matched with the dictionary of that revision. */
  begin(revision: string): Matching;
}

export interface Matching {
  /** Hands over some texts: best so many that a few ten thousand units go at once. */
  add(texts: readonly string[]): void;
  /**
   * The matches of each text so far, as `scan` gives them; undefined where nobody answers in time, or that revision is
   * gone: the page then finds them itself. Nothing is to be added after that.
   */
  end(): Promise<readonly Matches[] | undefined>;
  /** Gives up what was begun; does nothing once it has ended. */
  stop(): void;
}

/** Reads and writes the reader's settings; every open tab hears of a change. */
export interface SettingsStore {
  read(): Promise<Settings>;
  write(change: Partial<Settings>): Promise<void>;
  watch(changed: (settings: Settings) => void, stop: StopSignal): void;
}

/** Takes spans of study from a page. Putting a span again with the same id replaces it, never adds to it. */
export interface SpanSink {
  /** Resolves when the spans are safe against a crash of the browser. */
  put(spans: readonly Span[]): Promise<void>;
}

/** Keeps what the reader has to do with each term. In a private window it reads and never writes. */
export interface ProgressStore {
  /** False in a private window: nothing is kept. */
  readonly keeps: boolean;
  read(key: string): Promise<Progress>;
  /** All terms that have any progress, by key. Reads the whole of it: for extension pages. */
  all(): Promise<ReadonlyMap<string, Progress>>;
  /** Writes some fields and leaves the rest. */
  change(term: TermName, change: Partial<Progress>): Promise<void>;
  /** The known terms, without reading the rest: for every page. */
  known(): Promise<readonly TermName[]>;
  /** Calls back with the keys of terms whose progress changed, until `stop` aborts. */
  watch(changed: (keys: readonly string[]) => void, stop: StopSignal): void;
  /** Calls back with the known terms whenever they change, until `stop` aborts. */
  watchKnown(changed: (known: readonly TermName[]) => void, stop: StopSignal): void;
}
