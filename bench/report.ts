/** What was measured, as rows and as the table of docs/benchmarks.md. */
import type { Compiled } from "./extension.ts";
import type { Job, Measured } from "./measure.ts";
import type { PageCosts } from "./page-costs.ts";
import { median } from "./timeline.ts";

/** Medians over the rounds, in milliseconds of the main thread's processor time. */
export interface Row extends Job {
  readonly cold: number;
  readonly warm: number;
  readonly first: number;
  readonly longest: number;
  readonly count: number;
  /** `cold` as a multiple of the floor that reads every character of the same page. */
  readonly ratio: number;
}

export interface Report {
  readonly machine: string;
  readonly rounds: number;
  readonly rows: readonly Row[];
  readonly compiled: readonly Compiled[];
  readonly costs: readonly PageCosts[];
}

export function rowsOf(measured: readonly Measured[]): Row[] {
  const groups = Map.groupBy(measured, ({ page, terms, job }) => JSON.stringify([page, terms, job]));
  const rows = [...groups.values()].map((group) => rowOf(group));
  return rows.map((row) => {
    const floor = rows.find(
      ({ page, terms, job }) => job === "read" && page === row.page && terms === row.terms,
    );
    const any = floor ?? rows.find(({ page, job }) => job === "read" && page === row.page);
    return { ...row, ratio: row.cold / (any?.cold ?? Number.NaN) };
  });
}

function rowOf(group: readonly Measured[]): Row {
  const [{ page, terms, job, count }] = group as [Measured];
  return {
    page,
    terms,
    job,
    count,
    cold: median(group.map(({ cold }) => cold.ms)),
    warm: median(group.map(({ warm }) => warm.ms)),
    first: median(group.map(({ cold }) => cold.first)),
    longest: median(group.map(({ cold }) => cold.longest)),
    ratio: Number.NaN,
  };
}

const shown = (value: number): string => (Number.isFinite(value) ? value.toFixed(value < 10 ? 2 : 1) : "");

/** The rows as a Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const head = [
    "page",
    "terms",
    "what",
    "cold, ms",
    "× floor",
    "warm, ms",
    "first, ms",
    "longest, ms",
    "counted",
  ];
  const lines = rows.map(({ page, terms, job, cold, ratio, warm, first, longest, count }) => {
    const ours = first > 0 ? [shown(first), shown(longest)] : ["", ""];
    return [page, terms, job, shown(cold), shown(ratio), shown(warm), ...ours, count];
  });
  return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** What pages pay, as a Markdown table of the differences that the extension makes. */
export function costTable(costs: readonly PageCosts[]): string {
  const head = [
    "page",
    "terms",
    "ranges",
    "frame, ms more",
    "own script a frame, ms",
    "1,000 nodes in 60 frames, ms more",
    "own script meanwhile, ms",
    "held, KB more",
  ];
  const lines = costs.map(({ page, terms, ranges, frame, inserting, own, held }) => [
    page,
    terms,
    ranges,
    (frame.with - frame.alone).toFixed(2),
    own.frame.toFixed(3),
    (inserting.with - inserting.alone).toFixed(1),
    own.inserting.toFixed(2),
    Math.round((held.with - held.alone) / 1000),
  ]);
  return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
