/** `storage.local` in memory, in the place of the browser's API; imported before anything of platform/. */
import "fake-indexeddb/auto";

export const stored = new Map<string, unknown>();
/** Set to make the next writes fail, as a full disk does. */
export const disk = { full: false };

type Changes = Record<string, { newValue?: unknown }>;
const listeners = new Set<(changes: Changes) => void>();

function tell(changes: Changes): void {
  for (const listener of listeners) listener(changes);
}

const local = {
  async get(keys: string | string[] | null) {
    const wanted = keys === null ? [...stored.keys()] : [keys].flat();
    return structuredClone(
      Object.fromEntries(wanted.filter((key) => stored.has(key)).map((key) => [key, stored.get(key)])),
    );
  },
  async set(items: Record<string, unknown>) {
    if (disk.full) throw new DOMException("The disk is full.", "QuotaExceededError");
    for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value));
    tell(Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])));
  },
  async remove(keys: string | string[]) {
    for (const key of [keys].flat()) stored.delete(key);
    tell(Object.fromEntries([keys].flat().map((key) => [key, {}])));
  },
  async getKeys() {
    return [...stored.keys()];
  },
  onChanged: {
    addListener: (listener: (changes: Changes) => void) => listeners.add(listener),
    removeListener: (listener: (changes: Changes) => void) => listeners.delete(listener),
  },
};

// Every browser Bandu runs in has these; this Node does not.
Object.assign(Uint8Array, { fromBase64: (text: string) => new Uint8Array(Buffer.from(text, "base64")) });
Object.assign(Uint8Array.prototype, {
  toBase64(this: Uint8Array) {
    return Buffer.from(this).toString("base64");
  },
});

export const browser = {
  runtime: { id: "bandu", getURL: (path: string) => `extension://bandu/${path}` },
  storage: { local },
};
Object.assign(globalThis, { browser, chrome: browser });
