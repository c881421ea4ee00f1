/** What is measured, and in which order: rounds over all jobs, so that a slow minute of the machine is shared by all. */

import type { BrowserName } from "../tests/harness/find-browser.ts";
import type { Job } from "./measure.ts";
import { COMPETITOR_NAMES } from "./names.ts";

export interface Plan {
  readonly rounds: number;
  readonly jobs: readonly Job[];
  /** What pages pay for the built extension, by the number of terms; 0 stands for the pack's own. */
  readonly costs: readonly number[];
  /** Pages that are opened with the built extension and without it. */
  readonly opening: readonly string[];
  readonly card: readonly number[];
  readonly lookup: readonly number[];
  /** Search libraries that look-up is compared with. */
  readonly libraries: readonly string[];
  /** Browsers in which ten years of study are looked at. */
  readonly years: readonly BrowserName[];
}

/** With the background's help on long pages, and without. */
const OURS = ["view", "view alone", "all"];
const FLOORS = ["walk", "read"];
const TRANSFERS = ["load: storage", "load: address", "load: message"];
const COUNTS = [80, 1000, 10_000, 100_000];

const on = (page: string, terms: number, jobs: readonly string[]): Job[] =>
  jobs.map((job) => ({ page, terms, job }));

/** The whole of it; docs/benchmarks.md says how long it takes. */
export const FULL: Plan = {
  rounds: 5,
  jobs: [
    ...["a", "b", "c", "d", "e"].flatMap((page) => [
      ...on(page, 0, FLOORS),
      ...COUNTS.flatMap((terms) => on(page, terms, OURS)),
    ]),
    ...COUNTS.flatMap((terms) => on("b", terms, COMPETITOR_NAMES)),
    ...COUNTS.flatMap((terms) => on("b", terms, TRANSFERS)),
  ],
  costs: [0, 10_000, 100_000],
  opening: ["plain", "a", "b", "d"],
  card: [96, 100_000],
  lookup: [100_000],
  libraries: ["fuse.js", "minisearch", "flexsearch"],
  years: ["chromium", "firefox"],
};

/** The goals' own rows and no more. */
export const QUICK: Plan = {
  rounds: 3,
  jobs: [
    ...on("a", 0, FLOORS),
    ...on("a", 10_000, ["view"]),
    ...on("b", 0, FLOORS),
    ...on("b", 80, ["view"]),
    ...on("b", 10_000, [...OURS, ...COMPETITOR_NAMES]),
    ...on("b", 100_000, ["view", "view alone"]),
    ...on("c", 0, ["read"]),
    ...on("c", 10_000, ["view", "view alone"]),
    ...["d", "e"].flatMap((page) => [...on(page, 0, ["read"]), ...on(page, 10_000, ["view"])]),
  ],
  costs: [0, 10_000],
  opening: ["plain", "a", "b", "d"],
  card: [96],
  lookup: [100_000],
  libraries: ["flexsearch"],
  years: [],
};

/**
 * The part of a plan that was asked for, by words that all stand in a thing's name: `b 10000`, `mark.js`, `costs`. Every
 * page keeps its floor, without which its ratios mean nothing. All of it when nothing was asked for.
 */
export function partOf(plan: Plan, asked: readonly string[]): Plan {
  if (asked.length === 0) return plan;
  const wanted = (...name: readonly (string | number)[]) =>
    asked.some((words) => words.split(" ").every((word) => name.join(" ").split(" ").includes(word)));
  const counts = (name: string, all: readonly number[]) => all.filter((terms) => wanted(name, terms));
  const chosen = plan.jobs.filter(({ page, terms, job }) => wanted(page, terms, job));
  const pages = new Set(chosen.map(({ page }) => page));
  return {
    ...plan,
    jobs: plan.jobs.filter((job) => chosen.includes(job) || (job.job === "read" && pages.has(job.page))),
    costs: counts("costs", plan.costs),
    opening: plan.opening.filter((page) => wanted("opening", page)),
    card: counts("card", plan.card),
    lookup: counts("look-up", plan.lookup),
    years: plan.years.filter((name) => wanted("years", name)),
  };
}
