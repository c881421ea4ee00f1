/** What the popup is to look up: left by the context menu, kept in memory only, taken once. */
import browser, { type Storage } from "webextension-polyfill";
import type { StopSignal } from "../core/ports.ts";

const KEY = "pending";

export async function leavePending(text: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: text });
}

async function take(): Promise<string> {
  const left = (await browser.storage.session.get(KEY))[KEY];
  await browser.storage.session.remove(KEY);
  return typeof left === "string" ? left : "";
}

/** Calls back with the text left, now or later, until `stop` aborts: a popup may open before the text is there. */
export function takePending(taken: (text: string) => void, stop: StopSignal): void {
  const takeOnce = () => void take().then((text) => text !== "" && !stop.aborted && taken(text));
  const listen = (changes: Storage.StorageAreaOnChangedChangesType) => {
    if (changes[KEY]?.newValue !== undefined) takeOnce();
  };
  browser.storage.session.onChanged.addListener(listen);
  stop.addEventListener("abort", () => browser.storage.session.onChanged.removeListener(listen));
  takeOnce();
}
