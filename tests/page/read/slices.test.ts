import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inSlices, type Told } from "../../../page/read/slices.ts";

let now = 0;
beforeEach(() => {
  vi.spyOn(performance, "now").mockImplementation(() => now);
});
afterEach(() => vi.restoreAllMocks());

/** Takes steps of so many milliseconds each; a rest is told as "|", that after the first slice as ":". */
async function taken(
  steps: Iterable<readonly [ms: number, told?: Told]>,
  signal = new AbortController().signal,
) {
  const row: (number | string)[] = [];
  function* each(): Generator<Told, void> {
    for (const [ms, told] of steps) {
      now += ms;
      row.push(ms);
      yield told;
    }
  }
  const ended = await inSlices(each(), signal, async (until) => {
    row.push(until instanceof Promise ? `(${await until})` : until > 0 ? ":" : "|");
  });
  return { row: row.join(" "), ended };
}

it("rests long after a short slice, then takes longer ones", async () => {
  const { row, ended } = await taken([[1], [1], [1], [1], [1], [1]]);
  expect(row).toBe("1 : 1 1 1 1 | 1");
  expect(ended).toBe(true);
});

it("gives a long step a slice to itself", async () => {
  const { row } = await taken([[1], [1], [1, "long next"], [5], [1], [1]]);
  expect(row).toBe("1 : 1 1 | 5 | 1 1");
});

it("waits for what a step waits for", async () => {
  const { row } = await taken([[1], [1, Promise.resolve("an answer")], [1], [1]]);
  expect(row).toBe("1 : 1 (an answer) 1 1");
});

it("stops between two slices once its signal aborts", async () => {
  const stop = new AbortController();
  function* steps(): Generator<readonly [number]> {
    yield [1];
    stop.abort();
    yield [4];
    yield [1];
  }
  expect(await taken(steps(), stop.signal)).toEqual({ row: "1 : 4 |", ended: false });
});

it("lets the work tidy up when it is stopped", async () => {
  const stop = new AbortController();
  let tidied = false;
  function* work(): Generator<Told, void> {
    try {
      stop.abort();
      yield Promise.resolve();
    } finally {
      tidied = true;
    }
  }
  expect(await inSlices(work(), stop.signal)).toBe(false);
  expect(tidied).toBe(true);
});
