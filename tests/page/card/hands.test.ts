// @vitest-environment happy-dom
import "../properties.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Keyed, watchHands } from "../../../page/card/hands.ts";
import type { PageMarks } from "../../../page/marks.ts";
import { byHand } from "../by-hand.ts";

const MARK = { term: 3, id: 7 };
const send = vi.fn();
const step = vi.fn();
const pressed = vi.fn(() => true);
let open: Keyed | undefined;
let stop: AbortController;

/** The card stands in #card. */
const CARD: Keyed = {
  holds: (event) => event.composedPath().some((node) => node instanceof Element && node.id === "card"),
  under: () => null,
  press: pressed,
};

beforeEach(() => {
  document.body.innerHTML = `<div id="card"></div><p></p><a href="#x"><b></b></a>`;
  open = CARD;
  stop = new AbortController();
  const marks = { at: () => MARK } as Pick<PageMarks, "at"> as PageMarks;
  watchHands({ marks, card: () => open, send, step }, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.clearAllMocks();
});

const at = (selector: string) => document.querySelector(selector) as Element;
/** Fires an event of a hand's; whether the page would have heard of it. */
const fire = (selector: string, event: Event) => fireAs(selector, byHand(event));
function fireAs(selector: string, event: Event): boolean {
  let heard = false;
  const hear = () => {
    heard = true;
  };
  window.addEventListener(event.type, hear, { capture: true, once: true });
  at(selector).dispatchEvent(event);
  window.removeEventListener(event.type, hear, { capture: true });
  return heard;
}
const key = (name: string, more: KeyboardEventInit = {}) =>
  new KeyboardEvent("keydown", { key: name, bubbles: true, composed: true, cancelable: true, ...more });
const tap = (pointerType: string) =>
  new PointerEvent("click", { pointerType, bubbles: true, composed: true });

describe("keys and fingers", () => {
  it.each(["p", "#card"])("Esc at %s closes the open card, and the page hears nothing", (where) => {
    expect(fire(where, key("Escape"))).toBe(false);
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: "close" });
  });

  it("the page hears nothing of Esc coming up again either, though the card is gone by then", () => {
    const esc = (type: string) =>
      new KeyboardEvent(type, { key: "Escape", code: "Escape", bubbles: true, composed: true });
    fire("p", esc("keydown"));
    open = undefined;
    expect(fire("p", esc("keyup"))).toBe(false);
    expect(fire("p", esc("keydown"))).toBe(true);
    expect(fire("p", esc("keyup"))).toBe(true);
  });

  it("the page hears nothing of Esc being held down either, until it is pressed anew", () => {
    const esc = (repeat: boolean) => key("Escape", { code: "Escape", repeat });
    fire("p", esc(false));
    open = undefined;
    const held = esc(true);
    expect(fire("p", held)).toBe(false);
    expect(held.defaultPrevented).toBe(true);
    const up = new KeyboardEvent("keyup", { key: "Escape", code: "Escape", bubbles: true, composed: true });
    expect(fire("p", up)).toBe(false);
    expect(fire("p", esc(true))).toBe(true);
    expect(send).toHaveBeenCalledOnce();
  });

  it("Tab held down goes on from the card through the page", () => {
    const tab = (repeat: boolean) => key("Tab", { code: "Tab", repeat });
    fire("#card", tab(false));
    const further = tab(true);
    expect(fire("p", further)).toBe(true);
    expect(further.defaultPrevented).toBe(false);
  });

  it("an arrow held down in the card goes on stepping", () => {
    const right = (repeat: boolean) => key("ArrowRight", { code: "ArrowRight", repeat });
    for (const repeat of [false, true, true]) expect(fire("#card", right(repeat))).toBe(false);
    expect(step).toHaveBeenCalledTimes(3);
  });

  it("Esc without a card is the page's", () => {
    open = undefined;
    expect(fire("p", key("Escape"))).toBe(true);
    expect(send).not.toHaveBeenCalled();
  });

  it.each([
    ["ArrowRight", 1],
    ["ArrowLeft", -1],
  ] as const)("%s in the card steps by %i", (name, by) => {
    expect(fire("#card", key(name))).toBe(false);
    expect(step).toHaveBeenCalledExactlyOnceWith(by);
  });

  it("an arrow beside the card, or with another key, steps nowhere", () => {
    expect(fire("p", key("ArrowRight"))).toBe(true);
    fire("#card", key("ArrowRight", { altKey: true }));
    expect(step).not.toHaveBeenCalled();
  });

  it.each(["Enter", " "])("%j in the card presses what has the focus", (name) => {
    const event = key(name);
    expect(fire("#card", event)).toBe(false);
    expect(pressed).toHaveBeenCalledOnce();
    expect(event.defaultPrevented).toBe(true);
  });

  it("a press beside the card is told, one within it is not", () => {
    fire("#card", new PointerEvent("pointerdown", { bubbles: true }));
    expect(send).not.toHaveBeenCalled();
    fire("p", new PointerEvent("pointerdown", { bubbles: true }));
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: "press" });
  });

  it("nothing that the page fires itself does anything", () => {
    for (const name of ["Escape", "ArrowRight", "Enter"]) expect(fireAs("#card", key(name))).toBe(true);
    fireAs("p", new PointerEvent("pointerdown", { bubbles: true }));
    fireAs("p", tap("touch"));
    expect([send, step, pressed].map(({ mock }) => mock.calls)).toEqual([[], [], []]);
  });

  it("a tap on a term shows its card", () => {
    fire("p", tap("touch"));
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: "show", mark: MARK, by: "touch" });
  });

  it.each([
    ["b", "touch"],
    ["#card", "touch"],
    ["p", "mouse"],
  ])("a click at %s by %s does not", (where, by) => {
    fire(where, tap(by));
    expect(send).not.toHaveBeenCalled();
  });
});
