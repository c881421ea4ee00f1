/** A week or a month: its days, each of which opens its spans. */
import type { Language } from "../../core/settings.ts";
import { DASHBOARD } from "../../core/strings/dashboard.ts";
import { sayDay, sayDuration } from "../../core/strings/study.ts";
import type { Day } from "../../core/study/day.ts";
import { bucketOf, type Step } from "../../core/study/series.ts";
import { sayBucket } from "./over-time.tsx";

export interface PeriodProps {
  readonly days: readonly Day[];
  readonly step: Step;
  readonly start: string;
  readonly language: Language;
}

export function Period({ days, step, start, language }: PeriodProps) {
  const words = DASHBOARD[language];
  const own = days.filter(({ day }) => bucketOf(day, step) === start);
  return (
    <section class="day" aria-label={sayBucket(start, step, language)}>
      <p>
        <a href="#/">{words.back}</a>
      </p>
      <header>
        <h2>{sayBucket(start, step, language)}</h2>
        <strong>
          {sayDuration(
            own.reduce((sum, { total }) => sum + total, 0),
            language,
          )}
        </strong>
      </header>
      <table class="spans">
        <thead>
          <tr>
            <th scope="col">{words.date}</th>
            <th scope="col">{words.time}</th>
          </tr>
        </thead>
        <tbody>
          {own.map(({ day, total }) => (
            <tr key={day}>
              <th scope="row">
                <a href={`#/day/${day}`}>{sayDay(day, language, "medium")}</a>
              </th>
              <td>{sayDuration(total, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
