// @vitest-environment happy-dom
/** Bandu's own work takes at most a small share of the time, however hard a page drives it. */
import "./properties.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pace } from "../../page/pace.ts";
import { properties } from "./properties.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Work that takes so many milliseconds, asked for at every frame for a minute: how often it was done. */
async function inAMinute(ms: number, share?: number): Promise<number> {
  let done = 0;
  const stop = new AbortController();
  const ask = pace(
    async () => {
      done++;
      await new Promise((resolve) => setTimeout(resolve, ms));
    },
    stop.signal,
    share,
  );
  for (let frame = 0; frame < 3750; frame++) {
    ask();
    await vi.advanceTimersByTimeAsync(16);
  }
  stop.abort();
  return done;
}

describe("paced work", () => {
  it.each([1, 5, 20])("takes at most 1.5% of a page's time when it takes %s ms each", async (ms) => {
    const done = await inAMinute(ms);
    expect((done * ms) / 60_000).toBeLessThanOrEqual(0.0155);
    expect(done).toBeGreaterThan(2);
  });

  it("takes less where less is asked for", async () => {
    const done = await inAMinute(20, 0.005);
    expect((done * 20) / 60_000).toBeLessThanOrEqual(0.0055);
    expect(done).toBeGreaterThan(2);
  });

  it("is done at least every five seconds while it is asked for, however long it takes", async () => {
    expect(await inAMinute(1000)).toBeGreaterThanOrEqual(10);
  });

  it("is done once for many requests, and once more for those that came while it was under way", async () => {
    const work = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 10)));
    const ask = pace(work, new AbortController().signal);
    ask();
    ask();
    await vi.advanceTimersByTimeAsync(45);
    expect(work).toHaveBeenCalledTimes(1);
    ask();
    await vi.advanceTimersByTimeAsync(2000);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it("rests for good when its signal aborts, and waits while the tab is hidden", async () => {
    const work = vi.fn();
    const stop = new AbortController();
    const ask = pace(work, stop.signal);
    properties.hidden = true;
    ask();
    await vi.advanceTimersByTimeAsync(1000);
    expect(work).not.toHaveBeenCalled();
    properties.hidden = false;
    window.dispatchEvent(new Event("visibilitychange"));
    await vi.advanceTimersByTimeAsync(100);
    expect(work).toHaveBeenCalledTimes(1);
    ask();
    stop.abort();
    await vi.advanceTimersByTimeAsync(1000);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
