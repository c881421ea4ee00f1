/** Brings the script that reads to a page that turned out to want it. */
import type { ToBackground } from "../../core/messages.ts";
import { OVER } from "../../core/ports.ts";
import { untilAnswered } from "../../page/again.ts";
import type { Begun } from "../../page/lifecycle.ts";
import { api } from "../../platform/api.ts";
import { READING } from "./reading-file.ts";

/** How long one way may take before another is tried as well, in milliseconds. */
const PATIENCE = 1000;
const STEPS = 10;

let tries = 0;

/**
 * Chromium compiles a module that it loads beside the page; a content script it would compile before the page goes on, on
 * every page. A module that could not be loaded is asked for by another address: its failure may be remembered. Where the
 * reader's browser blocks a site's scripts it loads none at all, and only the background can bring it. Firefox keeps what it
 * has compiled for all pages, and has all in one script.
 */
const WAYS: readonly (() => Promise<unknown>)[] = import.meta.env.FIREFOX
  ? [async () => (await import("./start.ts")).startReading()]
  : [
      () => import(/* @vite-ignore */ `${api.runtime.getURL(READING)}?${tries++}`),
      async () => api.runtime.sendMessage({ type: "reading.bring" } satisfies ToBackground),
    ];

let trying: Promise<void> | undefined;

/**
 * Goes on until it is there. Asked again it does not wait until the next try is due. `waited` aborts, since nothing needs to be
 * waited for any more.
 */
export function bringReading(waited: AbortController, life: Begun): void {
  const attempt = () => {
    trying ??= bring(life).finally(() => {
      trying = undefined;
    });
    return trying;
  };
  if (life.signal.aborted) return;
  if (waited.signal.aborted) return void attempt().catch(() => {});
  waited.abort(OVER);
  void untilAnswered(attempt, life.signal);
}

/** Waits in steps: a page that is busy for long lets one of them pass unseen, and what came meanwhile has its turn in the next. */
async function patience(): Promise<boolean> {
  for (let step = 0; step < STEPS; step++)
    await new Promise((passed) => setTimeout(passed, PATIENCE / STEPS));
  return false;
}

/** Tries each way. @throws Error where none brought it. */
async function bring({ joined, alive }: Begun): Promise<void> {
  const there = joined.then(() => true);
  for (const way of WAYS) {
    if (!alive()) return;
    // In an orphan the very call throws.
    const tried = (async () => way())().then(
      () => there,
      () => false,
    );
    if (await Promise.race([there, tried, patience()])) return;
  }
  throw new Error("the script that reads was not brought");
}
