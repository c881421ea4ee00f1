/** The terms the reader looked up last, under `history` in `storage.local`; nothing is kept of a private window. */
import * as v from "valibot";
import browser from "webextension-polyfill";
import type { LookedUp } from "../core/lookup/favour.ts";
import type { TermName } from "../core/pack/snapshot.ts";

const KEY = "history";
const LONGEST = 100;
const History = v.fallback(v.array(v.object({ key: v.string(), headword: v.string(), at: v.number() })), []);

/** The last look-ups, the newest first, each term once. */
export async function readHistory(): Promise<readonly LookedUp[]> {
  return v.parse(History, (await browser.storage.local.get(KEY))[KEY]);
}

/** Puts a term in front. Only pages of the extension write here, and one lock reaches all of them: two popups lose nothing. */
export async function addToHistory({ key, headword }: TermName, at: number): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const others = (await readHistory()).filter((one) => one.key !== key);
    await browser.storage.local.set({ [KEY]: [{ key, headword, at }, ...others].slice(0, LONGEST) });
  });
}

export async function clearHistory(): Promise<void> {
  await navigator.locks.request(KEY, () => browser.storage.local.remove(KEY));
}
