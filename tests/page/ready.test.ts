// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { worthReading } from "../../page/ready.ts";

const page = vi.hoisted(() => ({ readyState: "loading", isHidden: false }));
// happy-dom's document has not the properties that native.ts takes from the browser's.
vi.mock("../../page/native.ts", () => ({
  rootElementOf: () => document.documentElement,
  readyStateOf: () => page.readyState,
  isHidden: () => page.isHidden,
}));

const ready = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(page, { readyState: "loading", isHidden: false });
  ready.mockReset();
  return () => vi.useRealTimers();
});

describe("a page is worth reading", () => {
  it("at once when all of it is there", async () => {
    page.readyState = "interactive";
    void worthReading(performance.now()).then(ready);
    await vi.advanceTimersByTimeAsync(0);
    expect(ready).toHaveBeenCalledOnce();
  });

  it("after 400 ms of coming in, and those count once for all who wait", async () => {
    const began = performance.now();
    void worthReading(began).then(ready);
    await vi.advanceTimersByTimeAsync(399);
    expect(ready).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(ready).toHaveBeenCalledOnce();
    void worthReading(began).then(ready);
    await vi.advanceTimersByTimeAsync(1);
    expect(ready).toHaveBeenCalledTimes(2);
  });

  it("not before it is seen", async () => {
    page.isHidden = true;
    void worthReading(performance.now()).then(ready);
    await vi.advanceTimersByTimeAsync(1000);
    expect(ready).not.toHaveBeenCalled();
    page.isHidden = false;
    window.dispatchEvent(new Event("visibilitychange"));
    await vi.advanceTimersByTimeAsync(1);
    expect(ready).toHaveBeenCalledOnce();
  });
});
