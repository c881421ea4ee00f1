// @vitest-environment happy-dom
import "../properties.ts";

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FIRST_POINTS, LOOK, ROUND, Strays } from "../../../page/read/view.ts";

const root = document.createElement("div").attachShadow({ mode: "open" });
const asked: string[] = [];
let now = 0;
/** What one question takes, in milliseconds. */
let cost = 0;

beforeEach(() => {
  asked.length = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  ShadowRoot.prototype.elementFromPoint = (x, y) => {
    now += cost;
    asked.push(`${x} ${y}`);
    return null;
  };
});
afterEach(() => vi.restoreAllMocks());

it("asks the chosen points first, then others, none twice, and then the chosen ones again", () => {
  const strays = new Strays(root);
  for (let point = 0; point < ROUND + FIRST_POINTS; point++) strays.ask();
  expect(new Set(asked).size).toBe(ROUND);
  expect(asked[0]).toBe(`${innerWidth / 2} ${innerHeight / 2}`);
  expect(asked.slice(ROUND)).toEqual(asked.slice(0, FIRST_POINTS));
  for (const [x = -1, y = -1] of asked.map((point) => point.split(" ").map(Number))) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(innerWidth);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(innerHeight);
  }
});

it("asks a few points at each look, and others at the next", () => {
  cost = 0;
  const strays = new Strays(root);
  strays.look(() => true);
  expect(asked).toHaveLength(LOOK.points);
  now += LOOK.apart;
  strays.look(() => true);
  expect(new Set(asked).size).toBe(2 * LOOK.points);
});

it("asks nothing more at a look that follows at once", () => {
  cost = 0;
  const strays = new Strays(root);
  strays.look(() => true);
  now += LOOK.apart - 1;
  strays.look(() => true);
  expect(asked).toHaveLength(LOOK.points);
});

it("asks nothing more where points were just asked one by one", () => {
  cost = 0;
  const strays = new Strays(root);
  for (let point = 0; point < FIRST_POINTS; point++) strays.ask();
  strays.look(() => true);
  expect(asked).toHaveLength(FIRST_POINTS);
  now += LOOK.apart;
  strays.look(() => true);
  expect(asked).toHaveLength(FIRST_POINTS + LOOK.points);
});

it("asks fewer where an answer takes long, and one at the least", () => {
  cost = LOOK.milliseconds / 2;
  const strays = new Strays(root);
  strays.look(() => true);
  expect(asked).toHaveLength(2);
  now += LOOK.apart;
  cost = 2 * LOOK.milliseconds;
  strays.look(() => true);
  expect(asked).toHaveLength(3);
});
