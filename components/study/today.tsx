/** Today's study: the time, how far the goal is, the streak, and whether time counts now. */
import type { StudyState } from "../../core/messages.ts";
import type { Language } from "../../core/settings.ts";
import { STUDY, sayDuration } from "../../core/strings/study.ts";

export interface TodayProps {
  /** Milliseconds studied today. */
  readonly total: number;
  /** Minutes; 0 for no goal. */
  readonly goalMinutes: number;
  /** Days; a streak of none is not shown. */
  readonly streak: number;
  /** Whether time counts on the page in front; absent where that is not known. */
  readonly state?: StudyState["state"] | undefined;
  readonly language: Language;
}

export function Today({ total, goalMinutes, streak, state, language }: TodayProps) {
  const words = STUDY[language];
  const reached = goalMinutes > 0 && total >= goalMinutes * 60_000;
  return (
    <section class="study-today" aria-label={words.today}>
      <p class="study-total">
        <span class="study-label">{words.today}</span>
        <strong>{sayDuration(total, language)}</strong>
      </p>
      {goalMinutes > 0 && <GoalBar total={total} goalMinutes={goalMinutes} language={language} />}
      <p class="study-notes">
        {goalMinutes > 0 && <span>{reached ? words.goalReached(goalMinutes) : words.goal(goalMinutes)}</span>}
        {streak > 0 && <span>{words.streak(streak)}</span>}
        {state && (
          <span class="study-state" data-state={state}>
            {words.states[state]}
          </span>
        )}
      </p>
    </section>
  );
}

function GoalBar({ total, goalMinutes, language }: Pick<TodayProps, "total" | "goalMinutes" | "language">) {
  const minutes = Math.floor(total / 60_000);
  return (
    <div
      class="study-goal"
      role="progressbar"
      aria-label={STUDY[language].goal(goalMinutes)}
      aria-valuemin={0}
      aria-valuemax={goalMinutes}
      aria-valuenow={Math.min(minutes, goalMinutes)}
    >
      <div style={{ inlineSize: `${Math.min(100, (total / (goalMinutes * 60_000)) * 100)}%` }} />
    </div>
  );
}
