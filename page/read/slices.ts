/** Works in slices, so that the page never waits long for us. */

/** Milliseconds after which a slice ends; the work's own last step comes on top. */
const SLICE = 4;
/**
 * On a fresh page our code runs many times slower until the browser has compiled it, which it does beside us: the
 * first slice is short, and the rest after it long.
 */
const EARLY = { slice: 1, rest: 16 };

/**
 * What a step may tell: the next one is long and is to have a slice to itself, so that no slice grows much longer than
 * it; or what is to be waited for before it.
 */
export type Told = "long next" | Promise<unknown> | undefined;

/** Between two slices the page has its turn: for so many milliseconds at least, or until something is there. */
export type Pause = (until: number | Promise<unknown>) => Promise<unknown>;

export const rest: Pause = async (until) =>
  typeof until === "number" ? new Promise((resume) => setTimeout(resume, until)) : until;

/**
 * Takes all steps of a piece of work, each short, with rests between slices. Resolves with whether it came to the end:
 * false when the signal was aborted.
 */
export async function inSlices(
  steps: Iterator<Told, void>,
  signal: AbortSignal,
  pause: Pause = rest,
): Promise<boolean> {
  for (let slice = 0; !signal.aborted; slice++) {
    const early = slice === 0;
    const end = performance.now() + (early ? EARLY.slice : SLICE);
    let step: IteratorResult<Told, void>;
    do {
      step = steps.next();
      if (step.done) return true;
    } while (step.value === undefined && performance.now() < end);
    await pause(step.value instanceof Promise ? step.value : early ? EARLY.rest : 0);
  }
  steps.return?.();
  return false;
}
