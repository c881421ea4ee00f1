/** The last seven days as bars: a list whose every item says its day and its time. */
import type { Language } from "../../core/settings.ts";
import { STUDY, sayDay, sayDuration } from "../../core/strings/study.ts";

export interface WeekProps {
  /** The days in order, the last one today; amounts in milliseconds. */
  readonly days: readonly { readonly day: string; readonly total: number }[];
  readonly goalMinutes: number;
  readonly language: Language;
  /** Opens a day's spans; without it the bars cannot be chosen. */
  readonly open?: (day: string) => void;
}

/** A bar is never drawn against less than this, so that a first minute does not fill the chart. */
const LEAST_SCALE = 10 * 60_000;

export function Week({ days, goalMinutes, language, open }: WeekProps) {
  const goal = goalMinutes * 60_000;
  const scale = Math.max(LEAST_SCALE, goal, ...days.map(({ total }) => total));
  return (
    <section class="study-week" aria-label={STUDY[language].lastSevenDays}>
      <ol style={{ "--goal": goal > 0 ? goal / scale : -1 }} data-goal={goal > 0}>
        {days.map(({ day, total }) => (
          <li key={day} data-reached={goal > 0 && total >= goal}>
            <Bar
              share={total / scale}
              label={`${sayDay(day, language, "medium")}: ${sayDuration(total, language)}`}
              open={open && (() => open(day))}
            />
            <span aria-hidden="true">{sayDay(day, language, "weekday")}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Bar({ share, label, open }: { share: number; label: string; open?: (() => void) | undefined }) {
  const bar = (
    <span class="study-bar" style={{ blockSize: `${Math.max(share * 100, share > 0 ? 3 : 0)}%` }} />
  );
  if (!open)
    return (
      <span class="study-column" role="img" aria-label={label} title={label}>
        {bar}
      </span>
    );
  return (
    <button class="study-column" type="button" aria-label={label} title={label} onClick={open}>
      {bar}
    </button>
  );
}
