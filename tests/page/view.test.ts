// @vitest-environment happy-dom
/** What brings other text near the view has the marks painted anew. */
import "./properties.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Life } from "../../page/lifecycle.ts";
import type { FoundMarks } from "../../page/marks-found.ts";
import { watchView } from "../../page/view.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A watched view: how often it was painted after something happened. */
function watched() {
  const paint = vi.fn();
  const end = new AbortController();
  const beats: (() => void)[] = [];
  const life = {
    began: 0,
    signal: end.signal,
    alive: () => true,
    beat: (each: () => void) => void beats.push(each),
  };
  watchView({ paint } as unknown as FoundMarks, life satisfies Life);
  return {
    paint,
    end,
    beat: () =>
      beats.forEach((each) => {
        each();
      }),
  };
}

describe("the view", () => {
  it.each(["scroll", "load", "toggle", "transitionend", "fullscreenchange"])(
    "is painted anew on a %s anywhere in the page",
    async (type) => {
      const { paint } = watched();
      const element = document.body.appendChild(document.createElement("div"));
      element.dispatchEvent(new Event(type));
      await vi.advanceTimersByTimeAsync(100);
      expect(paint).toHaveBeenCalledTimes(1);
    },
  );

  it("is painted anew when the window is resized, and at each beat", async () => {
    const { paint, beat } = watched();
    window.dispatchEvent(new Event("resize"));
    await vi.advanceTimersByTimeAsync(100);
    expect(paint).toHaveBeenCalledTimes(1);
    beat();
    await vi.advanceTimersByTimeAsync(100);
    expect(paint).toHaveBeenCalledTimes(2);
  });

  it("is painted sooner while what fills it is scrolled than while a small part is", async () => {
    const { paint } = watched();
    let spent = 0;
    vi.spyOn(performance, "now").mockImplementation(() => Date.now() + spent);
    paint.mockImplementation(() => {
      spent += 20;
    });
    const large = document.body.appendChild(document.createElement("div"));
    const small = document.body.appendChild(document.createElement("div"));
    vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
      return this === large ? new DOMRect(0, 0, 500, 500) : new DOMRect(0, 0, 500, 50);
    });
    const paints = async (scrolled: Element) => {
      paint.mockClear();
      for (let time = 0; time < 40; time++) {
        scrolled.dispatchEvent(new Event("scroll"));
        await vi.advanceTimersByTimeAsync(50);
      }
      return paint.mock.calls.length;
    };
    expect(await paints(small)).toBeLessThanOrEqual(2);
    expect(await paints(large)).toBeGreaterThanOrEqual(4);
    vi.restoreAllMocks();
  });

  it("is let be once the life on the page has ended", async () => {
    const { paint, end } = watched();
    end.abort();
    window.dispatchEvent(new Event("scroll"));
    await vi.advanceTimersByTimeAsync(100);
    expect(paint).not.toHaveBeenCalled();
  });
});
