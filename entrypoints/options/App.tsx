import { useEffect, useState } from "preact/hooks";
import { SettingsForm } from "../../components/settings/SettingsForm.tsx";
import type { TermName } from "../../core/pack/snapshot.ts";
import type { Settings } from "../../core/settings.ts";
import { chooseLanguage } from "../../core/strings/language.ts";
import { settingsWords } from "../../core/strings/settings.ts";
import { openDashboard, openShortcuts } from "../../platform/open-page.ts";
import { progressStore } from "../../platform/progress.ts";
import { settingsStore } from "../../platform/settings.ts";
import { dress } from "../pages/dress.ts";
import { Sample } from "./Sample.tsx";

interface AppProps {
  readonly initial: Settings;
  readonly initialKnown: readonly TermName[];
}

/** The settings page: what is changed here is written at once, and what is changed elsewhere is seen here. */
export function App({ initial, initialKnown }: AppProps) {
  const [settings, setSettings] = useState(initial);
  const [known, setKnown] = useState(initialKnown);
  useEffect(() => {
    const stop = new AbortController();
    settingsStore.watch(setSettings, stop.signal);
    progressStore.watchKnown(setKnown, stop.signal);
    return () => stop.abort();
  }, []);
  const language = chooseLanguage(settings.language, navigator.language);
  dress(language, settings.theme, `${settingsWords[language].title} · Bandu 伴读`);
  return (
    <SettingsForm
      settings={settings}
      language={language}
      known={known}
      sample={<Sample settings={settings} text={settingsWords[language].sample} />}
      onChange={(change) => void settingsStore.write(change)}
      onForget={(term) => void progressStore.change(term, { known: false })}
      onShortcuts={openShortcuts}
      onDashboard={() => openDashboard()}
    />
  );
}
