import type { ComponentChildren } from "preact";
import type { EntryView } from "../../core/lookup/entry.ts";
import type { Family } from "../../core/lookup/family.ts";
import type { Place } from "../../core/lookup/place.ts";
import type { Language } from "../../core/settings.ts";
import { termWords } from "../../core/strings/lookup.ts";
import type { Progress } from "../../core/study/progress.ts";
import { Entry, TermList } from "./Entry.tsx";
import { Note } from "./Note.tsx";
import { PlaceBar } from "./PlaceBar.tsx";
import { Star } from "./Star.tsx";

export interface TermPageProps {
  readonly view: EntryView;
  readonly aliases: readonly string[];
  readonly source: string;
  readonly place: Place | undefined;
  readonly family: Family;
  readonly progress: Progress;
  readonly keeps: boolean;
  /** Whether the reader came to write the note. */
  readonly writing: boolean;
  readonly language: Language;
  /** What can be done with a term of the reader's own. */
  readonly own?: ComponentChildren;
  readonly onOpen: (key: string) => void;
  readonly onChange: (change: Partial<Progress>) => Promise<void>;
}

/** Everything known of a term: what its article says and where, its family, and what the reader has to do with it. */
export function TermPage(props: TermPageProps) {
  const { view, aliases, source, place, family, language, own, onOpen } = props;
  const words = termWords[language];
  return (
    <div class="term-page">
      <Entry view={view} language={language} tools={<Marks {...props} />} onOpen={onOpen}>
        {place && <PlaceBar place={place} words={words} />}
        {own}
      </Entry>
      <aside>
        <Met {...props} />
        <Note
          note={props.progress.note}
          keeps={props.keeps}
          writing={props.writing}
          words={words}
          onKeep={(note) => props.onChange({ note })}
        />
        {aliases.length > 0 && (
          <section>
            <h2>{words.aliases}</h2>
            <p lang="zh-Hans">{aliases.join(language === "en" ? ", " : "、")}</p>
          </section>
        )}
        {family.sameSentence.length > 0 && (
          <TermList title={words.sameSentence} terms={family.sameSentence} onOpen={onOpen} />
        )}
        {family.sameKind.length > 0 && (
          <TermList title={words.sameKind(view.label)} terms={family.sameKind} onOpen={onOpen} />
        )}
        {source !== "" && (
          <section>
            <h2>{words.source}</h2>
            <p lang="zh-Hans">{source}</p>
          </section>
        )}
      </aside>
    </div>
  );
}

function Marks({ progress, keeps, language, onChange }: TermPageProps) {
  const words = termWords[language];
  if (!keeps) return null;
  return (
    <>
      <button type="button" onClick={() => void onChange({ known: !progress.known })}>
        {progress.known ? words.unknown : words.known}
      </button>
      <Star starred={progress.starred} words={words} onStar={(starred) => void onChange({ starred })} />
    </>
  );
}

/** How often the term was met and looked up, and when last. */
function Met({ progress, language }: TermPageProps) {
  const words = termWords[language];
  const { met, lastMet, lookedUp } = progress;
  const day = new Intl.DateTimeFormat(language, { year: "numeric", month: "short", day: "numeric" });
  const parts = [
    met > 0 ? words.met(met) : words.neverMet,
    ...(lookedUp > 0 ? [words.lookedUp(lookedUp)] : []),
    ...(lastMet > 0 ? [words.lastMet(day.format(lastMet))] : []),
  ];
  return <p class="term-met">{parts.join(language === "en" ? ", " : "，")}</p>;
}
