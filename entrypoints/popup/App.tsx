/** The popup, connected: it reads what the plain components show and carries out what they ask. */
import { useEffect, useLayoutEffect, useMemo, useReducer, useState } from "preact/hooks";
import { Popup } from "../../components/popup/Popup.tsx";
import { commandOf, next, START, type Step } from "../../core/lookup/session.ts";
import type { Settings } from "../../core/settings.ts";
import { chooseLanguage } from "../../core/strings/language.ts";
import { termSource } from "../../platform/pack-store.ts";
import { EntryPane } from "./EntryPane.tsx";
import { Foot } from "./Foot.tsx";
import { find } from "./find.ts";
import { type Library, openLibrary } from "./library.ts";
import { type PageState, readPage } from "./page.ts";
import { StudyPane } from "./StudyPane.tsx";

export function App({ initial }: { readonly initial: Settings }) {
  const [session, dispatch] = useReducer(next, START);
  const [settings, setSettings] = useState(initial);
  const [library, setLibrary] = useState<Library>();
  const [page, setPage] = useState<PageState>();
  const [focus, setFocus] = useState(0);
  const language = chooseLanguage(settings.language, navigator.language);
  useEffect(() => {
    const stop = new AbortController();
    const open = async () => {
      const library = await openLibrary();
      setLibrary(library);
      setPage(await readPage(library));
    };
    void open();
    termSource.watch(() => void open(), stop.signal);
    return () => stop.abort();
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    if (settings.theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = settings.theme;
  }, [settings.theme, language]);
  const found = useMemo(
    () => (library ? find(library, session.typed, language) : undefined),
    [library, session.typed, language],
  );
  const lines =
    session.typed.trim() !== "" ? (found?.lines ?? []) : session.view === "page" ? (page?.lines ?? []) : [];
  // At once, not after the next paint: a quick Enter must meet what is shown.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = commandOf(event, session);
      if (!command) return;
      event.preventDefault();
      if (command === "focus") setFocus((asked) => asked + 1);
      else if (command === "back") dispatch({ type: "back" });
      else if (command === "open") open(lines[session.selected]?.term, dispatch);
      else dispatch({ type: "moved", by: command === "next" ? 1 : -1, length: lines.length });
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [session, lines]);
  const opened = session.trail.at(-1);
  return (
    <Popup
      session={session}
      language={language}
      rows={found?.rows}
      nearest={found?.nearest ?? []}
      page={page?.lines}
      focus={focus}
      entry={
        library && opened !== undefined ? (
          <EntryPane library={library} term={opened} language={language} onStep={dispatch} />
        ) : null
      }
      study={<StudyPane settings={settings} language={language} state={page?.study} />}
      foot={<Foot host={page?.host} settings={settings} language={language} onSettings={setSettings} />}
      onStep={dispatch}
    />
  );
}

function open(term: number | undefined, dispatch: (step: Step) => void): void {
  if (term !== undefined) dispatch({ type: "opened", term });
}
