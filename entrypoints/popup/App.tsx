/** The popup, connected: it reads what the plain components show and carries out what they ask. */
import { useEffect, useMemo, useReducer, useState } from "preact/hooks";
import { FoundList } from "../../components/popup/FoundList.tsx";
import { Home } from "../../components/popup/Home.tsx";
import { PageList } from "../../components/popup/PageList.tsx";
import { Popup } from "../../components/popup/Popup.tsx";
import { OwnTermForm } from "../../components/term/OwnTermForm.tsx";
import { rowNamed } from "../../core/lookup/column.ts";
import { typedIn } from "../../core/lookup/paths.ts";
import { next, START } from "../../core/lookup/session.ts";
import type { Settings } from "../../core/settings.ts";
import { chooseLanguage } from "../../core/strings/language.ts";
import { takePending } from "../../platform/pending.ts";
import { dress } from "../pages/dress.ts";
import { EntryPane } from "./EntryPane.tsx";
import { Foot } from "./Foot.tsx";
import { find } from "./find.ts";
import { useKeys } from "./keys.ts";
import { useLibrary } from "./library.ts";
import { useMemory } from "./memory.ts";
import { useOffers } from "./offers.ts";
import { addOwnTerm } from "./own.ts";
import { linesOfPage, linesOfTerms, usePage } from "./page.ts";
import { usePassage } from "./passage.ts";
import { StudyPane } from "./StudyPane.tsx";
import { useLookUpTime } from "./study.ts";

const LIST = "terms";

export function App({ initial }: { readonly initial: Settings }) {
  const [session, step] = useReducer(next, START);
  const [settings, setSettings] = useState(initial);
  const language = chooseLanguage(settings.language, navigator.language);
  dress(language, settings.theme, "Bandu 伴读");
  const library = useLibrary();
  const index = library?.index;
  const page = usePage(index?.revision);
  const memory = useMemory(index);
  useLookUpTime(settings, page?.private === false);
  const { offer, allowClipboard } = useOffers(page);
  const typed = session.typed.trim();
  const passage = usePassage(typed, index?.revision);
  const found = useMemo(
    () => (library && typed ? find(library, typed, language, memory.favour) : undefined),
    [library, typed, language, memory.favour],
  );
  const pageLines = useMemo(() => linesOfPage(page, index), [page, index]);
  const exact = found?.rows[0]?.reason === "exact";
  const inPassage = exact || !index ? undefined : passage ? linesOfTerms(passage, index) : passage;
  const lines = linesInFront();
  const { focus, refocus } = useKeys(
    session,
    lines,
    step,
    () => offer && step({ type: "typed", text: offer.text }),
  );
  // What came before the box could be typed into, such as the context menu's selection, stands in it.
  useEffect(() => {
    const stop = new AbortController();
    const type = (text: string) => step({ type: "typed", text });
    // In a tab the address holds the text; what the context menu leaves is for the popup alone.
    if (location.hash) type(typedIn(location.hash));
    else takePending(type, stop.signal);
    return () => stop.abort();
  }, []);

  function linesInFront(): readonly { readonly term: number }[] {
    if (typed) return inPassage ?? (found?.rows.length ? found.rows : (found?.nearest ?? []));
    return session.view === "page" ? (pageLines ?? []) : [];
  }
  const open = (term: number) => {
    if (term >= 0) step({ type: "opened", term });
  };
  const openKey = (key: string) => index && open(rowNamed(index.keys, key));
  const list = {
    selected: session.selected,
    language,
    onOpen: open,
    onChoose: (line: number) => step({ type: "chose", line }),
  };
  const opened = session.trail.at(-1);
  return (
    <Popup
      session={session}
      language={language}
      list={LIST}
      lines={lines.length}
      onPage={pageLines?.length}
      focus={focus}
      study={<StudyPane settings={settings} language={language} state={page?.study} />}
      foot={<Foot host={page?.host} settings={settings} language={language} onSettings={setSettings} />}
      onStep={step}
    >
      {body()}
    </Popup>
  );

  function body() {
    if (session.adding)
      return (
        <OwnTermForm
          headword={typed}
          language={language}
          onSave={(headword, meaning) =>
            void addOwnTerm(headword, meaning).then(() => {
              step({ type: "typed", text: headword });
              refocus();
            })
          }
          onCancel={() => step({ type: "back" })}
        />
      );
    if (library && opened !== undefined)
      return <EntryPane library={library} term={opened} language={language} memory={memory} onStep={step} />;
    if (typed)
      return (
        found &&
        inPassage !== null && (
          <FoundList
            {...found}
            {...list}
            list={LIST}
            typed={typed}
            passage={inPassage}
            onAdd={() => step({ type: "adding" })}
          />
        )
      );
    if (session.view === "page") return <PageList id={LIST} lines={page ? pageLines : null} {...list} />;
    return (
      <Home
        language={language}
        page={page ? pageLines : null}
        private={page?.private === true}
        recent={memory.recent}
        starred={memory.starred}
        offer={offer}
        onAllowClipboard={allowClipboard}
        onOffer={() => offer && step({ type: "typed", text: offer.text })}
        onOpen={open}
        onOpenKey={openKey}
        onAll={() => step({ type: "viewed", view: "page" })}
        onClearRecent={memory.clearRecent}
        onClearStars={memory.clearStars}
      />
    );
  }
}
