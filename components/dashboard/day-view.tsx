/** One day: its spans, each of which can be deleted, and time to add by hand. */
import { useRef } from "preact/hooks";
import type { Language } from "../../core/settings.ts";
import { DASHBOARD } from "../../core/strings/dashboard.ts";
import { DAY } from "../../core/strings/day.ts";
import { STUDY, sayDay, sayDuration } from "../../core/strings/study.ts";
import { knownZone } from "../../core/study/calendar.ts";
import type { Day } from "../../core/study/day.ts";
import type { Span, StudyKind } from "../../core/study/span.ts";
import { useFocusAfter } from "../focus.ts";
import { AddForm } from "./add-form.tsx";

export interface DayViewProps {
  readonly day: Day;
  /** Undefined until they are read. */
  readonly spans: readonly Span[] | undefined;
  /** What was deleted last and can still be undone; empty for nothing. */
  readonly deleted: readonly Span[];
  /** The last change could not be written, or not all of it. */
  readonly failed: boolean;
  readonly language: Language;
  readonly remove: (spans: readonly Span[]) => void;
  readonly undo: () => void;
  /** Adds time by hand: `start` as `HH:MM`. */
  readonly add: (start: string, minutes: number, kind: StudyKind) => void;
}

export function DayView({ day, spans, deleted, failed, language, remove, undo, add }: DayViewProps) {
  const words = DAY[language];
  const title = useRef<HTMLHeadingElement>(null);
  const undoes = useRef<HTMLButtonElement>(null);
  const gone = deleted.map(({ id }) => id).join();
  useFocusAfter(gone, () => undoes.current ?? title.current);
  return (
    <section class="day" aria-label={sayDay(day.day, language, "medium")}>
      <p>
        <a href="#/">{DASHBOARD[language].back}</a>
      </p>
      <header>
        <h2 tabIndex={-1} ref={title}>
          {sayDay(day.day, language, "medium")}
        </h2>
        <strong>{sayDuration(day.total, language)}</strong>
        {spans && spans.length > 0 && (
          <button type="button" class="quiet" onClick={() => remove(spans)}>
            {words.deleteDay}
          </button>
        )}
      </header>
      <div role="status">
        {failed && (
          <p class="notice">
            <span>{words.failed}</span>
          </p>
        )}
        {deleted.length > 0 && (
          <p class="notice">
            <span>{words.deleted}</span>
            <button type="button" ref={undoes} onClick={undo}>
              {words.undo}
            </button>
          </p>
        )}
      </div>
      {spans?.length === 0 && <p class="note">{words.empty}</p>}
      {spans && spans.length > 0 && <Spans spans={spans} language={language} remove={remove} />}
      <AddForm language={language} add={add} />
    </section>
  );
}

interface SpansProps extends Pick<DayViewProps, "language" | "remove"> {
  readonly spans: readonly Span[];
}

function Spans({ spans, language, remove }: SpansProps) {
  const words = DAY[language];
  const sited = spans.some(({ site }) => site);
  return (
    <table class="spans">
      <thead>
        <tr>
          <th scope="col">{words.from}</th>
          <th scope="col">{DASHBOARD[language].time}</th>
          <th scope="col">{words.kind}</th>
          {sited && <th scope="col">{words.site}</th>}
          <td />
        </tr>
      </thead>
      <tbody>
        {spans.map((span) => (
          <tr key={span.id}>
            <th scope="row">{sayStretch(span, language)}</th>
            <td>{sayDuration(span.end - span.start, language)}</td>
            <td>
              {STUDY[language].kinds[span.kind]}
              {span.manual && <em> {words.byHand}</em>}
            </td>
            {sited && <td>{span.site}</td>}
            <td>
              <button
                type="button"
                class="quiet"
                aria-label={words.deleteSpan(sayStretch(span, language))}
                onClick={() => remove([span])}
              >
                {words.delete}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** From when to when, on the clock of the place where it was. */
function sayStretch({ start, end, tz }: Span, language: Language): string {
  const clock = new Intl.DateTimeFormat(language, {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZone: knownZone(tz),
  });
  return `${clock.format(start)} – ${clock.format(end)}`;
}
