/**
 * When Bandu lives on a page. No event tells a content script that its extension was disabled, updated or removed, and
 * events a page can fire itself are not to be trusted: so this asks, whenever something is about to be done and once a second.
 */

import { OVER } from "../core/ports.ts";
import type { Now } from "../core/study/clock.ts";
import { listen, openEars } from "./listen.ts";
import { isHidden } from "./native.ts";

/** Milliseconds between two looks; a hidden tab is asked less often by the browser itself. */
const BEAT = 1000;
const KEY = Symbol.for("bandu.life");
const world = globalThis as { [KEY]?: Begun };

export interface Life {
  /** When it began, by `performance.now`. */
  readonly began: number;
  /** Aborts when the extension is found gone; everything on the page hangs on it. */
  readonly signal: AbortSignal;
  /** False, and the signal aborted, from the moment the extension is found gone. */
  alive(): boolean;
  /** Calls back once a second while the page is visible, until the signal aborts. */
  beat(each: () => void, signal: AbortSignal): void;
}

/** A life with a place in it for the script that is brought later. */
export interface Begun extends Life {
  /** Resolves once that script has joined. */
  readonly joined: Promise<void>;
  /** Takes the place; false where it is taken already. */
  join(): boolean;
  /** When the reader last gave a sign of life before that script came, by the clock that never goes back and by the wall's. */
  sign: Pick<Now, "mono" | "wall"> | undefined;
}

/**
 * Begins life on the page; undefined where an instance of this same extension lives already, as when the background
 * brings the script to a page that has just loaded it by itself.
 * @param present whether the extension is still there, e.g. `!!browser.runtime?.id`
 */
export function beginLife(present: () => boolean): Begun | undefined {
  if (world[KEY]?.signal.aborted === false) return undefined;
  const end = new AbortController();
  const { signal } = end;
  openEars(signal);
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
  world[KEY] = {
    began: performance.now(),
    signal,
    alive,
    beat(each, until) {
      if (until.aborted) return;
      beats.add(each);
      until.addEventListener("abort", () => beats.delete(each));
    },
    ...place(),
  };
  return world[KEY];
}

function place(): Omit<Begun, keyof Life> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let isTaken = false;
  return {
    sign: undefined,
    joined: promise,
    join() {
      if (isTaken) return false;
      isTaken = true;
      resolve();
      return true;
    },
  };
}

/**
 * Joins the life that was begun on this page; undefined where none was, it has ended, or this script has joined already, as
 * where it was brought in two ways.
 */
export function joinLife(): Begun | undefined {
  const life = world[KEY];
  return life?.alive() && life.join() ? life : undefined;
}

/** In an orphan even asking may throw. */
function stillPresent(present: () => boolean): boolean {
  try {
    return present();
  } catch {
    return false;
  }
}
