/** The dashboard: the overview of all study, or one day, week or month of it. */
import { useState } from "preact/hooks";
import { Counting } from "../../components/dashboard/counting.tsx";
import { DayView } from "../../components/dashboard/day-view.tsx";
import { NoticeBar } from "../../components/dashboard/notice.tsx";
import { OverTime } from "../../components/dashboard/over-time.tsx";
import { Period } from "../../components/dashboard/period.tsx";
import { CountingRule } from "../../components/dashboard/rule.tsx";
import { Summary } from "../../components/dashboard/summary.tsx";
import { Terms } from "../../components/dashboard/terms.tsx";
import { TimeOfDay } from "../../components/dashboard/time-of-day.tsx";
import { type Outcome, Transfer } from "../../components/dashboard/transfer.tsx";
import { Year } from "../../components/dashboard/year.tsx";
import { Today } from "../../components/study/today.tsx";
import { Week } from "../../components/study/week.tsx";
import type { Language } from "../../core/settings.ts";
import { DASHBOARD } from "../../core/strings/dashboard.ts";
import { chooseLanguage } from "../../core/strings/language.ts";
import { settingsWords } from "../../core/strings/settings.ts";
import { sayDay } from "../../core/strings/study.ts";
import { addDays, daysBetween } from "../../core/study/calendar.ts";
import { type Day, emptyDay } from "../../core/study/day.ts";
import { streaks } from "../../core/study/streak.ts";
import { openOptions } from "../../platform/open-page.ts";
import { turnReminderOff, turnReminderOn } from "../../platform/reminder.ts";
import { settingsStore } from "../../platform/settings.ts";
import { dress } from "../pages/dress.ts";
import { loadFile, saveFile } from "./files.ts";
import { useRoute } from "./route.ts";
import { dismissNotice, type Study, useDay, useStudy, writeDayStart } from "./study.ts";
import { TermView } from "./TermView.tsx";

export function App() {
  const route = useRoute();
  const { study, reload } = useStudy();
  if (!study) return null;
  const language = chooseLanguage(study.settings.language, navigator.language);
  const words = DASHBOARD[language];
  dress(language, study.settings.theme, `${words.title} · Bandu 伴读`);
  const { days } = study;
  return (
    <>
      <header class="masthead">
        <img src="/seal.svg" alt="" width={36} height={36} />
        <h1>
          <a href="#/">{words.title}</a>
        </h1>
        <span class="printed">{words.printed(sayDay(study.today, language, "medium"))}</span>
        <button type="button" class="quiet" onClick={openOptions}>
          {settingsWords[language].title}
        </button>
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
      </header>
      <NoticeBar
        notice={study.notice}
        dismiss={() => void dismissNotice().then(reload)}
        language={language}
      />
      <main>
        {days && route.view === "overview" && (
          <Overview study={study} days={days} language={language} reload={reload} />
        )}
        {route.view === "term" && (
          <TermView termKey={route.key} writing={route.writing} language={language} />
        )}
        {days && route.view === "day" && (
          <One
            key={route.start}
            day={route.start}
            study={study}
            days={days}
            language={language}
            reload={reload}
          />
        )}
        {days && (route.view === "week" || route.view === "month") && (
          <Period days={days} step={route.view} start={route.start} language={language} />
        )}
      </main>
    </>
  );
}

interface ViewProps {
  readonly study: Study;
  readonly days: readonly Day[];
  readonly language: Language;
  readonly reload: () => void;
}

function Overview({ study, days, language, reload }: ViewProps) {
  const { today, settings, terms } = study;
  const byDay = new Map(days.map((day) => [day.day, day]));
  const week = daysBetween(addDays(today, -6), today).map((day) => byDay.get(day) ?? emptyDay(day));
  const goalMinutes = settings.goalMinutes;
  return (
    <>
      <div class="now">
        <Today
          total={byDay.get(today)?.total ?? 0}
          goalMinutes={goalMinutes}
          streak={streaks(days, today).current}
          language={language}
        />
        <Week days={week} goalMinutes={goalMinutes} language={language} open={openDay} />
      </div>
      <Summary days={days} today={today} language={language} />
      {days.length === 0 && <p class="note">{DASHBOARD[language].nothingYet}</p>}
      <Year days={days} today={today} language={language} />
      <OverTime days={days} today={today} goalMinutes={goalMinutes} language={language} />
      <div class="pair">
        <TimeOfDay days={days} language={language} />
        <Terms counts={terms} today={today} language={language} />
      </div>
      <CountingRule idleSeconds={settings.idleSeconds} language={language} />
      <Controls study={study} language={language} reload={reload} />
    </>
  );
}

function openDay(day: string): void {
  location.hash = `#/day/${day}`;
}

function Controls({ study: { settings, today }, language, reload }: Omit<ViewProps, "days">) {
  const [refused, setRefused] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const changeReminder = async (wanted: boolean) => {
    const goalReminder = wanted && (await turnReminderOn(new Date()).catch(() => false));
    setRefused(wanted && !goalReminder);
    await settingsStore.write({ goalReminder });
    // Last: a background that starts meanwhile would set it again.
    if (!wanted) await turnReminderOff();
    reload();
  };
  return (
    <div class="pair controls">
      <Counting
        settings={settings}
        language={language}
        refused={refused}
        change={(change) => void settingsStore.write(change)}
        changeDayStart={(minutes) => void writeDayStart(settings, minutes)}
        changeReminder={(on) => void changeReminder(on)}
      />
      <Transfer
        language={language}
        outcome={outcome}
        save={(format) => void saveFile(format, today)}
        load={(file) => void loadFile(file).then(setOutcome).then(reload)}
      />
    </div>
  );
}

function One({ day, study, days, language, reload }: ViewProps & { day: string }) {
  const { spans, deleted, failed, remove, undo, add } = useDay(day, study, reload);
  const summed = days.find((each) => each.day === day) ?? emptyDay(day);
  return (
    <DayView
      day={summed}
      spans={spans}
      deleted={deleted}
      failed={failed}
      language={language}
      remove={remove}
      undo={undo}
      add={add}
    />
  );
}
