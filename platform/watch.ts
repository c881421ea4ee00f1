/** One way to hear of a change in `storage.local`, in every context of the extension. */
import browser, { type Storage } from "webextension-polyfill";
import type { StopSignal } from "../core/ports.ts";
import { listen } from "./listen.ts";

/** Calls back with the new value whenever the key is written or removed (undefined), until `stop` aborts. */
export function watchKey(key: string, changed: (stored: unknown) => void, stop: StopSignal): void {
  const heard = (changes: Storage.StorageAreaOnChangedChangesType) => {
    const change = changes[key];
    if (change && !stop.aborted) changed(change.newValue);
  };
  listen(browser.storage.local.onChanged, heard, stop);
}
