import { FoundList } from "../../components/popup/FoundList.tsx";
import { Home } from "../../components/popup/Home.tsx";
import { PageList } from "../../components/popup/PageList.tsx";
import type { Session, Step } from "../../core/lookup/session.ts";
import type { Language } from "../../core/settings.ts";
import { Adding } from "./Adding.tsx";
import type { Answer } from "./answer.ts";
import { EntryPane } from "./EntryPane.tsx";
import type { Library } from "./library.ts";
import type { Memory } from "./memory.ts";
import type { Offers } from "./offers.ts";
import type { linesOfPage, PageState } from "./page.ts";

export interface FrontProps {
  readonly list: string;
  readonly session: Session;
  readonly language: Language;
  readonly library: Library | undefined;
  readonly memory: Memory;
  readonly page: PageState | undefined;
  readonly pageLines: ReturnType<typeof linesOfPage>;
  readonly offers: Offers;
  readonly answer: Answer | undefined;
  readonly onStep: (step: Step) => void;
  /** Opens a term by its index. */
  readonly onOpen: (term: number) => void;
  /** Asks for the focus to go back to the box. */
  readonly onRefocus: () => void;
}

/** What is in front: a term being written, a term opened, what was found, the page's terms, or the first view. */
export function Front(props: FrontProps) {
  const { session, language, library, memory, onStep } = props;
  const typed = session.typed.trim();
  const opened = session.trail.at(-1);
  if (session.adding)
    return (
      <Adding
        headword={typed}
        language={language}
        onAdded={(text) => {
          onStep({ type: "typed", text });
          props.onRefocus();
        }}
        onCancel={() => onStep({ type: "back" })}
      />
    );
  if (library && opened !== undefined)
    return (
      <EntryPane
        library={library}
        termKey={opened}
        language={language}
        memory={memory}
        keeps={!props.page?.private}
        onStep={onStep}
      />
    );
  if (typed) return <Typed {...props} typed={typed} />;
  return session.view === "page" ? <PageView {...props} /> : <FirstView {...props} />;
}

/** What the lists of the popup have in common. */
function listOf({ list, session, language, onStep, onOpen }: FrontProps) {
  return {
    list,
    selected: session.selected,
    language,
    onOpen,
    onChoose: (line: number) => onStep({ type: "chose", line }),
  };
}

function Typed(props: FrontProps & { readonly typed: string }) {
  const { answer, typed, page, onStep } = props;
  if (!answer) return null;
  // Nothing is kept of a private window, and so no term either.
  const onAdd = page?.private ? undefined : () => onStep({ type: "adding" });
  return <FoundList {...answer} {...listOf(props)} typed={typed} onAdd={onAdd} />;
}

function PageView(props: FrontProps) {
  const { list, ...rest } = listOf(props);
  return <PageList id={list} lines={props.page ? props.pageLines : null} {...rest} />;
}

function FirstView({ language, library, memory, page, pageLines, offers, onStep, onOpen }: FrontProps) {
  const { offer, allowClipboard } = offers;
  return (
    <Home
      language={language}
      page={page ? pageLines : null}
      private={page?.private === true}
      recent={memory.recent}
      starred={memory.starred}
      offer={offer}
      onAllowClipboard={allowClipboard}
      onOffer={() => offer && onStep({ type: "typed", text: offer.text })}
      onOpen={onOpen}
      onOpenKey={(key) => library && onStep({ type: "opened", key })}
      onAll={() => onStep({ type: "viewed", view: "page" })}
      onClearRecent={memory.clearRecent}
      onClearStars={memory.clearStars}
    />
  );
}
