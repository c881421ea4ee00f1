import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CardSignal,
  type CardState,
  CLOSED,
  dueTime,
  type Mark,
  nextCard,
  shownMark,
} from "../../../core/card/state.ts";

const DELAYS = { open: 150, close: 300 };
const A: Mark = { term: 7, id: 1 };
const B: Mark = { term: 8, id: 2 };

const over = (mark: Mark, fast = false, way = false): CardSignal => ({
  type: "pointer",
  place: { on: "mark", mark },
  fast,
  way,
});
const onPage = (way = false): CardSignal => ({ type: "pointer", place: { on: "page" }, fast: false, way });
const onCard: CardSignal = { type: "pointer", place: { on: "card" }, fast: false };
const slid: CardSignal = { type: "slid" };
const tick: CardSignal = { type: "tick" };

/** Plays `[time, signal]` pairs from a closed card. */
function play(...history: [number, CardSignal][]): CardState {
  return history.reduce<CardState>((state, [now, signal]) => nextCard(state, signal, now, DELAYS), CLOSED);
}

const shown = (...history: [number, CardSignal][]) => shownMark(play(...history))?.id;

it("the card's state tells when it changes by itself", () => {
  expect(dueTime(CLOSED)).toBeUndefined();
  expect(dueTime(play([0, over(A)]))).toBe(150);
  expect(dueTime(play([0, over(A)], [150, tick]))).toBeUndefined();
  expect(dueTime(play([0, over(A)], [150, tick], [200, onPage()]))).toBe(500);
  expect(dueTime(play([0, over(A)], [150, tick], [200, over(B)]))).toBe(350);
});

describe("the card opens", () => {
  it("after the pointer has rested on a mark for the delay", () => {
    expect(shown([0, over(A)], [149, tick])).toBeUndefined();
    expect(shown([0, over(A)], [150, tick])).toBe(A.id);
  });

  it("after the delay from the first slow move, however the pointer then trembles on the mark", () => {
    expect(shown([0, over(A)], [100, over(A)], [140, over(A)], [150, tick])).toBe(A.id);
  });

  it("never while the pointer is fast, however long it stays on marks", () => {
    expect(
      shown([0, over(A, true)], [100, over(A, true)], [200, over(A, true)], [210, tick]),
    ).toBeUndefined();
  });

  it("never when the pointer crossed the mark and went on", () => {
    expect(shown([0, over(A)], [100, onPage()], [1000, tick])).toBeUndefined();
  });

  it("at the mark the pointer came to last", () => {
    expect(shown([0, over(A)], [100, over(B)], [160, tick])).toBeUndefined();
    expect(shown([0, over(A)], [100, over(B)], [250, tick])).toBe(B.id);
  });

  it.each(["keys", "touch", "panel"] as const)("at once when asked by %s", (by) => {
    expect(shown([0, { type: "show", mark: A, by }])).toBe(A.id);
  });
});

const opened: [number, CardSignal][] = [
  [0, over(A)],
  [150, tick],
];

describe("the card leaves", () => {
  it("when the pointer has been away for the delay", () => {
    expect(shown(...opened, [200, onPage()], [499, tick])).toBe(A.id);
    expect(shown(...opened, [200, onPage()], [500, tick])).toBeUndefined();
  });

  it("not when the pointer reached the card in time", () => {
    expect(shown(...opened, [200, onPage()], [400, onCard], [900, tick])).toBe(A.id);
  });

  it("not while the pointer is on its way to the card", () => {
    expect(shown(...opened, [200, onPage(true)], [450, onPage(true)], [700, onPage(true)], [900, tick])).toBe(
      A.id,
    );
  });

  it("when the pointer stands still on its way", () => {
    expect(shown(...opened, [200, onPage(true)], [450, onPage(true)], [750, tick])).toBeUndefined();
  });

  it("for the mark the pointer rests on instead", () => {
    expect(shown(...opened, [200, over(B)], [350, tick])).toBe(B.id);
  });

  it("not for a mark crossed on the way to the card", () => {
    const way: [number, CardSignal][] = [
      [200, over(B, false, true)],
      [300, over(B, false, true)],
      [400, onCard],
    ];
    expect(shown(...opened, ...way, [900, tick])).toBe(A.id);
  });

  it.each<[string, CardSignal]>([
    ["Esc", { type: "close" }],
    ["a press beside it", { type: "press" }],
    ["a scroll that takes its mark from under the pointer", slid],
  ])("at once on %s", (_, signal) => {
    expect(shown(...opened, [160, signal])).toBeUndefined();
  });
});

describe("a mark that a scroll takes from under the pointer", () => {
  it("opens no card, be it the first or the next", () => {
    expect(shown([0, over(A)], [100, slid], [150, tick])).toBeUndefined();
    expect(shown(...opened, [200, over(B)], [250, slid], [350, tick])).toBe(A.id);
  });

  it("leaves a card time that the pointer is on its way to", () => {
    expect(shown(...opened, [200, onPage(true)], [250, slid], [400, onCard], [900, tick])).toBe(A.id);
  });

  it("closes none that is pinned or was opened by keys", () => {
    expect(shown(...opened, [160, { type: "pin", pinned: true }], [200, slid])).toBe(A.id);
    expect(shown([0, { type: "show", mark: A, by: "keys" }], [10, slid])).toBe(A.id);
  });
});

describe("a card sent away", () => {
  const sent: [number, CardSignal][] = [...opened, [160, { type: "close" }]];

  it("does not come back under a pointer that merely trembles", () => {
    expect(shown(...sent, [170, over(A)], [900, tick])).toBeUndefined();
  });

  it("comes back when the pointer left the mark and rests there again", () => {
    expect(shown(...sent, [170, onPage()], [180, over(A)], [330, tick])).toBe(A.id);
  });

  it("does not keep another mark's from opening", () => {
    expect(shown(...sent, [170, over(B)], [320, tick])).toBe(B.id);
  });
});

describe("a pinned card", () => {
  const pinned: [number, CardSignal][] = [...opened, [160, { type: "pin", pinned: true }]];

  it("stays when the pointer goes, rests on another mark, or presses beside it", () => {
    expect(shown(...pinned, [200, onPage()], [300, over(B)], [900, tick], [910, { type: "press" }])).toBe(
      A.id,
    );
  });

  it("closes on Esc", () => {
    expect(shown(...pinned, [200, { type: "close" }])).toBeUndefined();
  });

  it("leaves like any other once it is let go", () => {
    expect(
      shown(...pinned, [200, { type: "pin", pinned: false }], [210, onPage()], [510, tick]),
    ).toBeUndefined();
  });
});

it("a card opened by keys is not closed by the pointer", () => {
  expect(shown([0, { type: "show", mark: A, by: "keys" }], [10, onPage()], [999, tick])).toBe(A.id);
});

const mark = fc.constantFrom(A, B);
const anySignal: fc.Arbitrary<CardSignal> = fc.oneof(
  fc.record({
    type: fc.constant("pointer" as const),
    place: fc.oneof(
      fc.record({ on: fc.constant("mark" as const), mark }),
      fc.record({ on: fc.constantFrom("card" as const, "page" as const) }),
    ),
    fast: fc.boolean(),
    way: fc.boolean(),
  }),
  fc.constant(tick),
  fc.record({ type: fc.constant("pin" as const), pinned: fc.boolean() }),
  fc.constantFrom<CardSignal>({ type: "press" }, { type: "close" }, slid),
);

it("comes to rest when nothing more happens: every due time leads to a state with a later one or none", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(500), anySignal)), (steps) => {
      let now = 0;
      let state: CardState = CLOSED;
      for (const [wait, signal] of steps) {
        now += wait;
        state = nextCard(state, signal, now, DELAYS);
      }
      for (let i = 0, due = dueTime(state); due !== undefined; due = dueTime(state), i++) {
        expect(i).toBeLessThan(5);
        const after = nextCard(state, tick, due, DELAYS);
        expect(after).not.toBe(state);
        state = after;
      }
    }),
  );
});
