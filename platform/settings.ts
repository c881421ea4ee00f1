/** The reader's settings in `storage.local`, under `settings`: every context reads them there, and hears of a change. */
import browser from "webextension-polyfill";
import type { SettingsStore } from "../core/ports.ts";
import { readSettings } from "../core/settings.ts";
import { watchKey } from "./watch.ts";

const KEY = "settings";
/** The change this context is writing: the next one waits for it, else it would put back what that one changed. */
let writing: Promise<unknown> = Promise.resolve();

/** The extension's own pages and its background share one lock; a visited page's locks are its own, and none of ours. */
function alone(write: () => Promise<void>): Promise<void> {
  const isOurs = globalThis.location?.href.startsWith(browser.runtime.getURL(""));
  return isOurs ? navigator.locks.request(KEY, write) : write();
}

/** The settings as stored; the defaults before the reader changed one. */
export const settingsStore: SettingsStore = {
  async read() {
    return readSettings((await browser.storage.local.get(KEY))[KEY]);
  },
  write(change) {
    const written = writing.then(() =>
      alone(async () => browser.storage.local.set({ [KEY]: { ...(await settingsStore.read()), ...change } })),
    );
    writing = written.catch(() => {});
    return written;
  },
  watch(changed, stop) {
    watchKey(KEY, (stored) => changed(readSettings(stored)), stop);
  },
};
