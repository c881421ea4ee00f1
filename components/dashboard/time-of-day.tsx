/** When in the day the reader studies: 24 bars over all days. */
import { barY, plot, ruleY } from "@observablehq/plot";
import type { Language } from "../../core/settings.ts";
import { DASHBOARD } from "../../core/strings/dashboard.ts";
import { sayDuration } from "../../core/strings/study.ts";
import type { Day } from "../../core/study/day.ts";
import { sumHoursOf } from "../../core/study/series.ts";
import { Chart } from "./chart.tsx";
import { timeAxis } from "./time-axis.ts";

export function TimeOfDay({ days, language }: { days: readonly Day[]; language: Language }) {
  const words = DASHBOARD[language];
  const hours = sumHoursOf(days).map((time, hour) => ({ hour, time }));
  return (
    <Chart
      title={words.timeOfDay}
      draw={() => drawHours(hours, language)}
      drawn={`${language} ${JSON.stringify(hours)}`}
      columns={[words.hour, words.time]}
      rows={hours
        .filter(({ time }) => time > 0)
        .map(({ hour, time }) => ({ name: sayHour(hour), values: [sayDuration(time, language)] }))}
      language={language}
    />
  );
}

function drawHours(hours: readonly { hour: number; time: number }[], language: Language): Element {
  const axis = timeAxis(Math.max(...hours.map(({ time }) => time)), language);
  return plot({
    width: 450,
    height: 200,
    marginLeft: 54,
    marginBottom: 24,
    x: {
      type: "band",
      label: null,
      ticks: [0, 6, 12, 18, 23],
      tickSize: 0,
      tickFormat: sayHour,
      padding: 0.2,
    },
    y: axis.scale,
    marks: [
      barY(hours, {
        x: "hour",
        y: ({ time }) => time / axis.unit,
        fill: "var(--kind-reading)",
        title: ({ hour, time }) => `${sayHour(hour)}\n${sayDuration(time, language)}`,
      }),
      ruleY([0], { stroke: "var(--rule)" }),
    ],
  });
}

function sayHour(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}
