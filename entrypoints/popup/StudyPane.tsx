import { useEffect, useState } from "preact/hooks";
import { Today } from "../../components/study/today.tsx";
import { Week } from "../../components/study/week.tsx";
import type { StudyState } from "../../core/messages.ts";
import type { Language, Settings } from "../../core/settings.ts";
import { sayNotice } from "../../core/strings/study.ts";
import { readStudy, type Study } from "./study.ts";

interface StudyPaneProps {
  readonly settings: Settings;
  readonly language: Language;
  readonly state: StudyState["state"] | undefined;
}

/** Today's study time and the last seven days. */
export function StudyPane({ settings, language, state }: StudyPaneProps) {
  const [study, setStudy] = useState<Study>();
  useEffect(() => void readStudy(settings).then(setStudy), [settings]);
  if (!study) return <div class="study-waiting" />;
  const { figures, notice } = study;
  return (
    <div class="study">
      {notice && <p class="study-notice">{sayNotice(notice, language)}</p>}
      {figures && (
        <>
          <Today
            total={figures.today}
            streak={figures.streak}
            goalMinutes={settings.goalMinutes}
            state={state}
            language={language}
          />
          <Week days={figures.week} goalMinutes={settings.goalMinutes} language={language} />
        </>
      )}
    </div>
  );
}
