/** Where in its article a term stands: its quotes along the whole length, and the sections it falls into. */
import { sectionName } from "../card/citation.ts";
import type { TermRecord } from "../pack/snapshot.ts";
import type { Language } from "../settings.ts";

export interface Place {
  /** The sections in order, each with the share of the article it takes, from 0 to 1. */
  readonly sections: readonly { readonly name: string; readonly share: number }[];
  /** Each quote by the name of its section and how far into the article it starts, from 0 to 1. */
  readonly quotes: readonly { readonly section: string; readonly at: number }[];
}

/** The term's place; undefined for a term without an article. */
export function placeOf({ source, quotes }: TermRecord, language: Language): Place | undefined {
  const { length, sections } = source;
  if (length === 0 || quotes.length === 0) return undefined;
  return {
    sections: sections.map(({ id, start, end }) => ({
      name: sectionName(id, language),
      share: (end - start) / length,
    })),
    quotes: quotes.map(({ section, start }) => ({
      section: sectionName(section, language),
      at: start / length,
    })),
  };
}
