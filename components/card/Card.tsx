import type { CardAct } from "../../core/card/act.ts";
import type { CardView } from "../../core/card/view.ts";
import type { Language } from "../../core/settings.ts";
import { cardWords } from "../../core/strings/card.ts";
import { Acts } from "./Acts.tsx";
import { Head } from "./Head.tsx";
import { Quotes } from "./Quotes.tsx";

export interface CardProps {
  readonly view: CardView;
  readonly language: Language;
  readonly pinned: boolean;
  /** A way back to the term looked at before. */
  readonly canGoBack: boolean;
  /** Whether star, known and notes can be kept: not in a private window. */
  readonly keeps: boolean;
  /** The site's name, as the question to silence it has it. */
  readonly site: string;
  /** What came of the last act, read out and shown; empty for nothing. */
  readonly said: string;
  readonly act: (act: CardAct) => void;
}

/**
 * What is said of one term. It brings no text field: a page sees the keys typed even in a closed root. Nor does it bring
 * any text: what is to be read stands in `data-text`, for the style sheet to draw. A page's `find()` and `getSelection()`
 * know no closed root, and in Firefox they hand out the very nodes in it.
 */
export function Card({ view, language, pinned, canGoBack, keeps, site, said, act }: CardProps) {
  const words = cardWords[language];
  return (
    <article class="entry" lang={language}>
      <Head view={view} words={words} pinned={pinned} canGoBack={canGoBack} act={act} />
      <div class="body">
        <p class="gist" data-text={view.gist} />
        {view.members.length > 0 && (
          <ol class="members" lang="zh-Hans" aria-label={words.members}>
            {view.members.map((member) => (
              <li key={member} data-text={member} />
            ))}
          </ol>
        )}
        {view.unsaid !== undefined && <p class="unsaid" data-text={view.unsaid} />}
        <Quotes quotes={view.quotes} words={words} act={act} />
        {view.seeAlso.length > 0 && (
          <nav class="see-also" aria-label={words.seeAlso}>
            <span class="label" data-text={words.seeAlso} />
            {view.seeAlso.map(({ key, headword }) => (
              <button
                key={key}
                type="button"
                class="link"
                lang="zh-Hans"
                aria-label={headword}
                data-text={headword}
                onClick={() => act({ do: "look", name: headword })}
              />
            ))}
          </nav>
        )}
        {view.note && (
          <section class="note" aria-label={words.myNote}>
            <span class="label" data-text={words.myNote} />
            <p data-text={view.note} />
          </section>
        )}
      </div>
      <Acts view={view} words={words} keeps={keeps} site={site} said={said} act={act} />
    </article>
  );
}
