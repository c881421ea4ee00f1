import type { Part } from "../../core/card/parts.ts";
import type { QuoteView } from "../../core/card/view.ts";
import type { CardWords } from "../../core/strings/card.ts";
import type { CardProps } from "./Card.tsx";

/** How many quotes stand open; the others are a click away. */
const OPEN = 2;

interface QuotesProps extends Pick<CardProps, "act"> {
  readonly quotes: readonly QuoteView[];
  readonly words: CardWords;
}

/** The article's own words, each with its place; terms in them open in the same card. */
export function Quotes({ quotes, words, act }: QuotesProps) {
  const rest = quotes.slice(OPEN);
  return (
    <section class="quotes" aria-label={words.quotes}>
      {quotes.slice(0, OPEN).map((quote) => (
        <Quote key={quote.text} quote={quote} act={act} />
      ))}
      {rest.length > 0 && (
        <details>
          <summary aria-label={words.more(rest.length)} data-text={words.more(rest.length)} />
          {rest.map((quote) => (
            <Quote key={quote.text} quote={quote} act={act} />
          ))}
        </details>
      )}
    </section>
  );
}

function Quote({ quote, act }: Pick<CardProps, "act"> & { readonly quote: QuoteView }) {
  return (
    <figure class="quote">
      <blockquote lang="zh-Hans">
        {quote.parts.map((part, i) => (
          <PartOf key={`${i}:${part.text}`} part={part} act={act} />
        ))}
      </blockquote>
      <figcaption data-text={quote.citation} />
    </figure>
  );
}

function PartOf({ part, act }: Pick<CardProps, "act"> & { readonly part: Part }) {
  if (part.is === "plain") return <span data-text={part.text} />;
  if (part.is === "self") return <b data-text={part.text} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button is a box of its own, and a line of Chinese must break as text does
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys within the card are handled where the page cannot hear them
    <span
      role="button"
      tabIndex={0}
      class="link"
      aria-label={part.text}
      data-text={part.text}
      onClick={() => act({ do: "look", name: part.text })}
    />
  );
}
