import browser from "webextension-polyfill";

/** The names of everything in `storage.local`; without `getKeys`, which is young, the values have to be read as well. */
export async function storedKeys(): Promise<string[]> {
  const local: { getKeys?: () => Promise<string[]> } = browser.storage.local;
  return local.getKeys ? local.getKeys() : Object.keys(await browser.storage.local.get(null));
}
