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
  /** Empty where it would say the headword again, which holds no Chinese. */
  readonly pinyin: string;
  /** A headword of so many characters is set smaller. */
  readonly long: boolean;
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

/** More characters than this would fill line after line at their full size. */
const LONG = 14;

export function entryView(term: TermRecord, language: Language): EntryView {
  const gist = GIST_LANGUAGE[language];
  const words = termWords[language];
  const own = isOwn(term);
  const unsaid = term.unsaid?.[gist] ?? (term.explained === "names" ? cardWords[language].named : undefined);
  return {
    key: term.key,
    headword: term.headword,
    pinyin: term.pinyin === term.headword ? "" : term.pinyin,
    long: term.headword.length > LONG,
    own,
    label: own ? words.own : kindWords[language][term.kind],
    gist: term.gist[gist] || (own ? words.noMeaning : ""),
    ...(unsaid !== undefined && { unsaid }),
    members: term.members,
    quotes: term.quotes.map(({ section, text }) => ({ text, citation: citationOf(term, section, language) })),
    seeAlso: term.seeAlso,
  };
}
