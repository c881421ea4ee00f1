import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Panel } from "../../components/panel/Panel.tsx";
import { nextOccurrence, type PanelItem, panelItems } from "../../core/card/panel.ts";
import { termHash } from "../../core/lookup/paths.ts";
import type { Settings } from "../../core/settings.ts";
import { chooseLanguage } from "../../core/strings/language.ts";
import { panelWords } from "../../core/strings/panel.ts";
import { openDashboard, openOptions } from "../../platform/open-page.ts";
import { settingsStore } from "../../platform/settings.ts";
import { dress } from "../pages/dress.ts";
import { followPage, type Page, type Told } from "./follow.ts";

/** The side panel: follows the tab in front of its window. */
export function App({ initial }: { readonly initial: Settings }) {
  const [settings, setSettings] = useState(initial);
  const [frames, setFrames] = useState<Told>(null);
  const page = useRef<Page>(undefined);
  const [last, setLast] = useState<{ id: string; occurrence: number }>();
  useEffect(() => {
    const stop = new AbortController();
    settingsStore.watch(setSettings, stop.signal);
    page.current = followPage(setFrames, stop.signal);
    return () => stop.abort();
  }, []);
  const language = chooseLanguage(settings.language, navigator.language);
  dress(language, settings.theme, panelWords[language].title);
  const items = useMemo(() => frames && panelItems(frames), [frames]);
  const choose = (item: PanelItem) => {
    const occurrence = nextOccurrence(item, last);
    setLast({ id: item.id, occurrence });
    page.current?.show({ frame: item.frame, term: item.term, occurrence });
  };
  return (
    <Panel
      items={items}
      chosen={last?.id}
      language={language}
      onChoose={choose}
      onTerm={(key) => openDashboard(termHash(key))}
      onSettings={openOptions}
    />
  );
}
