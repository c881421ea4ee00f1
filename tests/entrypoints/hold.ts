import { act } from "preact/test-utils";
import { browser } from "../platform/fake-browser.ts";

/** Holds back the answers to those reads of the storage, as a slow disk does; what it gives lets them come. */
export function hold(isHeld: (key: string) => boolean): () => Promise<void> {
  const { local } = browser.storage;
  const read = local.get;
  const { promise: freed, resolve: free } = Promise.withResolvers<void>();
  local.get = async (keys) => {
    const found = await read(keys);
    if ([keys].flat().some((key) => key !== null && isHeld(key))) await freed;
    return found;
  };
  return async () => {
    local.get = read;
    free();
    await settled();
  };
}

/** Resolves when all that waits for no clock has come, and is drawn. */
export function settled(): Promise<void> {
  return act(() => new Promise((resolve) => setTimeout(resolve)));
}
