/** What is measured, and in which order: rounds over all jobs, so that a slow minute of the machine is shared by all. */

import type { Job } from "./measure.ts";
import { COMPETITOR_NAMES } from "./names.ts";

export interface Plan {
  readonly rounds: number;
  readonly jobs: readonly Job[];
}

const OURS = ["view", "all"];
const FLOORS = ["walk", "read"];
const LOADS = ["load: storage", "load: address", "load: message"];

const on = (page: string, terms: number, jobs: readonly string[]): Job[] =>
  jobs.map((job) => ({ page, terms, job }));

/** The whole of it: about half an hour on two cores. */
export const FULL: Plan = {
  rounds: 7,
  jobs: [
    ...on("a", 10_000, [...FLOORS, ...OURS]),
    ...[80, 1000, 100_000].flatMap((terms) => on("b", terms, ["read", ...OURS, ...COMPETITOR_NAMES])),
    ...on("b", 10_000, [...FLOORS, ...OURS, ...COMPETITOR_NAMES]),
    ...on("c", 10_000, [...FLOORS, ...OURS]),
    ...[80, 1000, 10_000, 100_000].flatMap((terms) => on("a", terms, LOADS)),
  ],
};

/** The goals' own rows and no more: a few minutes. */
export const QUICK: Plan = {
  rounds: 3,
  jobs: [
    ...on("a", 10_000, [...FLOORS, ...OURS]),
    ...on("b", 80, ["view"]),
    ...on("b", 10_000, [...FLOORS, ...OURS, ...COMPETITOR_NAMES]),
    ...on("b", 100_000, ["view"]),
    ...on("c", 10_000, ["read", "view"]),
  ],
};
