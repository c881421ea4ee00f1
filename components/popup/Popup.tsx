import type { ComponentChildren } from "preact";
import type { Row } from "../../core/lookup/row.ts";
import type { Session, Step, View } from "../../core/lookup/session.ts";
import { VIEWS } from "../../core/lookup/session.ts";
import type { Language } from "../../core/settings.ts";
import { type PopupWords, popupWords } from "../../core/strings/popup.ts";
import { lineId } from "./Line.tsx";
import { PageGlance, type PageLine, PageList } from "./PageList.tsx";
import { Results } from "./Results.tsx";
import { SearchBox } from "./SearchBox.tsx";

export interface PopupProps {
  readonly session: Session;
  readonly language: Language;
  /** The hits of what was typed; undefined until they are known. */
  readonly rows: readonly Row[] | undefined;
  readonly nearest: readonly Row[];
  /** The terms of the page in front; undefined where it cannot be read. */
  readonly page: readonly PageLine[] | undefined;
  readonly focus: number;
  /** The term opened last, when there is one. */
  readonly entry: ComponentChildren;
  /** Study time, under the glance at the page. */
  readonly study: ComponentChildren;
  readonly foot: ComponentChildren;
  readonly onStep: (step: Step) => void;
}

const LIST = "terms";

/** The popup: a box to type into, what was found or what is on the page, and today's study. */
export function Popup(props: PopupProps) {
  const { session, language, focus, entry, foot, onStep } = props;
  const words = popupWords[language];
  const lines = linesOf(props);
  const listed = lines.length > 0 && session.trail.length === 0;
  return (
    <main class="popup" lang={language}>
      <header class="popup-head">
        <img src="/seal.svg" alt="" width="28" height="28" />
        <SearchBox
          typed={session.typed}
          list={LIST}
          active={listed ? lineId(LIST, session.selected) : undefined}
          open={listed}
          focus={focus}
          words={words}
          onType={(text) => onStep({ type: "typed", text })}
        />
      </header>
      {session.trail.length > 0 ? (
        <div class="popup-body">
          <button type="button" class="quiet back" onClick={() => onStep({ type: "back" })}>
            ← {words.back}
          </button>
          {entry}
        </div>
      ) : (
        <Views {...props} words={words} />
      )}
      <footer class="popup-foot">{foot}</footer>
    </main>
  );
}

/** The terms the arrows move over, in the order shown. */
export function linesOf({
  session,
  rows,
  nearest,
  page,
}: Omit<PopupProps, "entry" | "study" | "foot" | "onStep" | "focus" | "language">): readonly {
  term: number;
}[] {
  if (session.typed.trim() !== "") return rows?.length ? rows : nearest;
  return session.view === "page" ? (page ?? []) : [];
}

function Views(props: PopupProps & { readonly words: PopupWords }) {
  const { session, words, page, onStep } = props;
  if (session.typed.trim() !== "") return <Found {...props} />;
  return (
    <>
      <div class="tabs" role="tablist">
        {VIEWS.map((view) => (
          <button
            key={view}
            type="button"
            role="tab"
            aria-selected={session.view === view}
            onClick={() => onStep({ type: "viewed", view })}
          >
            {view === "page" ? words.views.page(page?.length ?? 0) : words.views.lookup}
          </button>
        ))}
      </div>
      <div class="popup-body">{session.view === "page" ? <OnPage {...props} /> : <Home {...props} />}</div>
    </>
  );
}

function Home({ language, page, study, onStep }: PopupProps) {
  return (
    <>
      <PageGlance
        lines={page}
        language={language}
        onOpen={(term) => onStep({ type: "opened", term })}
        onAll={() => onStep({ type: "viewed", view: "page" satisfies View })}
      />
      {study}
    </>
  );
}

function OnPage({ session, language, page, onStep }: PopupProps) {
  return (
    <PageList
      id={LIST}
      lines={page}
      selected={session.selected}
      language={language}
      onOpen={(term) => onStep({ type: "opened", term })}
      onChoose={(line) => onStep({ type: "chose", line })}
    />
  );
}

function Found({
  session,
  language,
  words,
  rows,
  nearest,
  onStep,
}: PopupProps & { readonly words: PopupWords }) {
  if (!rows) return <div class="popup-body" />;
  const missed = rows.length === 0;
  return (
    <div class="popup-body">
      <p class={missed ? "empty" : "unseen"} role="status">
        {missed ? words.nothingFound(session.typed.trim()) : words.found(rows.length)}
      </p>
      {missed && nearest.length > 0 && <h2>{words.nearest}</h2>}
      <Results
        id={LIST}
        label={missed ? words.nearest : words.results}
        rows={missed ? nearest : rows}
        selected={session.selected}
        language={language}
        onOpen={(term) => onStep({ type: "opened", term })}
        onChoose={(line) => onStep({ type: "chose", line })}
      />
    </div>
  );
}
