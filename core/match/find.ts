/** Finding terms in a text of our own, such as a quote: what a page's text goes through, without a page. */
import { type Dictionary, termsOf } from "./dictionary.ts";
import { MATCH_INTS, scan } from "./scan.ts";

/** A place in a text where a term stands, by the term's index in the snapshot. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly term: number;
}

/** The terms in a text in order; silent phrases are left out. Of terms with the same name the first stands for all. */
export function findTerms(dictionary: Dictionary, text: string): Found[] {
  const matches = scan(dictionary, text);
  const found: Found[] = [];
  for (let i = 0; i < matches.length; i += MATCH_INTS) {
    const [start = 0, end = 0, entry = 0] = matches.slice(i, i + MATCH_INTS);
    const [term] = termsOf(dictionary, entry);
    if (term !== undefined) found.push({ start, end, term });
  }
  return found;
}
