import { act } from "preact/test-utils";
import { browser } from "../platform/fake-browser.ts";

export interface Held {
  /** Resolves when that read is asked for. */
  readonly asked: Promise<void>;
  /** Lets the answer come. */
  free(): Promise<void>;
}

/** Holds back the answer to the next such read of the storage, as a slow disk does. */
export function hold(isHeld: (key: string) => boolean): Held {
  const { local } = browser.storage;
  const read = local.get;
  const asked = Promise.withResolvers<void>();
  const freed = Promise.withResolvers<void>();
  local.get = async (keys) => {
    const found = read(keys);
    if (![keys].flat().some((key) => key !== null && isHeld(key))) return found;
    local.get = read;
    asked.resolve();
    await Promise.all([found, freed.promise]);
    return found;
  };
  return {
    asked: asked.promise,
    free() {
      freed.resolve();
      return settled();
    },
  };
}

/** Resolves when all that waits for no clock has come, and is drawn. */
export function settled(): Promise<void> {
  return act(() => new Promise((resolve) => setTimeout(resolve)));
}
