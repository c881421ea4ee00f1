import { describe, expect, it } from "vitest";
import {
  type Clock,
  type Now,
  next,
  type Rules,
  type Signal,
  startClock,
  studyState,
} from "../../../core/study/clock.ts";
import { mergeSpan } from "../../../core/study/merge.ts";
import type { Span } from "../../../core/study/span.ts";

const RULES: Rules = { kind: "reading", idle: 60_000, day: { startMinutes: 0, floor: "" }, site: "" };
const WALL = Date.UTC(2026, 2, 4, 8);
const READY: Signal = { type: "facts", facts: { visible: true, focused: true, terms: true } };
const LIFE: Signal = { type: "life" };
const TICK: Signal = { type: "tick" };

/** Drives a clock by seconds since its start, with a wall clock that can be set and a zone that can change. */
class Desk {
  clock: Clock;
  readonly spans = new Map<string, Span>();
  ahead = 0;
  tz = "Asia/Shanghai";
  at = 0;

  constructor(rules: Rules = RULES) {
    this.clock = startClock("s", rules, this.now(0));
  }

  now(seconds: number): Now {
    return { mono: seconds * 1000, wall: WALL + seconds * 1000 + this.ahead, tz: this.tz };
  }

  hear(seconds: number, signal: Signal): void {
    const step = next(this.clock, signal, this.now(seconds));
    this.clock = step.clock;
    this.at = seconds;
    for (const span of step.spans) this.spans.set(span.id, mergeSpan(this.spans.get(span.id), span));
  }

  /** Ticks every four seconds up to a moment, and at that moment. */
  tickTo(seconds: number): void {
    for (let at = this.at + 4; at < seconds; at += 4) this.hear(at, TICK);
    this.hear(seconds, TICK);
  }

  get lengths(): number[] {
    return [...this.spans.values()].map(({ start, end }) => (end - start) / 1000);
  }
}

function reading(): Desk {
  const desk = new Desk();
  desk.hear(0, READY);
  desk.hear(0, LIFE);
  return desk;
}

describe("the study clock", () => {
  it("takes a signal that comes late for one of now, and no sleep for what lies after it", () => {
    const desk = reading();
    desk.tickTo(9);
    desk.hear(0.5, TICK);
    desk.hear(10.6, TICK);
    desk.hear(12, TICK);
    expect(desk.lengths).toEqual([12]);
  });

  it("counts from the first sign of life to the moment the page is hidden", () => {
    const desk = new Desk();
    desk.hear(0, READY);
    desk.tickTo(8);
    desk.hear(10, LIFE);
    desk.tickTo(31);
    desk.hear(31, { type: "facts", facts: { visible: false } });
    expect(desk.lengths).toEqual([21]);
    expect(desk.spans.get("s-0")).toMatchObject({
      start: WALL + 10_000,
      day: "2026-03-04",
      tz: "Asia/Shanghai",
    });
  });

  it("stops exactly one idle threshold after the last sign of life, however late the tick comes", () => {
    const desk = reading();
    desk.tickTo(67);
    expect(desk.lengths).toEqual([60]);
    expect(studyState(desk.clock, desk.now(67))).toBe("idle");
  });

  it.each([
    ["visible", "hidden"],
    ["focused", "unfocused"],
    ["terms", "noTerms"],
    ["on", "off"],
  ] as const)("does not count without the fact '%s', and says '%s'", (fact, state) => {
    const desk = reading();
    desk.hear(5, { type: "facts", facts: { [fact]: false } });
    desk.hear(9, LIFE);
    desk.tickTo(30);
    expect(desk.lengths).toEqual([5]);
    expect(studyState(desk.clock, desk.now(30))).toBe(state);
  });

  it("drops a stretch in which nothing ticked, and waits for the reader after it", () => {
    const desk = reading();
    desk.tickTo(8);
    desk.hear(58, TICK);
    desk.tickTo(62);
    expect(desk.lengths).toEqual([8]);
    desk.hear(64, LIFE);
    desk.tickTo(70);
    expect(desk.lengths).toEqual([8, 6]);
  });

  it("counts at once where the reader comes back within the idle time, however long nothing was heard meanwhile", () => {
    const desk = reading();
    desk.hear(5, { type: "facts", facts: { visible: false } });
    desk.hear(30, { type: "facts", facts: { visible: true } });
    desk.tickTo(90);
    expect(desk.lengths).toEqual([5, 30]);
  });

  it("drops a sleep through which the monotonic clock stood still", () => {
    const desk = reading();
    desk.tickTo(8);
    desk.ahead = 8 * 3_600_000;
    desk.tickTo(40);
    expect(desk.lengths).toEqual([12]);
  });

  it.each([-86_400_000, -3_600_000, 3_600_000, 86_400_000])(
    "makes no time when the wall clock is set by %i ms",
    (by) => {
      const desk = reading();
      desk.tickTo(20);
      desk.ahead = by;
      desk.hear(20, LIFE);
      desk.tickTo(40);
      expect(desk.lengths.reduce((sum, length) => sum + length)).toBe(40);
      expect([...desk.spans.values()].at(-1)?.start).toBe(WALL + 20_000 + by);
    },
  );

  it("splits a span where the reader's day ends", () => {
    const desk = new Desk({ ...RULES, day: { startMinutes: 960 + 1, floor: "" } });
    desk.hear(0, READY);
    for (let at = 0; at < 100; at += 5) desk.hear(at, LIFE);
    desk.hear(100, TICK);
    expect(desk.lengths).toEqual([60, 40]);
    expect([...desk.spans.values()].map(({ day }) => day)).toEqual(["2026-03-03", "2026-03-04"]);
  });

  it("starts another span when the time zone changes, and leaves the first its day", () => {
    const desk = reading();
    desk.tickTo(20);
    desk.tz = "America/Los_Angeles";
    desk.tickTo(40);
    expect([...desk.spans.values()].map(({ day, tz }) => [day, tz])).toEqual([
      ["2026-03-04", "Asia/Shanghai"],
      ["2026-03-04", "America/Los_Angeles"],
    ]);
    expect(desk.lengths).toEqual([24, 16]);
  });

  it("records the site only when its rules name one", () => {
    const desk = reading();
    desk.tickTo(5);
    desk.hear(5, { type: "rules", rules: { ...RULES, site: "news.example" } });
    desk.tickTo(9);
    expect([...desk.spans.values()].map(({ site }) => site)).toEqual([undefined, "news.example"]);
  });

  it("hears a signal from the past as one of now", () => {
    const desk = reading();
    desk.tickTo(8);
    desk.hear(3, LIFE);
    desk.hear(10, { type: "facts", facts: { focused: false } });
    expect(desk.lengths).toEqual([10]);
  });
});
