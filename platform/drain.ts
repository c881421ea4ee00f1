/** Asks the background to move the outbox into the ledger, seldom enough to let it sleep. */
import browser from "webextension-polyfill";
import type { ToBackground } from "../core/messages.ts";

/** For this long after time began to count, every write is followed by a request, in milliseconds. */
const EAGER = 60_000;
/** After that, requests lie so far apart. */
const SELDOM = 60_000;

/**
 * Made once a page; the function it gives is called with each write, `ended` when no time counts any more.
 * Nothing is lost when the background does not answer: the outbox keeps what was written.
 */
export function drainRequests(): (ended: boolean) => void {
  let began: number | undefined;
  let asked = Number.NEGATIVE_INFINITY;
  return (ended) => {
    const now = performance.now();
    began ??= now;
    const due = ended || now - began < EAGER || now - asked >= SELDOM;
    if (ended) began = undefined;
    if (!due) return;
    asked = now;
    ask().catch(() => {});
  };
}

/** In an orphan the very call throws: as everything in an async function, that is a rejection here. */
async function ask(): Promise<void> {
  const message: ToBackground = { type: "ledger.drain" };
  await browser.runtime.sendMessage(message);
}
