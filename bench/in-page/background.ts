/** The measuring extension's background: keeps dictionaries where content scripts fetch them, and matches for those that ask. */
import { type Dictionary, openDictionary } from "../../core/match/dictionary.ts";
import { matchForPages } from "../../platform/matcher.ts";

const opened = new Map<number, Dictionary>();

async function keep(): Promise<void> {
  const counts = (await (await fetch(chrome.runtime.getURL("counts.json"))).json()) as number[];
  for (const count of counts) {
    const bytes = await (await fetch(chrome.runtime.getURL(`${count}.dictionary`))).arrayBuffer();
    opened.set(count, openDictionary(new Uint8Array(bytes)));
    await chrome.storage.local.set({ [count]: new Uint8Array(bytes).toBase64() });
  }
  await chrome.storage.local.set({ ready: true });
}

/** Answers the number of terms with a dictionary of so many. */
chrome.runtime.onMessage.addListener((asked: { terms: string }, _, answer) => {
  chrome.storage.local.get(asked.terms).then((stored) => answer(stored[asked.terms]));
  return true;
});
matchForPages(async (terms) => opened.get(Number(terms)));
void keep();
