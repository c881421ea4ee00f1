/** Finds the places of quotes in their source, so that nobody has to count characters. */
import type { Fault } from "./cross-check.ts";
import type { Pack, Quote } from "./schema.ts";

/** A term as its writer leaves it: the quotes may lack their places, or have old ones. */
export interface Unplaced {
  readonly headword: string;
  readonly quotes: readonly Pick<Quote, "text">[];
}

/**
 * The terms with each quote's section, start and end as the source text has them, quotes in the source's order; and a
 * fault for each quote that does not stand there just once, or across the edge of a section.
 */
export function locateQuotes<T extends Unplaced>(terms: readonly T[], text: string, source: Pack["source"]) {
  const faults: Fault[] = [];
  const placed = terms.map((term) => {
    const quotes = term.quotes.flatMap((quote) => {
      const found = place(quote.text, text, source);
      if (typeof found !== "string") return [found];
      faults.push({ at: `term "${term.headword}", quote "${quote.text}"`, reason: found });
      return [];
    });
    return { ...term, quotes: quotes.sort((a, b) => a.start - b.start) };
  });
  return { terms: placed, faults };
}

/** The quote with its place, or what keeps it from having one. */
function place(quote: string, text: string, { sections }: Pack["source"]): Quote | string {
  const start = text.indexOf(quote);
  if (quote === "" || start < 0) return "does not stand in the source";
  if (text.indexOf(quote, start + 1) >= 0) return "stands in the source more than once; quote more of it";
  const end = start + quote.length;
  const section = sections.find((one) => one.start <= start && end <= one.end);
  return section ? { section: section.id, start, end, text: quote } : "lies in no one section of the source";
}
