/** Reads a browser's timeline: what the measuring content script marked there. */
import type { Moment } from "./in-page/clock.ts";

/** One event of the timeline, in microseconds: the clock, and the processor time its thread had used by then. */
interface Event {
  readonly name: string;
  readonly ts?: number;
  readonly tts?: number;
}

/** One run of a job, in milliseconds of the main thread's processor time. */
export interface Run {
  /** All its work, rests left out. */
  readonly ms: number;
  /** The work up to the first visible highlight. */
  readonly first: number;
  /** The longest stretch of work between two rests. */
  readonly longest: number;
  /** By the clock, from the first beginning to the last end, rests and waiting included. */
  readonly wall: number;
}

interface Marked {
  readonly moment: Moment;
  readonly ms: number;
  readonly clock: number;
}

/** The runs that a timeline holds, in order. */
export function runsOf(timeline: Uint8Array): Run[] {
  const { traceEvents } = JSON.parse(Buffer.from(timeline).toString()) as { traceEvents: Event[] };
  const runs: Marked[][] = [];
  for (const { name, ts = 0, tts = 0 } of traceEvents) {
    const [, moment, run] = /^bench (begin|first|end) (\d+)$/.exec(name) ?? [];
    if (!moment) continue;
    const moments = runs[Number(run)] ?? [];
    runs[Number(run)] = moments;
    moments.push({ moment: moment as Moment, ms: tts / 1000, clock: ts / 1000 });
  }
  return runs.map((moments) => runOf(moments.sort((a, b) => a.ms - b.ms)));
}

function runOf(moments: readonly Marked[]): Run {
  let begin = 0;
  const clocks = moments.map(({ clock }) => clock);
  let run: Run = { ms: 0, first: 0, longest: 0, wall: Math.max(...clocks) - Math.min(...clocks) };
  for (const { moment, ms } of moments) {
    if (moment === "begin") begin = ms;
    if (moment === "first") run = { ...run, first: run.ms + ms - begin };
    if (moment === "end")
      run = { ...run, ms: run.ms + ms - begin, longest: Math.max(run.longest, ms - begin) };
  }
  return run;
}

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? Number.NaN) + (sorted[sorted.length >> 1] ?? Number.NaN)) / 2;
}
