/** The terms that can be looked up, indexed. */
import { useEffect, useState } from "preact/hooks";
import { buildIndex, buildTexts, type LookupIndex, type LookupTexts } from "../../core/lookup/index.ts";
import { foldUnit } from "../../core/match/fold-masks.ts";
import type { TermRecord } from "../../core/pack/snapshot.ts";
import { havePublished } from "../../platform/have-published.ts";
import { storedIndex, storedTexts, storeLookup } from "../../platform/lookup-store.ts";
import { publishedRevision, publishedTerms, termSource } from "../../platform/pack-store.ts";

export interface Library {
  readonly index: LookupIndex;
  /** Gists and quotes; they come after the names. */
  readonly texts: LookupTexts | undefined;
}

/**
 * Opens the published terms and calls back with them, the names first and then all: from the stored index, or where it is
 * missing by making it. Nothing is called back before the first terms are published.
 */
async function openLibrary(opened: (library: Library) => void): Promise<void> {
  const revision = await publishedRevision();
  if (revision === undefined) return;
  const index = await storedIndex(revision);
  if (index) opened({ index, texts: undefined });
  const texts = index && (await storedTexts(revision));
  const library = index && texts ? { index, texts } : await makeLibrary(revision);
  if (library) return opened(library);
  if (!(await mend(revision))) return;
  const mended = await makeLibrary(revision);
  if (mended) opened(mended);
}

/**
 * Has terms published again that could not be read; false where they are published no more, and others are, which are heard of.
 * That the same ones are whole again nobody hears.
 */
async function mend(revision: string): Promise<boolean> {
  if (revision !== (await publishedRevision())) return false;
  await havePublished();
  return true;
}

/** Makes the index from the terms themselves, and keeps it for the next time; undefined where that revision is gone. */
async function makeLibrary(revision: string): Promise<Library | undefined> {
  const records = await publishedTerms(revision);
  if (!records) return undefined;
  const library = { index: buildIndex(revision, records, foldUnit), texts: buildTexts(records, foldUnit) };
  // One index is kept: that of terms published meanwhile is not put out of its place.
  if (revision === (await publishedRevision()))
    await storeLookup(library.index, library.texts).catch(() => undefined);
  return library;
}

/** The library as it is opened, and again whenever other terms are published. */
export function useLibrary(): Library | undefined {
  const [library, setLibrary] = useState<Library>();
  useEffect(() => {
    const stop = new AbortController();
    let begun = 0;
    const open = () => {
      const mine = ++begun;
      // An opening that began earlier may end later, and is of older terms then.
      openLibrary((library) => mine === begun && setLibrary(library)).catch((error) =>
        console.error("Bandu: the terms could not be opened", error),
      );
    };
    open();
    termSource.watch(open, stop.signal);
    return () => stop.abort();
  }, []);
  return library;
}

/** One term in full; undefined where it is published no more. */
export async function recordOf({ index }: Library, term: number): Promise<TermRecord | undefined> {
  const read = () => termSource.term(index.revision, term);
  return (await read()) ?? ((await mend(index.revision)) ? read() : undefined);
}
