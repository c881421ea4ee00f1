/**
 * Progress in `storage.local`: one record a term under `progress:<key>`, which a card reads without the background,
 * and the known terms together under `known`, which every page reads.
 */
import browser, { type Storage } from "webextension-polyfill";
import type { TermName } from "../core/pack/snapshot.ts";
import type { ProgressStore } from "../core/ports.ts";
import { changeProgress, type Progress, readProgress } from "../core/study/progress.ts";
import { listen } from "./listen.ts";
import { watchKey } from "./watch.ts";

const PREFIX = "progress:";
const KNOWN = "known";

/** Headwords of the known terms by key. */
type StoredKnown = Readonly<Record<string, string>>;

const knownTerms = (stored: unknown): TermName[] =>
  Object.entries((stored as StoredKnown | undefined) ?? {}).map(([key, headword]) => ({ key, headword }));

async function get(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

/** The keys in storage without their values, where the browser can tell; else with them. */
async function storedKeys(): Promise<string[]> {
  const area: Storage.StorageArea & { getKeys?(): Promise<string[]> } = browser.storage.local;
  return area.getKeys ? area.getKeys() : Object.keys(await area.get(null));
}

async function writeKnown({ key, headword }: TermName, known: boolean): Promise<void> {
  const { [key]: _, ...others } = ((await get(KNOWN)) as StoredKnown | undefined) ?? {};
  await browser.storage.local.set({ [KNOWN]: known ? { ...others, [key]: headword } : others });
}

/** The reader's progress with each term. */
export const progressStore: ProgressStore = {
  get keeps() {
    return !browser.extension.inIncognitoContext;
  },
  async read(key) {
    return readProgress(await get(PREFIX + key));
  },
  async all() {
    const keys = (await storedKeys()).filter((key) => key.startsWith(PREFIX));
    const stored = await browser.storage.local.get(keys);
    return new Map(
      keys.map((key): [string, Progress] => [key.slice(PREFIX.length), readProgress(stored[key])]),
    );
  },
  async change(term, change) {
    if (!progressStore.keeps) return;
    const before = await progressStore.read(term.key);
    const after = changeProgress(before, { ...change, headword: term.headword }, Date.now());
    await browser.storage.local.set({ [PREFIX + term.key]: after });
    if (after.known !== before.known) await writeKnown(term, after.known);
  },
  async known() {
    return knownTerms(await get(KNOWN));
  },
  watch(changed, stop) {
    const heard = (changes: Storage.StorageAreaOnChangedChangesType) => {
      const keys = Object.keys(changes).filter((key) => key.startsWith(PREFIX));
      if (keys.length > 0 && !stop.aborted) changed(keys.map((key) => key.slice(PREFIX.length)));
    };
    listen(browser.storage.local.onChanged, heard, stop);
  },
  watchKnown(changed, stop) {
    watchKey(KNOWN, (stored) => changed(knownTerms(stored)), stop);
  },
};
