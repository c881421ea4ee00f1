/** What a term's page shows and does. */
import { useEffect, useState } from "preact/hooks";
import { rowNamed } from "../../core/lookup/column.ts";
import { type Family, familyOf } from "../../core/lookup/family.ts";
import { type OwnTerm, ownIdOf } from "../../core/lookup/own.ts";
import { openDictionary } from "../../core/match/dictionary.ts";
import type { TermRecord } from "../../core/pack/snapshot.ts";
import type { Progress } from "../../core/study/progress.ts";
import { inPrivateWindow } from "../../platform/active-tab.ts";
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
  const [record, snapshot, progress, isPrivate] = await Promise.all([
    self < 0 ? undefined : recordOf(library, self),
    termSource.snapshot(),
    progressStore.read(key),
    inPrivateWindow(),
  ]);
  if (!record || !snapshot) return null;
  const family = familyOf(index, openDictionary(snapshot.dictionary), record, self);
  return { record, family, progress, keeps: !isPrivate };
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
    async change(change) {
      if (!term?.keeps) return;
      const { record } = term;
      await progressStore.change(record, change);
      const progress = await progressStore.read(record.key);
      // Meanwhile another term may be shown.
      setTerm((now) => (now?.record.key === record.key ? { ...now, progress } : now));
    },
  };
}

/** Removing an own term, which can be undone for as long as the page stays. */
export function useUndo(key: string): { remove: () => void; undo: (() => void) | undefined } {
  const [removed, setRemoved] = useState<OwnTerm>();
  useEffect(() => setRemoved(undefined), [key]);
  return {
    remove: () => void dropOwnTerm(ownIdOf(key)).then(setRemoved),
    undo: removed && (() => void keepOwnTerm(removed).then(() => setRemoved(undefined))),
  };
}
