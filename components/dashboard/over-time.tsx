/** Bars of study by day, week or month, stacked by kind. */
import { barY, plot, ruleY } from "@observablehq/plot";
import { useState } from "preact/hooks";
import type { Language } from "../../core/settings.ts";
import { DASHBOARD } from "../../core/strings/dashboard.ts";
import { STUDY, sayDay, sayDuration } from "../../core/strings/study.ts";
import type { Day } from "../../core/study/day.ts";
import { type Bucket, lastBuckets, STEPS, type Step } from "../../core/study/series.ts";
import { STUDY_KINDS, type StudyKind } from "../../core/study/span.ts";
import { Chart } from "./chart.tsx";
import { timeAxis } from "./time-axis.ts";

export interface OverTimeProps {
  readonly days: readonly Day[];
  readonly today: string;
  /** Minutes; 0 for none. Drawn on the bars by day. */
  readonly goalMinutes: number;
  readonly language: Language;
}

const COUNTS: Readonly<Record<Step, number>> = { day: 30, week: 26, month: 24 };
export const KIND_COLOURS = STUDY_KINDS.map((kind) => `var(--kind-${kind})`);

export function OverTime({ days, today, goalMinutes, language }: OverTimeProps) {
  const words = DASHBOARD[language];
  const [step, setStep] = useState<Step>("day");
  const buckets = lastBuckets(days, step, COUNTS[step], today);
  const kinds = STUDY_KINDS.filter((kind) => buckets.some((bucket) => bucket.kinds[kind] > 0));
  return (
    <Chart
      title={words.overTime}
      draw={() => drawBuckets(buckets, step, step === "day" ? goalMinutes : 0, language)}
      drawn={`${step} ${language} ${goalMinutes} ${JSON.stringify(buckets)}`}
      columns={[words.date, words.time, ...kinds.map((kind) => STUDY[language].kinds[kind])]}
      rows={buckets
        .filter(({ total }) => total > 0)
        .reverse()
        .map((bucket) => ({
          name: sayBucket(bucket.key, step, language),
          href: `#/${step}/${bucket.key}`,
          values: [bucket.total, ...kinds.map((kind) => bucket.kinds[kind])].map((time) =>
            sayDuration(time, language),
          ),
        }))}
      language={language}
    >
      <span class="legend" aria-hidden="true">
        {kinds.map((kind) => (
          <span key={kind}>
            <i style={{ background: KIND_COLOURS[STUDY_KINDS.indexOf(kind)] }} />
            {STUDY[language].kinds[kind]}
          </span>
        ))}
      </span>
      <fieldset class="choice" aria-label={words.overTime}>
        {STEPS.map((each) => (
          <button key={each} type="button" aria-pressed={each === step} onClick={() => setStep(each)}>
            {words.steps[each]}
          </button>
        ))}
      </fieldset>
    </Chart>
  );
}

function drawBuckets(
  buckets: readonly Bucket[],
  step: Step,
  goalMinutes: number,
  language: Language,
): Element {
  const parts = buckets.flatMap((bucket) =>
    STUDY_KINDS.map((kind) => ({
      key: bucket.key,
      kind,
      time: bucket.kinds[kind],
      total: bucket.total,
    })),
  );
  const every = Math.ceil(buckets.length / 10);
  const ticks = buckets.filter((_, n) => (buckets.length - 1 - n) % every === 0).map(({ key }) => key);
  const axis = timeAxis(Math.max(goalMinutes * 60_000, ...buckets.map(({ total }) => total)), language);
  return plot({
    width: 920,
    height: 220,
    marginLeft: 48,
    marginBottom: 24,
    x: {
      type: "band",
      label: null,
      ticks,
      tickSize: 0,
      tickFormat: (key: string) => sayTick(key, step, language),
      padding: 0.25,
    },
    y: axis.scale,
    color: { domain: [...STUDY_KINDS], range: KIND_COLOURS },
    marks: [
      barY(parts, {
        x: "key",
        y: ({ time }) => time / axis.unit,
        fill: "kind",
        href: ({ key, time }) => (time > 0 ? `#/${step}/${key}` : null),
        title: ({ key, kind, time }: { key: string; kind: StudyKind; time: number }) =>
          `${sayBucket(key, step, language)}\n${STUDY[language].kinds[kind]}: ${sayDuration(time, language)}`,
      }),
      ...(goalMinutes > 0
        ? [ruleY([(goalMinutes * 60_000) / axis.unit], { stroke: "var(--ink-soft)", strokeDasharray: "3 3" })]
        : []),
      ruleY([0], { stroke: "var(--rule)" }),
    ],
  });
}

/** A bucket in full. */
export function sayBucket(key: string, step: Step, language: Language): string {
  return sayDay(key, language, step === "month" ? "month" : "medium");
}

function sayTick(key: string, step: Step, language: Language): string {
  const fields =
    step === "month"
      ? ({ year: "2-digit", month: "numeric" } as const)
      : ({ month: "numeric", day: "numeric" } as const);
  return new Intl.DateTimeFormat(language, { ...fields, timeZone: "UTC" }).format(
    new Date(`${key}T00:00:00Z`),
  );
}
