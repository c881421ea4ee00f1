// @vitest-environment happy-dom
import "../properties.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type PointerView, watchPointer } from "../../../page/card/pointer.ts";
import type { PageMarks } from "../../../page/marks.ts";
import { byHand } from "../by-hand.ts";

const MARK = { term: 3, id: 7 };
const send = vi.fn();
const looked = vi.fn(() => MARK);
let stop: AbortController;
let modifier: "none" | "Alt";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  stop = new AbortController();
  const marks = { at: looked } as Pick<PageMarks, "at"> as unknown as PageMarks;
  modifier = "none";
  const view: PointerView = {
    marks,
    card: () => undefined,
    idle: () => true,
    modifier: () => modifier,
    send,
  };
  watchPointer(view, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.clearAllMocks();
});

function move(x: number, made: (event: Event) => Event = byHand): void {
  const event = new PointerEvent("pointermove", { clientX: x, clientY: 10, bubbles: true });
  Object.defineProperty(event, "timeStamp", { value: performance.now() });
  window.dispatchEvent(made(event));
}

/** The pointer goes over to something; to nothing where it leaves the window. */
function leave(to: Element | null): void {
  window.dispatchEvent(byHand(new PointerEvent("pointerout", { relatedTarget: to, bubbles: true })));
}

describe("a pointer, while there is no card", () => {
  it("that is fast asks the text nothing until it has been slow for a while, however long it moves", () => {
    for (let i = 0; i < 40; i++) {
      move(i * 50);
      vi.advanceTimersByTime(10);
    }
    expect(looked).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60);
    expect(looked).toHaveBeenCalledOnce();
    expect(send.mock.calls.map(([signal]) => signal)).toEqual([
      { type: "pointer", place: { on: "mark", mark: MARK }, fast: false, way: false },
    ]);
  });

  it("that is slow asks now and then, not at every move", () => {
    for (let i = 0; i < 100; i++) {
      move(i);
      vi.advanceTimersByTime(10);
    }
    expect(looked.mock.calls.length).toBeGreaterThan(10);
    expect(looked.mock.calls.length).toBeLessThan(50);
  });

  it("asks nothing where the page itself moves it", () => {
    move(1, (event) => event);
    vi.advanceTimersByTime(100);
    expect(looked).not.toHaveBeenCalled();
  });

  it("asks nothing more once it is stopped", () => {
    move(1);
    stop.abort();
    vi.advanceTimersByTime(100);
    expect(looked).not.toHaveBeenCalled();
  });
});

describe("a pointer that leaves the window", () => {
  const ON_PAGE = { type: "pointer", place: { on: "page" }, fast: false };

  it("is on no term any more", () => {
    move(1);
    leave(document.body);
    expect(send).not.toHaveBeenCalled();
    leave(null);
    vi.advanceTimersByTime(100);
    expect(send.mock.calls.map(([signal]) => signal)).toEqual([ON_PAGE]);
  });

  it("opens nothing where it was, when the modifier goes down", () => {
    const press = () => window.dispatchEvent(byHand(new KeyboardEvent("keydown", { key: "Alt" })));
    move(1);
    modifier = "Alt";
    press();
    expect(looked).toHaveBeenCalledOnce();
    leave(null);
    press();
    expect(looked).toHaveBeenCalledOnce();
  });
});
