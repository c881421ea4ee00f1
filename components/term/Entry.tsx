import type { CardView } from "../../core/card/view.ts";
import type { TermName } from "../../core/pack/snapshot.ts";
import type { Language } from "../../core/settings.ts";
import { type TermWords, termWords } from "../../core/strings/lookup.ts";

export interface EntryProps {
  readonly view: CardView;
  readonly language: Language;
  /** Terms the pack points to. */
  readonly seeAlso: readonly TermName[];
  readonly onOpen: (key: string) => void;
}

/** Everything the article says of a term, as it stands in the popup and on the term's page. */
export function Entry({ view, language, seeAlso, onOpen }: EntryProps) {
  const words = termWords[language];
  return (
    <article class="term" aria-labelledby="term-headword">
      <header>
        <p class="term-pinyin" lang="zh-Latn">
          {view.pinyin}
        </p>
        <div class="term-title">
          <h1 id="term-headword" lang="zh-Hans">
            {view.headword}
          </h1>
          <span class="term-kind">{view.kindName}</span>
        </div>
      </header>
      <p class="term-gist">{view.gist}</p>
      {view.members.length > 0 && <Members members={view.members} words={words} />}
      {view.unsaid !== undefined && <p class="term-unsaid">{view.unsaid}</p>}
      <Quotes view={view} words={words} />
      {seeAlso.length > 0 && <SeeAlso terms={seeAlso} words={words} onOpen={onOpen} />}
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

function Quotes({ view, words }: { readonly view: CardView; readonly words: TermWords }) {
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

type SeeAlsoProps = Pick<EntryProps, "onOpen"> & {
  readonly terms: readonly TermName[];
  readonly words: TermWords;
};

function SeeAlso({ terms, words, onOpen }: SeeAlsoProps) {
  return (
    <section class="term-see-also">
      <h2>{words.seeAlso}</h2>
      <ul class="chips">
        {terms.map(({ key, headword }) => (
          <li key={key}>
            <button type="button" lang="zh-Hans" onClick={() => onOpen(key)}>
              {headword}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
