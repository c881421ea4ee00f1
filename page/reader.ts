/** Reads the page with the current snapshot and keeps its highlights true to page, snapshot and settings. */
import { type Dictionary, lookup } from "../core/match/dictionary.ts";
import type { Snapshot, TermName } from "../core/pack/snapshot.ts";
import {
  type Matcher,
  OVER,
  type ProgressStore,
  type SettingsStore,
  type TermSource,
} from "../core/ports.ts";
import { readSettings, type Settings } from "../core/settings.ts";
import { untilAnswered } from "./again.ts";
import { hiddenTerms } from "./choose.ts";
import type { Life } from "./lifecycle.ts";
import { listen } from "./listen.ts";
import type { PageMarks } from "./marks.ts";
import { FoundMarks, NOTHING, type Showing } from "./marks-found.ts";
import { isDesigned } from "./native.ts";
import { Painter, sweep } from "./paint.ts";
import { Reading } from "./reading.ts";
import { worthReading } from "./ready.ts";
import type { ClosedRootOf } from "./roots.ts";
import { siteOf } from "./site.ts";
import { lookLater } from "./trees.ts";
import { watchView } from "./view.ts";

export interface ReaderParts {
  readonly terms: TermSource;
  readonly settings: SettingsStore;
  readonly progress: Pick<ProgressStore, "known" | "watchKnown">;
  readonly closedRootOf: ClosedRootOf;
  /** Who matches long pages; none where their text is to stay in the page. */
  readonly matcher: Matcher | undefined;
  readonly life: Life;
}

/** Begins to read; the marks fill as terms are found. What the page shows hangs on the life's signal. */
export function startReader(parts: ReaderParts): PageMarks {
  const { signal } = parts.life;
  sweep(document);
  const painter = new Painter();
  const marks = new FoundMarks(painter);
  signal.addEventListener("abort", () => painter.remove());
  watchView(marks, parts.life);
  parts.life.beat(() => painter.keep(), signal);
  void follow(parts, marks, painter);
  return marks;
}

/** Follows settings, known terms and snapshots: a change of any of them is seen at once. */
async function follow(parts: ReaderParts, marks: FoundMarks, painter: Painter): Promise<void> {
  const { terms, progress, life, closedRootOf, matcher } = parts;
  // Of any of those watched below the first may come before the settings are read.
  let settings: Settings = readSettings(undefined);
  let known: readonly TermName[] = [];
  let reading: Reading | undefined;
  let end = new AbortController();
  /** Whether the page is left alone since `begin`. */
  let left = false;

  const showing = (snapshot: Snapshot, dictionary: Dictionary): Showing => {
    const indexes = known.flatMap(({ headword }) => lookup(dictionary, headword));
    return { hidden: hiddenTerms(snapshot, settings, new Set(indexes)), density: settings.density };
  };
  const begin = () => {
    end.abort(OVER);
    marks.replace(...NOTHING);
    reading = undefined;
    left = isLeft(settings);
    if (!life.alive() || left) return;
    end = new AbortController();
    const signal = AbortSignal.any([life.signal, end.signal]);
    const read = { marks, painter, closedRootOf, matcher, snapshot: () => terms.snapshot(), showing };
    reading = new Reading(read, signal);
  };
  const turn = () => isLeft(settings) !== left && begin();
  const set = (changed: Settings) => {
    settings = changed;
    painter.dress(settings);
    turn();
    reading?.choose();
  };
  const know = (changed: readonly TermName[]) => {
    known = changed;
    reading?.choose();
  };

  await worthReading(life.began);
  parts.settings.watch(set, life.signal);
  progress.watchKnown(know, life.signal);
  terms.watch(begin, life.signal);
  settings = await untilAnswered(() => parts.settings.read(), life.signal);
  known = await untilAnswered(() => progress.known(), life.signal);
  painter.dress(settings);
  begin();
  // No event tells that a document becomes an editor.
  life.beat(turn, life.signal);
  lookLater(() => reading?.lookAgain(), life, life.signal);
  whenBack(async () => {
    set(await untilAnswered(() => parts.settings.read(), life.signal));
    know(await untilAnswered(() => progress.known(), life.signal));
    if ((await terms.revision()) !== marks.revision) begin();
  }, life.signal);
}

/** A page in the back/forward cache hears nothing: what changed meanwhile is asked for when it comes back. */
function whenBack(ask: () => Promise<void>, signal: AbortSignal): void {
  listen("pageshow", ({ persisted }) => persisted && void ask(), { signal });
}

/** Whether the page is not to be read: the reader turned Bandu off on its site, or all of it is an editor. */
function isLeft(settings: Settings): boolean {
  return settings.hiddenSites.includes(siteOf(document)) || isDesigned(document);
}
