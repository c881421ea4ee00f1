/** One way to hear of a change in `storage.local`, in every context of the extension. */
import browser, { type Storage } from "webextension-polyfill";
import type { StopSignal } from "../core/ports.ts";

/** Calls back with the new value whenever the key is written or removed (undefined), until `stop` aborts. */
export function watchKey(key: string, changed: (stored: unknown) => void, stop: StopSignal): void {
  const listen = (changes: Storage.StorageAreaOnChangedChangesType) => {
    const change = changes[key];
    if (change && !stop.aborted) changed(change.newValue);
  };
  browser.storage.local.onChanged.addListener(listen);
  stop.addEventListener("abort", () => {
    // An orphan of an extension that is gone has no storage any more.
    browser.storage?.local.onChanged.removeListener(listen);
  });
}
