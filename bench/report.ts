/** What was measured, as rows and as the tables of docs/benchmarks.md. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { CardCosts } from "./card.ts";
import type { Compiled } from "./extension.ts";
import type { Job, Measured } from "./measure.ts";
import type { OpeningCosts } from "./opening.ts";
import type { PageCosts } from "./page-costs.ts";
import type { YearFigures } from "./ten-years.ts";
import { median } from "./timeline.ts";

/** Medians over the rounds, in milliseconds of the main thread's processor time; of a job over its limit, infinite. */
export interface Row extends Job {
  readonly rounds: number;
  readonly cold: number;
  readonly warm: number;
  readonly first: number;
  readonly longest: number;
  /** Milliseconds by the clock from the beginning to the end of a cold run, rests and waiting included. */
  readonly wall: number;
  readonly count: number;
  /** `cold` as a multiple of the floor that reads every character of the same page, in the same run. */
  readonly ratio: number;
}

/** A way of looking up; milliseconds of the thread's own time: other work on the machine does not count. */
export interface LookupFigures {
  readonly name: string;
  readonly terms: number;
  readonly build: number;
  /** Of a key. */
  readonly median: number;
  readonly p99: number;
}

/** Openings of the look-up's page as bench/lookup/popup.ts tells them; milliseconds by the clock. */
export interface PopupFigures extends Readonly<Record<string, string | number>> {
  readonly terms: number;
}

export interface Report {
  readonly machine: string;
  readonly browser: string;
  readonly rows: readonly Row[];
  readonly compiled: readonly Compiled[];
  readonly costs: readonly PageCosts[];
  readonly opening: readonly OpeningCosts[];
  readonly card: readonly CardCosts[];
  readonly lookup: readonly LookupFigures[];
  readonly popup: readonly PopupFigures[];
  readonly years: readonly YearFigures[];
}

const EMPTY = { rows: [], compiled: [], costs: [], opening: [], card: [], lookup: [], popup: [], years: [] };

/** What tells one figure from another of its list. */
const nameOf = (of: object): string => {
  const { page, terms, job, name, spans } = of as Partial<Row & LookupFigures & YearFigures>;
  return JSON.stringify([page, terms, job, name, spans]);
};

function joined<T extends object>(before: readonly T[], now: readonly T[] = []): T[] {
  const names = new Set(now.map(nameOf));
  return [...before.filter((one) => !names.has(nameOf(one))), ...now];
}

/** Puts new figures in the place of older ones of the same name, in the file as well: what stops half-way keeps what it has. */
export function keep(file: string, figures: Partial<Report>): Report {
  const before: Report = existsSync(file)
    ? { ...EMPTY, ...JSON.parse(readFileSync(file, "utf8")) }
    : { ...EMPTY, machine: "", browser: "" };
  const report: Report = {
    machine: figures.machine ?? before.machine,
    browser: figures.browser ?? before.browser,
    rows: joined(before.rows, figures.rows),
    compiled: joined(before.compiled, figures.compiled),
    costs: joined(before.costs, figures.costs),
    opening: joined(before.opening, figures.opening),
    card: joined(before.card, figures.card),
    lookup: joined(before.lookup, figures.lookup),
    popup: joined(before.popup, figures.popup),
    years: joined(before.years, figures.years),
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  return report;
}

/** A row for each job, each with its ratio to the floor measured beside it. */
export function rowsOf(measured: readonly Measured[]): Row[] {
  const groups = Map.groupBy(measured, ({ page, terms, job }) => JSON.stringify([page, terms, job]));
  const rows = [...groups.values()].map((group) => rowOf(group));
  return rows.map((row) => {
    const floor = rows.find(({ page, job }) => job === "read" && page === row.page);
    return { ...row, ratio: row.cold / (floor?.cold ?? Number.NaN) };
  });
}

function rowOf(group: readonly Measured[]): Row {
  const [{ page, terms, job, count }] = group as [Measured];
  return {
    page,
    terms,
    job,
    count,
    rounds: group.length,
    cold: median(group.map(({ cold }) => cold.ms)),
    warm: median(group.map(({ warm }) => warm.ms)),
    first: median(group.map(({ cold }) => cold.first)),
    longest: median(group.map(({ cold }) => cold.longest)),
    wall: median(group.map(({ cold }) => cold.wall)),
    ratio: Number.NaN,
  };
}

const shown = (value: number | null): string => {
  if (value === null || !Number.isFinite(value)) return "";
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
};

const table = (head: readonly string[], lines: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

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
    "wall, ms",
  ];
  return table(
    head,
    rows.map(({ page, terms, job, cold, ratio, warm, first, longest, wall }) => {
      const ours = first > 0 ? [shown(first), shown(longest)] : ["", ""];
      const time = cold === null || !Number.isFinite(cold) ? "over the limit" : shown(cold);
      return [page, terms || "", job, time, shown(ratio), shown(warm), ...ours, shown(wall)];
    }),
  );
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
  return table(
    head,
    costs.map(({ page, terms, ranges, frame, inserting, own, held }) => [
      page,
      terms || "the pack's",
      ranges,
      (frame.with - frame.alone).toFixed(2),
      own.frame.toFixed(3),
      (inserting.with - inserting.alone).toFixed(1),
      own.inserting.toFixed(2),
      Math.round((held.with - held.alone) / 1000),
    ]),
  );
}

/** What pages pay to be opened, as a Markdown table. */
export function openingTable(opening: readonly OpeningCosts[]): string {
  return table(
    ["page", "loading the script, ms", "all of its work, ms", "styling alone, ms", "styling with it, ms"],
    opening.map(({ page, load, own, style }) => [
      page,
      load.toFixed(1),
      own.toFixed(1),
      style.alone.toFixed(1),
      style.with.toFixed(1),
    ]),
  );
}
