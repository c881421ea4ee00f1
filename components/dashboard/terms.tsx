/** How many terms were met, looked up, starred and known, over time. */
import { barX, lineY, plot, ruleX, ruleY, text } from "@observablehq/plot";
import type { Language } from "../../core/settings.ts";
import { DASHBOARD } from "../../core/strings/dashboard.ts";
import { sayDay } from "../../core/strings/study.ts";
import { TERM_MARKS, type TermCount } from "../../core/study/series.ts";
import { Chart } from "./chart.tsx";

export interface TermsProps {
  /** Undefined while they are still being read. */
  readonly counts: readonly TermCount[] | undefined;
  readonly today: string;
  readonly language: Language;
}

export const MARK_COLOURS = TERM_MARKS.map((mark) => `var(--mark-${mark})`);

export function Terms({ counts, today, language }: TermsProps) {
  const words = DASHBOARD[language];
  if (!counts?.length)
    return (
      <section class="chart" aria-label={words.terms}>
        <h2>{words.terms}</h2>
        {counts && <p class="note">{words.noTerms}</p>}
      </section>
    );
  return (
    <Chart
      title={words.terms}
      draw={() => drawCounts(counts, today, language)}
      drawn={`${today} ${language} ${JSON.stringify(counts)}`}
      columns={[words.date, ...TERM_MARKS.map((mark) => words.marks[mark])]}
      rows={[...counts].reverse().map(({ day, counts }) => ({
        name: sayDay(day, language, "medium"),
        href: `#/day/${day}`,
        values: TERM_MARKS.map((mark) => String(counts[mark])),
      }))}
      language={language}
    >
      <span class="legend" aria-hidden="true">
        {TERM_MARKS.map((mark, n) => (
          <span key={mark}>
            <i style={{ background: MARK_COLOURS[n] }} />
            {words.marks[mark]}
          </span>
        ))}
      </span>
    </Chart>
  );
}

function drawCounts(counts: readonly TermCount[], today: string, language: Language): Element {
  const last = counts.at(-1);
  if (last && counts.length === 1 && last.day === today) return drawDay(last, language);
  const reaching = last && last.day < today ? [...counts, { ...last, day: today }] : counts;
  const told = reaching.flatMap(({ day, counts }) =>
    TERM_MARKS.map((mark) => ({ date: new Date(`${day}T00:00:00Z`), mark, count: counts[mark] })),
  );
  const points = [...told.slice(0, TERM_MARKS.length).map(dayBefore), ...told];
  const ends = points.slice(-TERM_MARKS.length).filter(({ count }) => count > 0);
  const most = Math.max(1, ...points.map(({ count }) => count));
  const tick = new Intl.DateTimeFormat(language, { month: "numeric", day: "numeric", timeZone: "UTC" });
  return plot({
    width: 450,
    height: 200,
    marginLeft: 34,
    marginRight: 34,
    marginBottom: 24,
    x: { type: "utc", label: null, ticks: 4, tickSize: 0, tickFormat: (date: Date) => tick.format(date) },
    y: { label: null, ticks: Math.min(4, most), tickSize: 0, grid: true, domain: [0, most], nice: true },
    color: { domain: [...TERM_MARKS], range: MARK_COLOURS },
    marks: [
      lineY(points, { x: "date", y: "count", stroke: "mark", curve: "step-after", strokeWidth: 2 }),
      text(ends, { x: "date", y: "count", text: ({ count }) => String(count), dx: 6, textAnchor: "start" }),
      ruleY([0], { stroke: "var(--rule)" }),
    ],
  });
}

/** The first day has no course yet: its counts stand beside each other. */
function drawDay({ counts }: TermCount, language: Language): Element {
  const bars = TERM_MARKS.map((mark) => ({
    mark,
    name: DASHBOARD[language].marks[mark],
    count: counts[mark],
  }));
  return plot({
    width: 450,
    height: 160,
    marginLeft: 84,
    marginRight: 34,
    x: { axis: null, domain: [0, Math.max(1, ...bars.map(({ count }) => count))] },
    y: { label: null, tickSize: 0, domain: bars.map(({ name }) => name), padding: 0.45 },
    color: { domain: [...TERM_MARKS], range: MARK_COLOURS },
    marks: [
      barX(bars, { x: "count", y: "name", fill: "mark" }),
      text(bars, { x: "count", y: "name", text: ({ count }) => String(count), dx: 6, textAnchor: "start" }),
      ruleX([0], { stroke: "var(--rule)" }),
    ],
  });
}

interface Point {
  readonly date: Date;
  readonly mark: (typeof TERM_MARKS)[number];
  readonly count: number;
}

/** Nothing was counted before the first day: the lines rise from there, even when it is the only one. */
function dayBefore({ date, mark }: Point): Point {
  return { date: new Date(date.getTime() - 24 * 3_600_000), mark, count: 0 };
}
