import { describe, expect, it } from "vitest";
import { headsFor, within } from "../../../core/card/way.ts";

const CARD = { left: 100, top: 100, right: 300, bottom: 200 };

describe("headsFor", () => {
  it.each([
    ["straight down to a card below", { x: 150, y: 80 }, { x: 150, y: 90 }, true],
    ["slantwise to its far corner", { x: 110, y: 80 }, { x: 200, y: 90 }, true],
    ["from the left to its middle", { x: 50, y: 150 }, { x: 70, y: 150 }, true],
    ["away from it", { x: 150, y: 80 }, { x: 150, y: 70 }, false],
    ["along the line, past it", { x: 310, y: 80 }, { x: 340, y: 80 }, false],
    ["along the line above it", { x: 110, y: 80 }, { x: 90, y: 80 }, false],
    ["nowhere", { x: 150, y: 80 }, { x: 150, y: 80 }, false],
  ])("%s", (_, from, to, expected) => {
    expect(headsFor(from, to, CARD)).toBe(expected);
  });

  it("follows a straight line from anywhere to any point of the card, step by step", () => {
    for (const from of [
      { x: 0, y: 0 },
      { x: 400, y: 50 },
      { x: 350, y: 260 },
      { x: 200, y: 90 },
    ])
      for (const goal of [
        { x: 101, y: 101 },
        { x: 299, y: 199 },
        { x: 200, y: 150 },
      ])
        for (let step = 1; step <= 10; step++) {
          const at = (i: number) => ({
            x: from.x + ((goal.x - from.x) * i) / 10,
            y: from.y + ((goal.y - from.y) * i) / 10,
          });
          expect(headsFor(at(step - 1), at(step), CARD)).toBe(true);
        }
  });
});

it("within takes in the edges and nothing beyond", () => {
  expect(within({ x: 100, y: 200 }, CARD)).toBe(true);
  expect(within({ x: 99.9, y: 150 }, CARD)).toBe(false);
});
