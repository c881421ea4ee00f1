/** What the popup is to look up when it opens next: left by the context menu, kept in memory only, taken once. */
import browser from "webextension-polyfill";

const KEY = "pending";

export async function leavePending(text: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: text });
}

/** The text left, which is then gone; empty where none was. */
export async function takePending(): Promise<string> {
  const left = (await browser.storage.session.get(KEY))[KEY];
  await browser.storage.session.remove(KEY);
  return typeof left === "string" ? left : "";
}
