// @vitest-environment happy-dom
import "./properties.ts";

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Span } from "../../core/study/span.ts";
import { Activity, FLUSH_EVERY } from "../../page/activity.ts";

const RULES = { kind: "reading", idle: 60_000, day: { startMinutes: 0, floor: "" }, site: "" } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it("tries again to write what was refused as time stopped, and rests once it is written", async () => {
  const focused = vi.spyOn(Document.prototype, "hasFocus").mockReturnValue(true);
  const put = vi.fn(async (_: readonly Span[]) => {});
  put.mockRejectedValueOnce(new DOMException("The disk is full.", "QuotaExceededError"));
  const end = new AbortController();
  const activity = new Activity({ rules: RULES, sink: { put }, writing() {}, signal: end.signal });
  activity.hear({ type: "facts", facts: { terms: true } });
  activity.hear({ type: "life" });
  await vi.advanceTimersByTimeAsync(FLUSH_EVERY / 2);
  focused.mockReturnValue(false);
  activity.hear({ type: "facts", facts: { focused: false } });
  await vi.advanceTimersByTimeAsync(0);
  const [refused] = put.mock.calls[0] ?? [];
  await vi.advanceTimersByTimeAsync(10 * FLUSH_EVERY);
  expect(put.mock.calls).toEqual([[refused], [refused]]);
  end.abort();
});

it("gives up writing with the extension", async () => {
  vi.spyOn(Document.prototype, "hasFocus").mockReturnValue(true);
  const put = vi.fn().mockRejectedValue(new Error("Extension context invalidated."));
  const end = new AbortController();
  const activity = new Activity({ rules: RULES, sink: { put }, writing() {}, signal: end.signal });
  activity.hear({ type: "facts", facts: { terms: true } });
  activity.hear({ type: "life" });
  await vi.advanceTimersByTimeAsync(FLUSH_EVERY / 2);
  end.abort();
  await vi.advanceTimersByTimeAsync(10 * FLUSH_EVERY);
  expect(put).toHaveBeenCalledOnce();
});

it("counts from its beginning where a sign of life came before it, as long as that one tells", async () => {
  vi.spyOn(Document.prototype, "hasFocus").mockReturnValue(true);
  const put = vi.fn(async (_: readonly Span[]) => {});
  const end = new AbortController();
  const sign = { mono: performance.now(), wall: Date.now() };
  await vi.advanceTimersByTimeAsync(20_000);
  const begun = Date.now();
  const activity = new Activity({ rules: RULES, sink: { put }, writing() {}, signal: end.signal, sign });
  activity.hear({ type: "facts", facts: { terms: true } });
  expect(activity.state()).toBe("recording");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(activity.state()).toBe("idle");
  const [span] = put.mock.calls.at(-1)?.[0] ?? [];
  expect([span?.start, span?.end]).toEqual([begun, sign.wall + RULES.idle]);
  end.abort();
});

it("takes a sign of life from before a sleep for none", () => {
  vi.spyOn(Document.prototype, "hasFocus").mockReturnValue(true);
  const end = new AbortController();
  const sign = { mono: performance.now(), wall: Date.now() - 3_600_000 };
  const sink = { put: async () => {} };
  const activity = new Activity({ rules: RULES, sink, writing() {}, signal: end.signal, sign });
  activity.hear({ type: "facts", facts: { terms: true } });
  expect(activity.state()).toBe("idle");
  end.abort();
});
