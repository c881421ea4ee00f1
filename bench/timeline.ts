/** Reads a browser's timeline: what the measuring content script marked there. */
import type { Moment } from "./in-page/clock.ts";

/** One event of the timeline; `tts` is the processor time its thread had used by then, in microseconds. */
interface Event {
  readonly name: string;
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
}

/** The runs that a timeline holds, in order. */
export function runsOf(timeline: Uint8Array): Run[] {
  const { traceEvents } = JSON.parse(Buffer.from(timeline).toString()) as { traceEvents: Event[] };
  const runs: { moment: Moment; ms: number }[][] = [];
  for (const { name, tts = 0 } of traceEvents) {
    const [, moment, run] = /^bench (begin|first|end) (\d+)$/.exec(name) ?? [];
    if (!moment) continue;
    const moments = runs[Number(run)] ?? [];
    runs[Number(run)] = moments;
    moments.push({ moment: moment as Moment, ms: tts / 1000 });
  }
  return runs.map((moments) => runOf(moments.sort((a, b) => a.ms - b.ms)));
}

function runOf(moments: readonly { moment: Moment; ms: number }[]): Run {
  let begin = 0;
  let run: Run = { ms: 0, first: 0, longest: 0 };
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
