/**
 * The study clock: signals in, spans out. It reads no time of its own; every signal carries the moment it came.
 *
 * Time counts while the page is visible, its window focused, there is something to study on it, and the reader gave
 * a sign of life within the idle threshold. Durations come from the monotonic clock and labels from the wall clock,
 * so a wall clock that is set makes no time; a counting stretch in which nothing ticked was sleep and is dropped.
 */
import { type DayRule, dayEdge, dayOf } from "./calendar.ts";
import type { Span, StudyKind } from "./span.ts";

/** A moment: `mono` never goes back, in milliseconds; `wall` is milliseconds since the epoch. */
export interface Now {
  readonly mono: number;
  readonly wall: number;
  readonly tz: string;
}

export interface Rules {
  readonly kind: StudyKind;
  /** Milliseconds after a sign of life at which time stops counting. */
  readonly idle: number;
  readonly day: DayRule;
  /** The site to record with each span; empty records none. */
  readonly site: string;
}

/** The facts a page reports about itself; time counts only while all of them hold. */
export interface Facts {
  readonly visible: boolean;
  readonly focused: boolean;
  readonly terms: boolean;
  readonly on: boolean;
}

export type Signal =
  /** The reader moved, typed, scrolled, touched, selected or opened a card. */
  | { readonly type: "life" }
  /** One or more facts, as they are from now on. */
  | { readonly type: "facts"; readonly facts: Partial<Facts> }
  /** Nothing happened; expected every few seconds while time counts, and only then. */
  | { readonly type: "tick" }
  /** The rules, as they are from now on. */
  | { readonly type: "rules"; readonly rules: Rules };

/** The span being written, with the monotonic moment its start stands for. */
interface Open {
  readonly span: Span;
  readonly mono: number;
}

export interface Clock {
  /** Unique to this clock; its spans are named `session-0`, `session-1` … */
  readonly session: string;
  readonly count: number;
  readonly rules: Rules;
  readonly facts: Facts;
  /** When the last sign of life came, while it is not too old to tell. */
  readonly life: number | undefined;
  readonly seen: Now;
  readonly open: Open | undefined;
}

export interface Step {
  readonly clock: Clock;
  /** Every span that came to be or grew; a span keeps its id as it grows. */
  readonly spans: readonly Span[];
}

/** Longer without any signal than this while time counts, and the machine slept or the page stood still. */
const LONGEST_SILENCE = 10_000;
/** The wall clock may drift this far from the monotonic one before it counts as set. */
const DRIFT = 2_000;

const NOTHING: Facts = { visible: false, focused: false, terms: false, on: true };

/** A clock that has heard nothing yet. */
export function startClock(session: string, rules: Rules, now: Now): Clock {
  return { session, count: 0, rules, facts: NOTHING, life: undefined, seen: now, open: undefined };
}

/** Hears one signal. Moments earlier than the last one heard count as that one. */
export function next(clock: Clock, signal: Signal, at: Now): Step {
  const now = at.mono < clock.seen.mono ? clock.seen : at;
  const spans: Span[] = [];
  const grown = advance(clock, now, spans);
  const heard = hear(grown, signal, now);
  return { clock: openOrClose(heard, now), spans };
}

/** Why time counts, or the first reason why it does not. */
export function studyState(
  clock: Clock,
  now: Now,
): "recording" | "off" | "noTerms" | "hidden" | "unfocused" | "idle" {
  if (!clock.facts.on) return "off";
  if (!clock.facts.terms) return "noTerms";
  if (!clock.facts.visible) return "hidden";
  if (!clock.facts.focused) return "unfocused";
  return isAlive(clock, now.mono) ? "recording" : "idle";
}

/** Lets time pass from the last signal to this one. */
function advance(clock: Clock, now: Now, spans: Span[]): Clock {
  const silence = now.mono - clock.seen.mono;
  const slip = now.wall - clock.seen.wall - silence;
  // Only while time counts does anything tick: silence at other times says nothing, and signs of life age as ever.
  const stood = clock.open !== undefined && silence > LONGEST_SILENCE;
  const slept = stood || slip > DRIFT;
  const until = stood ? clock.seen.mono : Math.min(now.mono, deadline(clock));
  const grown = clock.open ? grow(clock, clock.open, until, spans) : clock;
  const open = slept || until < now.mono || isRelabelled(grown.open, now) ? undefined : grown.open;
  // What came before a sleep says nothing about who is here after it.
  return { ...grown, open, life: slept ? undefined : clock.life, seen: now };
}

function hear(clock: Clock, signal: Signal, now: Now): Clock {
  switch (signal.type) {
    case "life":
      return { ...clock, life: now.mono };
    case "facts":
      return { ...clock, facts: { ...clock.facts, ...signal.facts } };
    case "rules":
      return { ...clock, rules: signal.rules, open: undefined };
    case "tick":
      return clock;
  }
}

function openOrClose(clock: Clock, now: Now): Clock {
  if (studyState(clock, now) !== "recording") return { ...clock, open: undefined };
  return clock.open ? clock : begin(clock, Math.round(now.wall), now.mono, now.tz);
}

function begin(clock: Clock, start: number, mono: number, tz: string): Clock {
  const { rules, count, session } = clock;
  const span: Span = {
    id: `${session}-${count.toString(36)}`,
    kind: rules.kind,
    start,
    end: start,
    day: dayOf(start, tz, rules.day),
    tz,
    ...(rules.site && { site: rules.site }),
  };
  return { ...clock, count: count + 1, open: { span, mono } };
}

/** Lets the open span reach to a monotonic moment, and splits it where a day ends. */
function grow(clock: Clock, open: Open, until: number, spans: Span[]): Clock {
  const { start, end: before, tz, day } = open.span;
  const end = Math.round(start + until - open.mono);
  if (end <= before) return clock;
  const rule = clock.rules.day;
  if (dayOf(end - 1, tz, rule) === day) {
    const span = { ...open.span, end };
    spans.push(span);
    return { ...clock, open: { ...open, span } };
  }
  const edge = dayEdge(before === start ? start : before - 1, end - 1, tz, rule);
  if (edge > before) spans.push({ ...open.span, end: edge });
  const after = begin(clock, edge, open.mono + edge - start, tz);
  return after.open ? grow(after, after.open, until, spans) : after;
}

function isAlive(clock: Clock, mono: number): boolean {
  return mono < deadline(clock);
}

/** The moment at which the last sign of life is too old. */
function deadline(clock: Clock): number {
  return clock.life === undefined ? Number.NEGATIVE_INFINITY : clock.life + clock.rules.idle;
}

/** Whether the wall clock was set, or the time zone changed, since the span began. */
function isRelabelled(open: Open | undefined, now: Now): boolean {
  if (!open) return false;
  const expected = open.span.start + now.mono - open.mono;
  return Math.abs(now.wall - expected) > DRIFT || now.tz !== open.span.tz;
}
