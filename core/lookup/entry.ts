/** What an entry says of a term, in the reader's language: chosen here, so that components only lay it out. */
import { citationOf } from "../card/citation.ts";
import { isOwn, type TermName, type TermRecord } from "../pack/snapshot.ts";
import type { Language } from "../settings.ts";
import { cardWords } from "../strings/card.ts";
import { kindWords } from "../strings/kinds.ts";
import { GIST_LANGUAGE } from "../strings/language.ts";
import { termWords } from "../strings/lookup.ts";

export interface EntryView {
  readonly key: string;
  readonly headword: string;
  readonly pinyin: string;
  /** Whether the reader wrote it. */
  readonly own: boolean;
  /** The kind's name; of an own term, that it is the reader's. */
  readonly label: string;
  readonly gist: string;
  /** What the article leaves undefined, or that it only names the term; absent where it leaves nothing. */
  readonly unsaid?: string;
  readonly members: readonly string[];
  readonly quotes: readonly { readonly text: string; readonly citation: string }[];
  readonly seeAlso: readonly TermName[];
}

export function entryView(term: TermRecord, language: Language): EntryView {
  const gist = GIST_LANGUAGE[language];
  const words = termWords[language];
  const own = isOwn(term);
  const unsaid = term.unsaid?.[gist] ?? (term.explained === "names" ? cardWords[language].named : undefined);
  return {
    key: term.key,
    headword: term.headword,
    pinyin: term.pinyin,
    own,
    label: own ? words.own : kindWords[language][term.kind],
    gist: term.gist[gist] || (own ? words.noMeaning : ""),
    ...(unsaid !== undefined && { unsaid }),
    members: term.members,
    quotes: term.quotes.map(({ section, text }) => ({ text, citation: citationOf(term, section, language) })),
    seeAlso: term.seeAlso,
  };
}
