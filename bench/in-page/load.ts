/** Ways for a content script to get a compiled dictionary. Each takes the time of its own thread; what it waits meanwhile shows by the clock. */
import { openDictionary } from "../../core/match/dictionary.ts";
import { mark } from "./clock.ts";

type Loader = (terms: string, run: number) => Promise<number>;

/** From `storage.local`, as text of base 64: what pages do. */
const storage: Loader = async (terms, run) => {
  mark("begin", run);
  const asked = chrome.storage.local.get(terms);
  mark("end", run);
  const stored = await asked;
  mark("begin", run);
  const bytes = open(fromBase64(stored[terms] as string));
  mark("end", run);
  return bytes;
};

/** From the extension's own address. */
const address: Loader = async (terms, run) => {
  mark("begin", run);
  const asked = fetch(chrome.runtime.getURL(`${terms}.dictionary`)).then((response) =>
    response.arrayBuffer(),
  );
  mark("end", run);
  const buffer = await asked;
  mark("begin", run);
  const bytes = open(new Uint8Array(buffer));
  mark("end", run);
  return bytes;
};

/** From the background, by message, as text of base 64. */
const message: Loader = async (terms, run) => {
  mark("begin", run);
  const asked = chrome.runtime.sendMessage({ terms }) as Promise<string>;
  mark("end", run);
  const text = await asked;
  mark("begin", run);
  const bytes = open(fromBase64(text));
  mark("end", run);
  return bytes;
};

/** Opens it and gives how many bytes it has. */
function open(bytes: Uint8Array): number {
  openDictionary(bytes);
  return bytes.length;
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}

export const LOADERS = {
  "load: storage": storage,
  "load: address": address,
  "load: message": message,
} as const;
