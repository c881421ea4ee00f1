// @vitest-environment happy-dom
import "./properties.ts";

import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { distanceTo, flowOf, isWithinView } from "../../page/flow.ts";
import type { Box } from "../../page/seen.ts";

const [WIDTH, HEIGHT] = [1000, 800];
beforeAll(() => {
  vi.stubGlobal("innerWidth", WIDTH);
  vi.stubGlobal("innerHeight", HEIGHT);
});
afterAll(() => vi.unstubAllGlobals());

const at = (left: number, top: number): Box => ({ left, top, right: left + 100, bottom: top + 20 });
const many = (place: (index: number) => readonly [left: number, top: number]) =>
  Array.from({ length: 100 }, (_, index) => at(...place(index)));

/** How a box that stands right of another follows it: by the way the page runs. */
function way(boxes: readonly (Box | undefined)[]): string {
  const { begin } = flowOf(boxes);
  if (begin(at(0, 500)) > begin(at(0, 0))) return "down";
  return begin(at(500, 0)) > begin(at(0, 0)) ? "right" : "left";
}

it.each([
  ["lines below one another", "down", many((i) => [10, i * 20])],
  ["a page in view", "down", many((i) => [i * 5, i])],
  ["columns within a page", "down", many((i) => [Math.floor(i / 34) * 300, (i % 34) * 400])],
  ["some things put far aside", "down", many((i) => [i % 9 ? 10 : -9999, i * 60])],
  ["a wide table, row by row", "down", many((i) => [((i * 68) % 100) * 80, i * 150])],
  ["replies that are indented ever more", "down", many((i) => [i * 30, i * 100])],
  ["columns to be turned", "right", many((i) => [Math.floor(i / 10) * WIDTH, (i % 10) * 70])],
  ["columns with indented lines", "right", many((i) => [i * 200 + (i % 3) * 20, (i % 5) * 150])],
  ["columns turned half-way", "right", many((i) => [(i - 50) * 300, (i % 5) * 150])],
  ["vertical text from right to left", "left", many((i) => [900 - i * 40, 0])],
  [
    "vertical text in which some is not laid out",
    "left",
    many((i) => [900 - i * 40, 0]).map((box, i) => (i % 2 ? box : undefined)),
  ],
])("tells which way a page runs: %s", (_, expected, boxes) => {
  expect(way(boxes)).toBe(expected);
});

it("takes a page for one that runs down where nothing is laid out", () => {
  expect(way([])).toBe("down");
  expect(way([undefined, undefined])).toBe("down");
});

it("counts the pixels to the view on every side", () => {
  expect(distanceTo(at(0, 0))).toBe(0);
  expect(distanceTo(at(-50, 790))).toBe(0);
  expect(distanceTo(at(-130, 0))).toBe(30);
  expect(distanceTo(at(WIDTH + 7, 0))).toBe(7);
  expect(distanceTo(at(0, -60))).toBe(40);
  expect(distanceTo(at(-130, HEIGHT + 90))).toBe(90);
});

it("tells what no side of the view cuts", () => {
  expect(isWithinView(at(0, 0))).toBe(true);
  expect([at(-1, 0), at(0, -1), at(WIDTH - 99, 0), at(0, HEIGHT - 19)].some(isWithinView)).toBe(false);
});
