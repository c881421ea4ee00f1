/**
 * Progress in `storage.local`: one record a term and facet under `progress:<key>:<facet>`, which a card reads without the
 * background, and the known terms together under `known`, which every page reads. Any page may write, and no lock reaches
 * all of them. So what a reader does at once lies under keys apart, and the list of the known terms is made from those. The
 * counters of one term are read, raised and written: of two pages that count it at the same moment one may go uncounted,
 * which takes a reader who opens it in both at once.
 */
import browser, { type Storage } from "webextension-polyfill";
import type { TermName } from "../core/pack/snapshot.ts";
import type { ProgressStore } from "../core/ports.ts";
import {
  changeProgress,
  FACET_NAMES,
  FACETS,
  type Facet,
  facetPart,
  facetsOf,
  type Progress,
  readProgress,
} from "../core/study/progress.ts";
import { listen } from "./listen.ts";
import { storedKeys } from "./stored-keys.ts";
import { watchKey } from "./watch.ts";

const PREFIX = "progress:";
const KNOWN = "known";

/** Headwords of the known terms by key. */
type StoredKnown = Readonly<Record<string, string>>;

const facetKey = (key: string, facet: Facet) => `${PREFIX}${key}:${facet}`;
const termOf = (facetKey: string) => facetKey.slice(PREFIX.length, facetKey.lastIndexOf(":"));

/** Several facets of one term as its progress. */
const joined = (facets: readonly unknown[]) => readProgress(Object.assign({}, ...facets));

/** Whether a change says all there is in every facet it touches, as that of a note does. */
const isWhole = (change: Partial<Progress>) =>
  facetsOf(change).every((facet) => FACETS[facet].every((field) => field in change));

const knownTerms = (stored: unknown): TermName[] =>
  Object.entries((stored as StoredKnown | undefined) ?? {}).map(([key, headword]) => ({ key, headword }));

async function get(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

/** The known terms as their own records have them. */
async function knownByTerm(): Promise<StoredKnown> {
  const keys = (await storedKeys()).filter((key) => key.startsWith(PREFIX) && key.endsWith(":known"));
  const stored = Object.entries(await browser.storage.local.get(keys));
  const terms = stored.map(([key, facet]) => ({ key: termOf(key), ...readProgress(facet) }));
  return Object.fromEntries(
    terms.filter(({ known }) => known).map(({ key, headword }) => [key, headword] as const),
  );
}

/** Whether two lists name the same; browsers give the keys of an object back in orders of their own. */
const sameKnown = (one: StoredKnown, other: StoredKnown) =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/**
 * Makes the list of known terms what the terms' own records say, and looks again until it is so: whoever writes the list
 * last has seen every record that was there, whatever others were writing meanwhile.
 */
async function renewKnown(): Promise<void> {
  for (;;) {
    const known = await knownByTerm();
    if (sameKnown(known, ((await get(KNOWN)) as StoredKnown | undefined) ?? {})) return;
    await browser.storage.local.set({ [KNOWN]: known });
  }
}

/** The reader's progress with each term. */
export const progressStore: ProgressStore = {
  get keeps() {
    return !browser.extension.inIncognitoContext;
  },
  async read(key) {
    return joined(
      Object.values(await browser.storage.local.get(FACET_NAMES.map((facet) => facetKey(key, facet)))),
    );
  },
  async all() {
    const keys = (await storedKeys()).filter((key) => key.startsWith(PREFIX));
    const stored = Object.entries(await browser.storage.local.get(keys));
    const terms = Map.groupBy(stored, ([key]) => termOf(key));
    return new Map([...terms].map(([key, facets]) => [key, joined(facets.map(([, facet]) => facet))]));
  },
  async change(term, change) {
    if (!progressStore.keeps) return;
    // A page that is being left can still write, but hears no answer any more: what needs nothing of before is written at once.
    const before = isWhole(change) ? readProgress({}) : await progressStore.read(term.key);
    const after = changeProgress(before, { ...change, headword: term.headword }, Date.now());
    const facets = facetsOf(change).map((facet) => [facetKey(term.key, facet), facetPart(after, facet)]);
    await browser.storage.local.set(Object.fromEntries(facets));
    if ("known" in change) await renewKnown();
  },
  async known() {
    return knownTerms(await get(KNOWN));
  },
  watch(changed, stop) {
    const heard = (changes: Storage.StorageAreaOnChangedChangesType) => {
      const keys = Object.keys(changes).filter((key) => key.startsWith(PREFIX));
      if (keys.length > 0 && !stop.aborted) changed([...new Set(keys.map(termOf))]);
    };
    listen(browser.storage.local.onChanged, heard, stop);
  },
  watchKnown(changed, stop) {
    watchKey(KNOWN, (stored) => changed(knownTerms(stored)), stop);
  },
};
