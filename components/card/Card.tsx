import type { CardView, QuoteView } from "../../core/card/view.ts";
import type { Language } from "../../core/settings.ts";
import { type CardWords, cardWords } from "../../core/strings/card.ts";

export interface CardProps {
  readonly view: CardView;
  readonly language: Language;
  readonly pinned: boolean;
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
}

/** What is said of one term. It brings no text field: a page sees the keys typed even in a closed root. */
export function Card({ view, language, pinned, onPin, onClose }: CardProps) {
  const words = cardWords[language];
  return (
    <article class="entry" lang={language}>
      <Head view={view} words={words} pinned={pinned} onPin={onPin} onClose={onClose} />
      <div class="body">
        <p class="gist" id="gist">
          {view.gist}
        </p>
        {view.members.length > 0 && <Members members={view.members} words={words} />}
        {view.unsaid !== undefined && <p class="unsaid">{view.unsaid}</p>}
        <section class="quotes" aria-label={words.quotes}>
          {view.quotes.map((quote) => (
            <Quote key={quote.text} quote={quote} headword={view.headword} />
          ))}
        </section>
      </div>
    </article>
  );
}

type HeadProps = Pick<CardProps, "view" | "pinned" | "onPin" | "onClose"> & { readonly words: CardWords };

function Head({ view, words, pinned, onPin, onClose }: HeadProps) {
  return (
    <header class="head">
      <div class="title">
        <p class="pinyin" lang="zh-Latn">
          {view.pinyin}
        </p>
        <h2 class="headword" id="headword" lang="zh-Hans">
          {view.headword}
        </h2>
      </div>
      <span class="kind">{view.kindName}</span>
      <button
        type="button"
        class="tool"
        aria-pressed={pinned}
        title={pinned ? words.unpin : words.pin}
        onClick={() => onPin(!pinned)}
      >
        <PinIcon />
      </button>
      <button type="button" class="tool" title={words.close} onClick={onClose}>
        <CloseIcon />
      </button>
    </header>
  );
}

function Members({ members, words }: { members: readonly string[]; words: CardWords }) {
  return (
    <ol class="members" lang="zh-Hans" aria-label={words.members}>
      {members.map((member) => (
        <li key={member}>{member}</li>
      ))}
    </ol>
  );
}

function Quote({ quote, headword }: { quote: QuoteView; headword: string }) {
  return (
    <figure class="quote">
      <blockquote lang="zh-Hans">{emphasise(quote.text, headword)}</blockquote>
      <figcaption>{quote.citation}</figcaption>
    </figure>
  );
}

/** The quote with the headword set off wherever it stands. */
function emphasise(text: string, headword: string) {
  return text
    .split(headword)
    .flatMap((part, i) => (i === 0 ? [part] : [<b key={`${i}`}>{headword}</b>, part]));
}

function PinIcon() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M5.5 2.5h5M6.5 2.5v4L4 9.5h8l-2.5-3v-4M8 9.5v4" />
    </svg>
  );
}

function CloseIcon() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M4 4l8 8M12 4l-8 8" />
    </svg>
  );
}
