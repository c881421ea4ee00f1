/** What a term's page shows and does. */
import { useEffect, useRef, useState } from "preact/hooks";
import { rowNamed } from "../../core/lookup/column.ts";
import { type Family, familyOf } from "../../core/lookup/family.ts";
import { type OwnTerm, ownIdOf } from "../../core/lookup/own.ts";
import { openDictionary } from "../../core/match/dictionary.ts";
import type { TermRecord } from "../../core/pack/snapshot.ts";
import type { Progress } from "../../core/study/progress.ts";
import { inPrivateWindow } from "../../platform/active-tab.ts";
import { drop, lastWords, putDown } from "../../platform/last-words.ts";
import { dropOwnTerm, keepOwnTerm } from "../../platform/own-terms.ts";
import { termSource } from "../../platform/pack-store.ts";
import { progressStore } from "../../platform/progress.ts";
import { type Library, recordOf, useLibrary } from "../popup/library.ts";

export interface TermState {
  readonly record: TermRecord;
  readonly family: Family;
  readonly progress: Progress;
  readonly keeps: boolean;
}

async function readTerm(library: Library, key: string): Promise<TermState | null> {
  const { index } = library;
  const self = rowNamed(index.keys, key);
  const [record, snapshot, isPrivate] = await Promise.all([
    self < 0 ? undefined : recordOf(library, self),
    termSource.snapshot(),
    inPrivateWindow(),
  ]);
  if (!record || !snapshot) return null;
  const note = isPrivate ? undefined : lastWords(key);
  if (note !== undefined) await change(record, { note });
  const progress = await progressStore.read(key);
  const family = familyOf(index, openDictionary(snapshot.dictionary), record, self);
  return { record, family, progress, keeps: !isPrivate };
}

/** Changes what is kept of a term. The words of a note are put down first: the page may be left before they are kept. */
async function change(record: TermRecord, changed: Partial<Progress>): Promise<void> {
  const { note } = changed;
  if (note !== undefined) putDown(record.key, note);
  await progressStore.change(record, changed);
  if (note !== undefined) drop(record.key, note);
}

export interface ShownTerm {
  /** Undefined until it is read, null where there is no such term. */
  readonly term: TermState | null | undefined;
  /** Changes what is kept of the reader's progress; resolves when it is kept. */
  change(change: Partial<Progress>): Promise<void>;
}

export function useTerm(key: string): ShownTerm {
  const library = useLibrary();
  const [term, setTerm] = useState<TermState | null>();
  const index = library?.index;
  useEffect(() => {
    let left = false;
    if (library) void readTerm(library, key).then((found) => left || setTerm(found));
    return () => {
      left = true;
    };
  }, [index, key]);
  return {
    term: term && term.record.key !== key ? undefined : term,
    async change(changed) {
      if (!term?.keeps) return;
      const { record } = term;
      await change(record, changed);
      const progress = await progressStore.read(record.key);
      // Meanwhile another term may be shown.
      setTerm((now) => (now?.record.key === record.key ? { ...now, progress } : now));
    },
  };
}

export interface Removal {
  remove(): void;
  /** Absent unless the term was removed. */
  readonly undo: (() => void) | undefined;
  /** Whether the last of the two came to nothing. */
  readonly failed: boolean;
}

/** Removing an own term, which can be undone for as long as its page stays. */
export function useUndo(key: string): Removal {
  const [removed, setRemoved] = useState<OwnTerm>();
  const [failed, setFailed] = useState(false);
  const shown = useRef(key);
  shown.current = key;
  /** The keys of the terms that are being removed or given back. */
  const busy = useRef(new Set<string>());
  useEffect(() => {
    setRemoved(undefined);
    setFailed(false);
  }, [key]);
  /** One at a time for each term: a second removal would find nothing that could be given back. */
  const act = async (acts: () => Promise<OwnTerm | undefined>) => {
    if (busy.current.has(key)) return;
    busy.current.add(key);
    setFailed(false);
    try {
      const term = await acts();
      // Meanwhile another term may be shown.
      if (shown.current === key) setRemoved(term);
    } catch (error) {
      console.error("Bandu: a term could not be removed or given back", error);
      if (shown.current === key) setFailed(true);
    }
    busy.current.delete(key);
  };
  return {
    remove: () => void act(() => dropOwnTerm(ownIdOf(key))),
    undo: removed && (() => void act(() => keepOwnTerm(removed).then(() => undefined))),
    failed,
  };
}
