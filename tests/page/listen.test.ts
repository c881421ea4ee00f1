// @vitest-environment happy-dom
import "./properties.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchSignals } from "../../page/activity-signals.ts";
import { hearHands } from "../../page/ahead.ts";
import { watchHands } from "../../page/card/hands.ts";
import { watchPointer } from "../../page/card/pointer.ts";
import { shield } from "../../page/card/shield.ts";
import { type Begun, beginLife, joinLife } from "../../page/lifecycle.ts";
import { listen } from "../../page/listen.ts";
import { byHand } from "./by-hand.ts";

let life: Begun;
let isThere = true;
beforeEach(() => {
  isThere = true;
  life = beginLife(() => isThere) as Begun;
});
/** The extension goes, and life on the page with it. */
function end(): void {
  isThere = false;
  life.alive();
}
afterEach(end);

const CAPTURE = { capture: true } as const;
const press = () => window.dispatchEvent(new Event("keydown", { cancelable: true }));
/** Listens like a page that keeps everything from those who come after it. */
function seize(type: string, heard = vi.fn()) {
  window.addEventListener(
    type,
    (event) => {
      heard();
      event.stopImmediatePropagation();
    },
    { capture: true, signal: life.signal },
  );
  return heard;
}

/** Stops an event as browsers do; happy-dom does not say of it that it was stopped. */
function stopHere(event: Event): void {
  event.stopImmediatePropagation();
  Object.defineProperty(event, "cancelBubble", { value: true });
}

describe("the ears of a page", () => {
  it("let those hear before the page who come after it", () => {
    hearHands(life);
    seize("keydown");
    const heard = vi.fn();
    listen("keydown", heard, { ...CAPTURE, signal: life.signal });
    press();
    expect(heard).toHaveBeenCalledOnce();
  });

  it("leave it to the browser whether a touch waits for who hears it", () => {
    const put = vi.spyOn(window, "addEventListener");
    hearHands(life);
    const how = put.mock.calls.filter(([type]) => type === "touchstart").map(([, , options]) => options);
    // As passive as browsers make them at a window where they are not told.
    expect(how.map((options) => (options as AddEventListenerOptions).passive)).toEqual([true, undefined]);
    vi.restoreAllMocks();
  });

  it("keep when a hand last did something, until the one comes who is to be told", () => {
    hearHands(life);
    expect(life.sign).toBeUndefined();
    window.dispatchEvent(new Event("keydown"));
    expect(life.sign).toBeUndefined();
    window.dispatchEvent(byHand(new Event("keydown")));
    const { sign } = life;
    expect(sign?.mono).toBeLessThanOrEqual(performance.now());
    expect(joinLife()?.sign).toBe(sign);
    expect(joinLife()).toBeUndefined();
  });

  it("are open for all that study and card listen to and a page could keep from them", () => {
    hearHands(life);
    const put = vi.spyOn(window, "addEventListener");
    const rooted = vi.spyOn(EventTarget.prototype, "addEventListener");
    const { signal } = life;
    watchSignals(() => {}, signal);
    const view = { marks: {} as never, card: () => undefined, send() {}, step() {} };
    watchPointer({ ...view, idle: () => true, modifier: () => "none" }, signal);
    watchHands(view, signal);
    shield(() => undefined, signal);
    const late = [...put.mock.calls, ...rooted.mock.calls].map(([type]) => type);
    expect(late.filter((type) => type !== "abort")).toEqual([]);
    vi.restoreAllMocks();
  });

  it("tell one after another until one stops the event, which the page then hears nothing of", () => {
    const told: number[] = [];
    const { signal } = life;
    listen("keydown", () => told.push(1), { ...CAPTURE, signal });
    listen("keydown", (event) => told.push(2) && stopHere(event), { ...CAPTURE, signal });
    listen("keydown", () => told.push(3), { ...CAPTURE, signal });
    const page = seize("keydown");
    press();
    expect(told).toEqual([1, 2]);
    expect(page).not.toHaveBeenCalled();
  });

  it("tell all the others where one of them throws, and lose no error", () => {
    const heard = vi.fn();
    const failed = vi.fn((event: ErrorEvent) => event.preventDefault());
    const fault = new Error("a fault");
    const { signal } = life;
    window.addEventListener("error", failed, { signal });
    listen(
      "keydown",
      () => {
        throw fault;
      },
      { ...CAPTURE, signal },
    );
    listen("keydown", heard, { ...CAPTURE, signal });
    // happy-dom may throw it where browsers report it.
    let thrown: unknown;
    try {
      press();
    } catch (error) {
      thrown = error;
    }
    expect(heard).toHaveBeenCalledOnce();
    expect(thrown ?? failed.mock.calls[0]?.[0].error).toBe(fault);
  });

  it("forget who has stopped to listen, while others hear on", () => {
    const stop = new AbortController();
    const [gone, left] = [vi.fn(), vi.fn()];
    listen("keydown", gone, { ...CAPTURE, signal: stop.signal });
    listen("keydown", left, { ...CAPTURE, signal: life.signal });
    stop.abort();
    press();
    expect([gone.mock.calls.length, left.mock.calls.length]).toEqual([0, 1]);
    listen("keydown", gone, { ...CAPTURE, signal: stop.signal });
    press();
    expect(gone).not.toHaveBeenCalled();
  });

  it("hear again on a page that wrote itself anew and took every listener off", async () => {
    const heard = vi.fn();
    const removed: Parameters<typeof window.addEventListener>[] = [];
    const put = vi
      .spyOn(window, "addEventListener")
      .mockImplementation((...given) => void removed.push(given));
    listen("keydown", heard, { ...CAPTURE, signal: life.signal });
    expect(removed.length).toBe(1);
    put.mockRestore();
    const { documentElement } = document;
    documentElement.remove();
    document.append(documentElement);
    await vi.waitFor(() => {
      press();
      expect(heard).toHaveBeenCalled();
    });
  });

  it("are closed when the life on the page ends", () => {
    const heard = vi.fn();
    listen("keydown", heard, { ...CAPTURE, signal: new AbortController().signal });
    end();
    press();
    expect(heard).not.toHaveBeenCalled();
  });
});
