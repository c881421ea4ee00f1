/** When a page is worth reading: once it is all there, or when it has been coming for a while. */

import { OVER } from "../core/ports.ts";
import { listen } from "./listen.ts";
import { isHidden, readyStateOf } from "./native.ts";

/** Milliseconds after which a page that is still coming in is read as far as it has come. */
const PATIENCE = 400;

/**
 * Resolves when reading should begin. A page in a hidden tab, or one only rendered in advance, waits to be seen.
 * @param began when the life on the page began, by `performance.now`: whoever asks later has waited as long already
 */
export async function worthReading(began: number): Promise<void> {
  await heard("visibilitychange", () => !isHidden(document));
  await Promise.race([
    heard("DOMContentLoaded", () => readyStateOf(document) !== "loading"),
    new Promise((resolve) => setTimeout(resolve, began + PATIENCE - performance.now())),
  ]);
}

/** Resolves when the test holds, now or after some event, which is heard where it has bubbled to. */
function heard(type: "visibilitychange" | "DOMContentLoaded", test: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const end = new AbortController();
    const ask = () => {
      if (!test()) return;
      end.abort(OVER);
      resolve();
    };
    listen(type, ask, end);
    ask();
  });
}
