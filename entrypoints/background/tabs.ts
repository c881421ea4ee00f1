/** Brings open tabs to life: those that were there before the extension was installed, updated, reloaded or enabled. */
import browser from "webextension-polyfill";
import { answerBackground } from "../../platform/background-messages.ts";
import { READING } from "../reader/reading-file.ts";

const BROUGHT = "tabsBrought";

/**
 * Runs the content script in every open tab, once in the life of this extension: session storage is emptied whenever
 * one ends. A page that has the script already lets it be. Firefox does all this by itself.
 */
export async function bringTabsToLife(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const { [BROUGHT]: brought } = await browser.storage.session.get(BROUGHT);
  if (brought) return;
  await browser.storage.session.set({ [BROUGHT]: true });
  const { content_scripts: [script] = [] } = browser.runtime.getManifest();
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(tabs.map(({ id }) => id !== undefined && script && run(id, script)));
}

/** Brings the script that reads into frames for which the browser loads none: the reader lets their site run no script. */
export function bringReadingWhereAsked(): void {
  answerBackground("reading.bring", async (_, sender) => {
    // The polyfill's types do not know of documents: a frame may have gone on to another meanwhile.
    const { tab, documentId } = sender as typeof sender & { documentId?: string };
    if (tab?.id === undefined || documentId === undefined) return false;
    const target = { tabId: tab.id, documentIds: [documentId] };
    await browser.scripting.executeScript({ target, files: [READING], injectImmediately: true });
    return true;
  });
}

async function run(tabId: number, script: { css?: string[]; js?: string[] }): Promise<void> {
  const target = { tabId, allFrames: true };
  try {
    await browser.scripting.insertCSS({ target, files: script.css ?? [] });
    await browser.scripting.executeScript({ target, files: script.js ?? [] });
  } catch {
    // Pages of the browser itself and of its store let no extension in.
  }
}
