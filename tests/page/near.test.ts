import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, nearView } from "../../page/near.ts";

const VIEW = { height: 800, margin: 800, limit: 150 };
/** Lines of 20 pixels, one below the other, scrolled by so many pixels. */
const lines = (scrolled: number) => (index: number) => ({
  top: index * 20 - scrolled,
  bottom: index * 20 + 20 - scrolled,
});
const count = (box: (index: number) => Box) => {
  const asked = new Set<number>();
  return { asked, box: (index: number) => box(asked.add(index) && index) };
};

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

  it("passes over what is not laid out", () => {
    const hidden = (index: number) => (index % 2 ? lines(0)(index) : undefined);
    expect(nearView(40, hidden, VIEW)).toEqual(Array.from({ length: 20 }, (_, i) => 2 * i + 1));
  });

  it("finds a second column that begins at the top again", () => {
    const columns = (index: number) => lines(0)(index < 3000 ? index : index - 3000);
    const near = nearView(3500, columns, VIEW);
    expect(near).toContain(0);
    expect(near).toContain(3010);
  });

  it("finds, in lines of any height, every one that looking at all of them finds", () => {
    const heights = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 2000 });
    fc.assert(
      fc.property(heights, fc.integer({ min: 0, max: 100_000 }), (heights, scrolled) => {
        const tops = [-scrolled];
        for (const height of heights) tops.push((tops.at(-1) ?? 0) + height);
        const box = (index: number) => ({ top: tops[index] ?? 0, bottom: tops[index + 1] ?? 0 });
        const all = heights
          .map((_, index) => index)
          .filter((index) => {
            const { top, bottom } = box(index);
            return bottom >= -VIEW.margin && top <= VIEW.height + VIEW.margin;
          });
        expect(nearView(heights.length, box, { ...VIEW, limit: 1e9 })).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });
});
