/** Works in slices, so that the page never waits long for us. */

/** Milliseconds after which a slice ends; the work's own last step comes on top. */
const SLICE = 4;
/**
 * On a fresh page our code runs many times slower until the browser has compiled it, which it does beside us: the
 * first slice is short, and the rest after it long.
 */
const EARLY = { slice: 1, rest: 16 };

/** What a step may tell: the next one is long and is to have a slice to itself, so that no slice grows much longer than it. */
export type Told = "long next" | undefined;

/** Gives the page its turn for so many milliseconds at least. */
export function rest(milliseconds: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}

/**
 * Takes all steps of a piece of work, each short, with rests between slices. Resolves with whether it came to the end:
 * false when the signal was aborted.
 */
export async function inSlices(
  steps: Iterator<Told, void>,
  signal: AbortSignal,
  pause: (milliseconds: number) => Promise<void> = rest,
): Promise<boolean> {
  for (let slice = 0; !signal.aborted; slice++) {
    const early = slice === 0;
    const end = performance.now() + (early ? EARLY.slice : SLICE);
    let step: IteratorResult<Told, void>;
    do {
      step = steps.next();
      if (step.done) return true;
    } while (step.value !== "long next" && performance.now() < end);
    await pause(early ? EARLY.rest : 0);
  }
  return false;
}
