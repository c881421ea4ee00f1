/** Waits for something to become true, asking again and again: tests wait for states, never for times. */

/**
 * Asks until the answer is neither undefined, null nor false, and gives it.
 * @param what what is waited for, named in the error
 * @param limit milliseconds after which it is given up
 * @throws Error naming what never came, and the last error met while asking
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T> | T,
  limit = 30_000,
): Promise<Exclude<T, undefined | null | false>> {
  const end = performance.now() + limit;
  let last: unknown;
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false)
        return answer as Exclude<T, undefined | null | false>;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Waited ${limit} ms in vain for: ${what}`, { cause: last });
}
