/**
 * When Bandu lives on a page. No event tells a content script that its extension was disabled, updated or removed, and
 * events a page can fire itself are not to be trusted: so this asks, whenever something is about to be done and once a second.
 */

import { OVER } from "../core/ports.ts";
import { keepListening, listen } from "./listen.ts";
import { isHidden } from "./native.ts";

/** Milliseconds between two looks; a hidden tab is asked less often by the browser itself. */
const BEAT = 1000;
const KEY = Symbol.for("bandu.life");

export interface Life {
  /** Aborts when the extension is found gone; everything on the page hangs on it. */
  readonly signal: AbortSignal;
  /** False, and the signal aborted, from the moment the extension is found gone. */
  alive(): boolean;
  /** Calls back once a second while the page is visible, until the signal aborts. */
  beat(each: () => void, signal: AbortSignal): void;
}

/**
 * Begins life on the page; undefined where an instance of this same extension lives already, as when the background
 * brings the script to a page that has just loaded it by itself.
 * @param present whether the extension is still there, e.g. `!!browser.runtime?.id`
 */
export function beginLife(present: () => boolean): Life | undefined {
  const world = globalThis as { [KEY]?: AbortSignal };
  if (world[KEY]?.aborted === false) return undefined;
  const end = new AbortController();
  const { signal } = end;
  world[KEY] = signal;
  const alive = () => {
    if (!signal.aborted && !stillPresent(present)) end.abort(OVER);
    return !signal.aborted;
  };
  const beats = new Set<() => void>();
  const timer = setInterval(() => {
    if (alive() && !isHidden(document)) for (const each of beats) each();
  }, BEAT);
  signal.addEventListener("abort", () => clearInterval(timer));
  listen("visibilitychange", alive, { signal });
  listen("pageshow", alive, { signal });
  keepListening(signal);
  return {
    signal,
    alive,
    beat(each, until) {
      beats.add(each);
      until.addEventListener("abort", () => beats.delete(each));
    },
  };
}

/** In an orphan even asking may throw. */
function stillPresent(present: () => boolean): boolean {
  try {
    return present();
  } catch {
    return false;
  }
}
