/** What a page has to read before it can do anything, and may not be able to at first, as while a disk is in trouble. */

/** Milliseconds before the second try, twice as many before each further one, and the most. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

/** Asks until there is an answer, and gives that; gives none any more, and asks no further, once the signal has aborted. */
export async function untilAnswered<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(2 * wait, LONGEST_WAIT)) {
    try {
      return await ask();
    } catch {
      await new Promise((resume) => setTimeout(resume, wait));
    }
    if (signal.aborted) return new Promise(() => {});
  }
}
