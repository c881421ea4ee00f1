/** Holds an outcome against what its case asks. */
import type { Case, Outcome } from "./cases.ts";

export interface Verdict {
  /** Sums and the worst round, in milliseconds. */
  readonly lived: number;
  readonly counted: number;
  readonly worst: number;
  /** What does not hold, in words; empty when all does. */
  readonly faults: readonly string[];
}

/** Time may be lost within the limits; more than was lived may never be counted, but for what it takes to measure. */
const MEASURING = 1_000;

/** Judges an outcome. */
export function judge({ worst: limit, share }: Case, { rounds, badRows }: Outcome): Verdict {
  const lived = rounds.reduce((sum, round) => sum + round.lived, 0);
  const counted = rounds.reduce((sum, round) => sum + round.counted, 0);
  const errors = rounds.map((round) => Math.abs(round.counted - round.lived));
  const worst = Math.max(0, ...errors);
  const faults = [
    worst > limit && `one round is off by ${Math.round(worst)} ms, more than ${limit}`,
    Math.abs(counted - lived) > Math.max(lived * share, MEASURING) &&
      `all rounds are off by ${Math.round(counted - lived)} ms of ${Math.round(lived)}`,
    rounds.some((round) => round.counted > round.lived + MEASURING) && "time was invented",
    badRows > 0 && `${badRows} rows are corrupt or double`,
  ].filter((fault) => fault !== false);
  return { lived, counted, worst, faults };
}
