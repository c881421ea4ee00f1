import type { ComponentChildren } from "preact";
import type { EntryView } from "../../core/lookup/entry.ts";
import type { Language } from "../../core/settings.ts";
import { type TermWords, termWords } from "../../core/strings/lookup.ts";
import { TermChips, type TermChipsProps } from "./TermChips.tsx";

export interface EntryProps {
  readonly view: EntryView;
  readonly language: Language;
  /** What can be done with the term, beside its label, and what else there is of it, below. */
  readonly tools?: ComponentChildren;
  readonly children?: ComponentChildren;
  readonly onOpen: (key: string) => void;
}

/** Everything the article says of a term, as it stands in the popup and on the term's page. */
export function Entry({ view, language, tools, children, onOpen }: EntryProps) {
  const words = termWords[language];
  return (
    <article class="term" aria-labelledby="term-headword" data-own={view.own}>
      <header>
        <p class="term-pinyin" lang="zh-Latn">
          {view.pinyin}
        </p>
        <div class="term-title">
          <h1 id="term-headword" class={view.long ? "long" : ""} lang="zh-Hans">
            {view.headword}
          </h1>
          <span class="term-label">{view.label}</span>
          {tools}
        </div>
      </header>
      <p class="term-gist">{view.gist}</p>
      {view.members.length > 0 && <Members members={view.members} words={words} />}
      {view.unsaid !== undefined && <p class="term-unsaid">{view.unsaid}</p>}
      {view.quotes.length > 0 && <Quotes view={view} words={words} />}
      {view.seeAlso.length > 0 && <TermList title={words.seeAlso} terms={view.seeAlso} onOpen={onOpen} />}
      {children}
    </article>
  );
}

function Members({ members, words }: { readonly members: readonly string[]; readonly words: TermWords }) {
  return (
    <section class="term-members">
      <h2>{words.members}</h2>
      <ol lang="zh-Hans">
        {members.map((member) => (
          <li key={member}>{member}</li>
        ))}
      </ol>
    </section>
  );
}

function Quotes({ view, words }: { readonly view: EntryView; readonly words: TermWords }) {
  return (
    <section class="term-quotes">
      <h2>{words.quotes}</h2>
      {view.quotes.map((quote) => (
        <figure key={quote.citation + quote.text}>
          <blockquote lang="zh-Hans">{emphasised(quote.text, view.headword)}</blockquote>
          <figcaption>{quote.citation}</figcaption>
        </figure>
      ))}
    </section>
  );
}

/** The quote with the headword set off wherever it stands. */
function emphasised(text: string, headword: string) {
  return text
    .split(headword)
    .flatMap((part, i) => (i === 0 ? [part] : [<strong key={`${i}`}>{headword}</strong>, part]));
}

/** Other terms under a title, each a word to open it by. */
export function TermList({ title, terms, onOpen }: TermChipsProps & { readonly title: string }) {
  return (
    <section class="term-list">
      <h2>{title}</h2>
      <TermChips terms={terms} onOpen={onOpen} />
    </section>
  );
}
