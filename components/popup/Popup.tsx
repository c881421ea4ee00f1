import type { ComponentChildren } from "preact";
import { type Session, type Step, VIEWS } from "../../core/lookup/session.ts";
import type { Language } from "../../core/settings.ts";
import { popupWords } from "../../core/strings/popup.ts";
import { lineId } from "./Line.tsx";
import { SearchBox } from "./SearchBox.tsx";

export interface PopupProps {
  readonly session: Session;
  readonly language: Language;
  /** The id of the list in front and how many lines it has. */
  readonly list: string;
  readonly lines: number;
  /** How many terms the page has; undefined where it cannot be read. */
  readonly onPage: number | undefined;
  /** Changes when the search box is to take the focus. */
  readonly focus: number;
  /** What is in front. */
  readonly children: ComponentChildren;
  /** Study time, under the first view. */
  readonly study: ComponentChildren;
  readonly foot: ComponentChildren;
  readonly onStep: (step: Step) => void;
}

/** The popup's frame: a box to type into, the two views or what was found or opened, and the foot. */
export function Popup({
  session,
  language,
  list,
  lines,
  onPage,
  focus,
  children,
  study,
  foot,
  onStep,
}: PopupProps) {
  const words = popupWords[language];
  const within = session.trail.length > 0 || session.adding;
  const browsing = !within && session.typed.trim() === "";
  const listed = lines > 0 && !within;
  return (
    <main class="popup" lang={language}>
      <header class="popup-head">
        <h1>
          <img src="/seal.svg" alt={words.title} width="28" height="28" />
        </h1>
        <SearchBox
          typed={session.typed}
          list={list}
          active={listed ? lineId(list, session.selected) : undefined}
          open={listed}
          focus={focus}
          words={words}
          onType={(text) => onStep({ type: "typed", text })}
        />
      </header>
      {browsing && <Tabs session={session} language={language} onPage={onPage} onStep={onStep} />}
      <div class="popup-body" key={within ? session.trail.length : 0}>
        {within && (
          <button type="button" class="quiet back" onClick={() => onStep({ type: "back" })}>
            ← {words.back}
          </button>
        )}
        {children}
      </div>
      {browsing && session.view === "lookup" && study}
      <footer class="popup-foot">{foot}</footer>
    </main>
  );
}

function Tabs({
  session,
  language,
  onPage,
  onStep,
}: Pick<PopupProps, "session" | "language" | "onPage" | "onStep">) {
  const words = popupWords[language];
  return (
    <div class="tabs" role="tablist">
      {VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          role="tab"
          aria-selected={session.view === view}
          onClick={() => onStep({ type: "viewed", view })}
        >
          {view === "page" ? words.views.page(onPage) : words.views.lookup}
        </button>
      ))}
    </div>
  );
}
