/**
 * Random histories of a reader at a machine, and what a day's total must be by the rule alone. The oracle walks
 * through a history second by second and knows nothing of spans, so it cannot share a mistake with the clock.
 */
import * as fc from "fast-check";
import { dayOf } from "../../../core/study/calendar.ts";
import { type Clock, next, type Rules, type Signal, startClock } from "../../../core/study/clock.ts";
import type { Span } from "../../../core/study/span.ts";

export const TICK = 4;
const IDLE = 60;

type Fact = "visible" | "focused" | "terms";

/** What happens next. Seconds are true time; `window` is one of three windows or tabs. */
export type Event =
  | { readonly type: "wait"; readonly seconds: number }
  | { readonly type: "life"; readonly window: number }
  | { readonly type: "fact"; readonly window: number; readonly fact: Fact; readonly holds: boolean }
  /** Every window hears the same signal again. */
  | { readonly type: "again"; readonly window: number }
  /** The machine sleeps; on some systems the monotonic clock sleeps with it. */
  | { readonly type: "sleep"; readonly seconds: number; readonly monoSleeps: boolean }
  | { readonly type: "set"; readonly seconds: number }
  | { readonly type: "travel"; readonly tz: string };

export const WINDOWS = 3;
const window = fc.nat(WINDOWS - 1);
/** A history in which nothing is ever ready would show nothing. */
const mostly = fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false));
const ZONES = [
  "Asia/Shanghai",
  "America/New_York",
  "Europe/Berlin",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "UTC",
];

const FACTS = ["visible", "focused", "terms"] as const;
const EVENTS = {
  wait: fc.record({ type: fc.constant("wait" as const), seconds: fc.integer({ min: 1, max: 50 }) }),
  life: fc.record({ type: fc.constant("life" as const), window }),
  fact: fc.record({
    type: fc.constant("fact" as const),
    window,
    fact: fc.constantFrom(...FACTS),
    holds: mostly,
  }),
  again: fc.record({ type: fc.constant("again" as const), window }),
  sleep: fc.record({
    type: fc.constant("sleep" as const),
    seconds: fc.integer({ min: 20, max: 40_000 }),
    monoSleeps: fc.boolean(),
  }),
  set: fc.record({
    type: fc.constant("set" as const),
    seconds: fc.constantFrom(-86_400, -3_600, -60, 60, 3_600, 86_400),
  }),
  travel: fc.record({ type: fc.constant("travel" as const), tz: fc.constantFrom(...ZONES) }),
};
const WEIGHTS = { wait: 8, life: 6, fact: 5, again: 1, sleep: 1, set: 1, travel: 1 };
const event: fc.Arbitrary<Event> = fc.oneof(
  ...(Object.keys(EVENTS) as (keyof typeof EVENTS)[]).map((type) => ({
    weight: WEIGHTS[type],
    arbitrary: EVENTS[type] as fc.Arbitrary<Event>,
  })),
);

/** Moments worth starting at, in seconds: near midnight, near both switches to and from summer time, leap day. */
const STARTS = [
  "2026-03-08T06:58:00Z",
  "2026-11-01T05:58:00Z",
  "2026-03-29T00:58:00Z",
  "2026-10-25T00:58:00Z",
  "2026-04-04T14:58:00Z",
  "2028-02-28T15:59:00Z",
  "2026-12-31T15:59:00Z",
  "2026-06-15T08:00:00Z",
].map((at) => Date.parse(at) / 1000);

export interface History {
  readonly start: number;
  readonly tz: string;
  readonly dayStart: number;
  readonly events: readonly Event[];
}

export const history: fc.Arbitrary<History> = fc.record({
  start: fc.constantFrom(...STARTS),
  tz: fc.constantFrom(...ZONES),
  dayStart: fc.constantFrom(0, 0, 240, 1439),
  events: fc.array(event, { minLength: 30, maxLength: 60 }),
});

/** One window: its clock, and beside it what the rule needs to know. */
interface Desk {
  clock: Clock;
  facts: Record<Fact, boolean>;
  life: number;
  last: Signal;
  /** Seconds by which the wall clock leapt ahead of the monotonic one since the window last heard anything. */
  leapt: number;
}

/** A machine with windows on it: plays a history to their clocks and tells second by second what the rule counts. */
export class Machine {
  readonly told: Span[] = [];
  /** The seconds of wall time in which, by the rule, time counted in some window, each with its day. */
  readonly counted = new Set<string>();
  private mono = 1000;
  private wall: number;
  private tz: string;
  private readonly rules: Rules;
  private readonly desks: Desk[];

  constructor({ start, tz, dayStart, events }: History) {
    this.wall = start;
    this.tz = tz;
    this.rules = {
      kind: "reading",
      idle: IDLE * 1000,
      day: { startMinutes: dayStart, floor: "" },
      site: "",
    };
    this.desks = Array.from({ length: WINDOWS }, (_, n) => this.sitDown(n));
    for (const event of events) this.live(event);
    for (const desk of this.desks) this.hear(desk, { type: "facts", facts: { visible: false } });
  }

  private sitDown(n: number): Desk {
    const facts = { visible: true, focused: n === 0, terms: true };
    const clock = startClock(`w${n}`, this.rules, this.now());
    const desk: Desk = { clock, facts, life: Number.NEGATIVE_INFINITY, last: { type: "tick" }, leapt: 0 };
    this.hear(desk, { type: "facts", facts });
    return desk;
  }

  private now() {
    return { mono: this.mono * 1000, wall: this.wall * 1000, tz: this.tz };
  }

  private hear(desk: Desk, signal: Signal): void {
    // A clock that leaps ahead cannot be told from a sleep: signs of life before either are forgotten.
    if (desk.leapt > 0) desk.life = Number.NEGATIVE_INFINITY;
    desk.leapt = 0;
    const step = next(desk.clock, signal, this.now());
    desk.clock = step.clock;
    desk.last = signal;
    this.told.push(...step.spans);
  }

  /** As in a page, nothing ticks in a window whose time does not count. */
  private tick(): void {
    for (const desk of this.desks) if (desk.clock.open) this.hear(desk, { type: "tick" });
  }

  private counts({ facts, life }: Desk): boolean {
    return facts.visible && facts.focused && facts.terms && this.mono - life < IDLE;
  }

  private second(): void {
    if (this.desks.some((desk) => this.counts(desk)))
      this.counted.add(`${this.wall} ${dayOf(this.wall * 1000, this.tz, this.rules.day)}`);
    this.mono++;
    this.wall++;
    if (this.mono % TICK === 0) this.tick();
  }

  private live(event: Event): void {
    if (event.type === "wait") for (let n = 0; n < event.seconds; n++) this.second();
    else if ("window" in event) this.act(event, this.desks[event.window] as Desk);
    else {
      // Time up to here is told before the world changes, as a tick would have within four seconds.
      this.tick();
      this.change(event);
      this.tick();
    }
  }

  private act(event: Extract<Event, { window: number }>, desk: Desk): void {
    if (event.type === "life") {
      this.hear(desk, { type: "life" });
      desk.life = this.mono;
    } else if (event.type === "fact") {
      desk.facts[event.fact] = event.holds;
      this.hear(desk, { type: "facts", facts: { [event.fact]: event.holds } });
    } else if (desk.last.type !== "life") this.hear(desk, desk.last);
  }

  private change(event: Extract<Event, { type: "sleep" | "set" | "travel" }>): void {
    if (event.type === "travel") {
      this.tz = event.tz;
      return;
    }
    this.wall += event.seconds;
    const monoSleeps = event.type === "set" || event.monoSleeps;
    if (monoSleeps) for (const desk of this.desks) desk.leapt += event.seconds;
    else {
      // What stands still in the middle of counting was asleep; elsewhere a sign of life just grows older.
      for (const desk of this.desks) if (this.counts(desk)) desk.life = Number.NEGATIVE_INFINITY;
      this.mono += event.seconds;
    }
  }
}
