/** What it all comes to: time in all, days studied, streaks. */
import type { Language } from "../../core/settings.ts";
import { DASHBOARD } from "../../core/strings/dashboard.ts";
import { sayDuration } from "../../core/strings/study.ts";
import type { Day } from "../../core/study/day.ts";
import { streaks } from "../../core/study/streak.ts";

export interface SummaryProps {
  readonly days: readonly Day[];
  readonly today: string;
  readonly language: Language;
}

export function Summary({ days, today, language }: SummaryProps) {
  const words = DASHBOARD[language];
  const { current, longest } = streaks(days, today);
  const figures = [
    [
      words.total,
      sayDuration(
        days.reduce((sum, { total }) => sum + total, 0),
        language,
      ),
    ],
    [words.daysStudied, words.days(days.filter(({ total }) => total > 0).length)],
    [words.currentStreak, words.days(current)],
    [words.longestStreak, words.days(longest)],
  ];
  return (
    <dl class="summary">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
