/** The popup, connected: what it knows, and the frame with what is in front. */
import { useMemo, useReducer, useState } from "preact/hooks";
import { Popup } from "../../components/popup/Popup.tsx";
import { rowOf } from "../../core/lookup/column.ts";
import { next, START } from "../../core/lookup/session.ts";
import type { Settings } from "../../core/settings.ts";
import { chooseLanguage } from "../../core/strings/language.ts";
import { dress } from "../pages/dress.ts";
import { useAnswer } from "./answer.ts";
import { Foot } from "./Foot.tsx";
import { Front } from "./Front.tsx";
import { useGiven } from "./given.ts";
import { useKeys } from "./keys.ts";
import { useLibrary } from "./library.ts";
import { useMemory } from "./memory.ts";
import { useOffers } from "./offers.ts";
import { linesOfPage, usePage } from "./page.ts";
import { StudyPane } from "./StudyPane.tsx";
import { useLookUpTime } from "./study.ts";

const LIST = "terms";

export interface AppProps {
  readonly initial: Settings;
  /** What was typed before the popup was ready. */
  readonly typed: string;
}

export function App({ initial, typed: already }: AppProps) {
  const [session, step] = useReducer(next, { ...START, typed: already });
  const [settings, setSettings] = useState(initial);
  const language = chooseLanguage(settings.language, navigator.language);
  dress(language, settings.theme, "Bandu 伴读");
  const library = useLibrary();
  const index = library?.index;
  const page = usePage(index?.revision);
  const memory = useMemory(index);
  useLookUpTime(settings, page?.private === false);
  const offers = useOffers(page);
  const type = (text: string) => step({ type: "typed", text });
  useGiven(already, type);
  const typed = session.typed.trim();
  const answer = useAnswer(library, typed, language, memory.favour);
  const pageLines = useMemo(() => linesOfPage(page, index), [page, index]);
  const lines = (typed ? answer?.lines : session.view === "page" ? pageLines : undefined) ?? [];
  const takeOffer = () => offers.offer && type(offers.offer.text);
  const open = (term: number) => index && step({ type: "opened", key: rowOf(index.keys, term) });
  const { focus, refocus } = useKeys(session, lines, step, open, takeOffer);
  return (
    <Popup
      session={session}
      language={language}
      list={LIST}
      lines={lines.length}
      onPage={pageLines?.length}
      focus={focus}
      study={<StudyPane settings={settings} language={language} state={page?.study} />}
      foot={
        <Foot
          host={page?.host}
          window={page?.window}
          settings={settings}
          language={language}
          onSettings={setSettings}
        />
      }
      onStep={step}
    >
      <Front
        list={LIST}
        onStep={step}
        onOpen={open}
        onRefocus={refocus}
        {...{ session, language, library, memory, page, pageLines, offers, answer }}
      />
    </Popup>
  );
}
