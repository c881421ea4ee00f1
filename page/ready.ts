/** When a page is worth reading: once it is all there, or when it has been coming for a while. */

/** Milliseconds after which a page that is still coming in is read as far as it has come. */
const PATIENCE = 400;

/** Resolves when reading should begin. A page in a hidden tab, or one only rendered in advance, waits to be seen. */
export async function worthReading(): Promise<void> {
  await heard(document, "visibilitychange", () => document.visibilityState === "visible");
  await Promise.race([
    heard(document, "DOMContentLoaded", () => document.readyState !== "loading"),
    new Promise((resolve) => setTimeout(resolve, PATIENCE)),
  ]);
}

/** Resolves when the test holds, now or after some event. */
function heard(target: EventTarget, type: string, test: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const ask = () => {
      if (!test()) return;
      target.removeEventListener(type, ask);
      resolve();
    };
    target.addEventListener(type, ask);
    ask();
  });
}
