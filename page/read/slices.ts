/** Works in slices, so that the page never waits long for us. */

/** Milliseconds of work after which a slice ends; the work's own last step comes on top. */
const SLICE = 4;

/** Lets the page have its turn. */
function pause(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler;
  return scheduler?.yield?.() ?? new Promise((resume) => setTimeout(resume));
}

/**
 * Takes all steps of a piece of work, each short, pausing between slices. Resolves with whether it came to the end:
 * false when the signal was aborted.
 */
export async function inSlices(steps: Iterator<void>, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const until = performance.now() + SLICE;
    do if (steps.next().done) return true;
    while (performance.now() < until);
    await pause();
  }
  return false;
}
