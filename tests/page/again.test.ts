import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { untilAnswered } from "../../page/again.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const trouble = () => Promise.reject(new Error("the disk is in trouble"));

it("gives the first answer, and asks again where there is none, after 1, 2, 4 … and at most 30 seconds", async () => {
  const asked: number[] = [];
  const start = Date.now();
  const answer = untilAnswered(() => {
    asked.push((Date.now() - start) / 1000);
    return asked.length < 8 ? trouble() : Promise.resolve("settings");
  }, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(200_000);
  expect(await answer).toBe("settings");
  expect(asked).toEqual([0, 1, 3, 7, 15, 31, 61, 91]);
});

it("asks no further once the page's life has ended, and leaves no exception behind", async () => {
  const end = new AbortController();
  const ask = vi.fn(trouble);
  const settled = vi.fn();
  void untilAnswered(ask, end.signal).then(settled, settled);
  await vi.advanceTimersByTimeAsync(500);
  end.abort();
  await vi.advanceTimersByTimeAsync(100_000);
  expect(ask).toHaveBeenCalledOnce();
  expect(settled).not.toHaveBeenCalled();
});
