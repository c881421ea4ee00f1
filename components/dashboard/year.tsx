/** The heat map of a year: a column a week, a row a weekday, darker the longer the study. */
import { cell, plot, text } from "@observablehq/plot";
import { useState } from "preact/hooks";
import type { Language } from "../../core/settings.ts";
import { DASHBOARD } from "../../core/strings/dashboard.ts";
import { sayDay, sayDuration } from "../../core/strings/study.ts";
import { daysBetween } from "../../core/study/calendar.ts";
import type { Day } from "../../core/study/day.ts";
import { yearOf } from "../../core/study/series.ts";
import { Chart } from "./chart.tsx";

export interface YearProps {
  readonly days: readonly Day[];
  readonly today: string;
  readonly language: Language;
}

export const LEVELS = [0, 1, 2, 3, 4].map((level) => `var(--heat-${level})`);
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];

export function Year({ days, today, language }: YearProps) {
  const words = DASHBOARD[language];
  const yearIn = (day = today) => Number(day.slice(0, 4));
  const thisYear = yearIn();
  const first = Math.min(thisYear, yearIn(days[0]?.day));
  // A clock that was set ahead leaves study on days to come: what is summed up must be found.
  const last = Math.max(thisYear, yearIn(days.at(-1)?.day));
  const [year, setYear] = useState(thisYear);
  const cells = yearOf(days, year);
  const studied = cells.filter(({ total }) => total > 0);
  return (
    <Chart
      title={words.year(year)}
      draw={() => drawYear(cells, today, language)}
      drawn={`${today} ${language} ${JSON.stringify(cells)}`}
      columns={[words.date, words.time]}
      rows={studied.map(({ day, total }) => ({
        name: sayDay(day, language, "medium"),
        href: `#/day/${day}`,
        values: [sayDuration(total, language)],
      }))}
      language={language}
    >
      <span class="legend" aria-hidden="true">
        {words.less}
        {LEVELS.map((colour) => (
          <i key={colour} style={{ background: colour }} />
        ))}
        {words.more}
      </span>
      <span class="choice">
        <button
          type="button"
          aria-label={words.earlier}
          disabled={year <= first}
          onClick={() => setYear(year - 1)}
        >
          ‹
        </button>
        <button
          type="button"
          aria-label={words.later}
          disabled={year >= last}
          onClick={() => setYear(year + 1)}
        >
          ›
        </button>
      </span>
    </Chart>
  );
}

function drawYear(cells: ReturnType<typeof yearOf>, today: string, language: Language): Element {
  const first = cells[0]?.day ?? today;
  const lead = (weekdayOf(first) + 6) % 7;
  const week = (day: string) => Math.floor((daysBetween(first, day).length - 1 + lead) / 7);
  const placed = cells.map((each, n) => ({
    ...each,
    week: Math.floor((n + lead) / 7),
    weekday: (weekdayOf(each.day) + 6) % 7,
  }));
  const months = cells.filter(({ day }) => day.endsWith("-01")).map(({ day }) => ({ day, week: week(day) }));
  return plot({
    width: 920,
    height: 138,
    marginLeft: 34,
    marginTop: 18,
    marginBottom: 2,
    marginRight: 0,
    padding: 0.14,
    x: { axis: null, domain: Array.from({ length: 54 }, (_, n) => n) },
    y: { domain: WEEKDAYS, tickSize: 0, label: null, tickFormat: (n: number) => weekdayName(n, language) },
    color: { type: "ordinal", domain: [0, 1, 2, 3, 4], range: LEVELS },
    marks: [
      text(months, {
        x: "week",
        frameAnchor: "top",
        dy: -14,
        textAnchor: "start",
        text: ({ day }) => monthName(day, language),
      }),
      cell(placed, {
        x: "week",
        y: "weekday",
        fill: "level",
        rx: 2,
        stroke: ({ day }) => (day === today ? "var(--ink)" : "none"),
        href: ({ day, total }) => (total > 0 ? `#/day/${day}` : null),
        title: ({ day, total }) => `${sayDay(day, language, "medium")}\n${sayDuration(total, language)}`,
      }),
    ],
  });
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function weekdayName(n: number, language: Language): string {
  // 5 January 1970 was a Monday; every second row is named.
  return n % 2 === 0
    ? new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" }).format((n + 4) * 86_400_000)
    : "";
}

function monthName(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { month: "short", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
