// @vitest-environment happy-dom
import "./properties.ts";

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { distanceTo } from "../../page/flow.ts";
import { nearView } from "../../page/near.ts";
import type { Box } from "../../page/seen.ts";

const VIEW = { margin: 800, limit: 150 };
const [WIDTH, HEIGHT] = [1000, 800];
const across = { left: 10, right: 90 };
/** Lines of 20 pixels, one below the other, scrolled by so many pixels. */
const lines = (scrolled: number) => (index: number) => ({
  top: index * 20 - scrolled,
  bottom: index * 20 + 20 - scrolled,
  ...across,
});
/** Places in columns that follow one another to the right, or to the left, in lines of several. */
const columns =
  ({ lines, inLine, width, scrolled, way }: Columns) =>
  (index: number): Box => {
    const line = Math.floor(index / inLine);
    const x = way * Math.floor(line / lines) * width - scrolled + ((index % inLine) * width) / inLine;
    const y = (line % lines) * 20;
    return { top: y, bottom: y + 20, left: x, right: x + width / inLine / 2 };
  };
interface Columns {
  readonly lines: number;
  readonly inLine: number;
  readonly width: number;
  readonly scrolled: number;
  readonly way: number;
}
const count = (box: (index: number) => Box | undefined) => {
  const asked = new Set<number>();
  return { asked, box: (index: number) => box(asked.add(index) && index) };
};

beforeAll(() => {
  vi.stubGlobal("innerWidth", WIDTH);
  vi.stubGlobal("innerHeight", HEIGHT);
});
afterAll(() => vi.unstubAllGlobals());

describe("nearView", () => {
  it("takes what lies in the view and a margin around it", () => {
    const near = nearView(10_000, lines(100_000), VIEW);
    expect(near[0]).toBe(5000 - 41);
    expect(near.at(-1)).toBe(5000 + 80);
  });

  it("asks few of many places", () => {
    const { asked, box } = count(lines(100_000));
    nearView(100_000, box, VIEW);
    expect(asked.size).toBeLessThan(600);
  });

  it("keeps to the limit, those in view before those around it", () => {
    const near = nearView(10_000, lines(100_000), { ...VIEW, limit: 42 });
    expect(near.length).toBe(42);
    for (let index = 5000; index < 5040; index++) expect(near).toContain(index);
  });

  it.each([1, -1])("follows columns that are turned sideways, asking few of many places (%s)", (way) => {
    const page = { lines: 40, inLine: 1, width: WIDTH, scrolled: way * 200 * WIDTH, way };
    const { asked, box } = count(columns(page));
    const near = nearView(100_000, box, { margin: 0, limit: 150 });
    // The column in view and the next, which touches it.
    expect(near).toHaveLength(80);
    for (let index = 200 * 40; index < 201 * 40; index++) expect(near).toContain(index);
    expect(asked.size).toBeLessThan(1500);
  });

  it("takes what lies beside the view last, however near in height", () => {
    const slides = (index: number) => ({
      top: 0,
      bottom: 20,
      left: index * WIDTH - 500 * WIDTH,
      right: index * WIDTH + 9 - 500 * WIDTH,
    });
    expect(nearView(1000, slides, { margin: 5000, limit: 3 })).toEqual([499, 500, 501]);
  });

  it("passes over what is not laid out", () => {
    const hidden = (index: number) => (index % 2 ? lines(0)(index) : undefined);
    expect(nearView(40, hidden, VIEW)).toEqual(Array.from({ length: 20 }, (_, i) => 2 * i + 1));
  });

  it("finds a second column that begins at the top again", () => {
    const both = (index: number) => lines(0)(index < 3000 ? index : index - 3000);
    const near = nearView(3500, both, VIEW);
    expect(near).toContain(0);
    expect(near).toContain(3010);
  });

  it("finds, in lines of any height, every one that looking at all of them finds", () => {
    const heights = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 2000 });
    fc.assert(
      fc.property(heights, fc.integer({ min: 0, max: 100_000 }), (heights, scrolled) => {
        const tops = [-scrolled];
        for (const height of heights) tops.push((tops.at(-1) ?? 0) + height);
        const box = (index: number) => ({ top: tops[index] ?? 0, bottom: tops[index + 1] ?? 0, ...across });
        findsAll(heights.length, box, VIEW.margin);
      }),
      { numRuns: 300 },
    );
  });

  it("finds every one in columns of any width, scrolled anywhere", () => {
    const page = fc.record({
      lines: fc.integer({ min: 1, max: 60 }),
      inLine: fc.integer({ min: 1, max: 5 }),
      width: fc.integer({ min: 50, max: WIDTH }),
      scrolled: fc.integer({ min: -100_000, max: 100_000 }),
      way: fc.constantFrom(1, -1),
    });
    fc.assert(
      fc.property(page, fc.integer({ min: 1, max: 4000 }), (page, places) =>
        findsAll(places, columns(page), 200),
      ),
      { numRuns: 300 },
    );
  });
});

/** Holds what is found to what looking at every place finds. */
function findsAll(places: number, box: (index: number) => Box, margin: number): void {
  const all = Array.from({ length: places }, (_, index) => index).filter(
    (index) => distanceTo(box(index)) <= margin,
  );
  expect(nearView(places, box, { margin, limit: 1e9 })).toEqual(all);
}
