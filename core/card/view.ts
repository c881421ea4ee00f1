/** What the card says of a term, in the reader's language: everything chosen here, so that components only lay it out. */
import type { Kind } from "../pack/schema.ts";
import type { TermRecord } from "../pack/snapshot.ts";
import type { Language } from "../settings.ts";
import { cardWords } from "../strings/card.ts";
import { kindWords } from "../strings/kinds.ts";
import { GIST_LANGUAGE } from "../strings/language.ts";

export interface CardView {
  readonly key: string;
  readonly headword: string;
  readonly pinyin: string;
  readonly kind: Kind;
  readonly kindName: string;
  readonly gist: string;
  /** What the article leaves undefined, or that it only names the term; absent where it leaves nothing. */
  readonly unsaid?: string;
  readonly members: readonly string[];
  readonly quotes: readonly QuoteView[];
}

export interface QuoteView {
  readonly text: string;
  /** `第二节 · 王祥奎` */
  readonly citation: string;
}

/** The view of one term. Quotes and headword stay in the article's own characters. */
export function cardView(term: TermRecord, language: Language): CardView {
  const gist = GIST_LANGUAGE[language];
  const words = cardWords[language];
  const unsaid = term.unsaid?.[gist] ?? (term.explained === "names" ? words.named : undefined);
  return {
    key: term.key,
    headword: term.headword,
    pinyin: term.pinyin,
    kind: term.kind,
    kindName: kindWords[language][term.kind],
    gist: term.gist[gist],
    ...(unsaid === undefined ? {} : { unsaid }),
    members: term.members,
    quotes: term.quotes.map(({ section, text }) => ({
      text,
      citation: `${sectionName(section, language)} · ${term.source.author}`,
    })),
  };
}

const INTRODUCTION = "引言";
const NUMERALS = "一二三四五六七八九十";

/** A section's name as the reader's language has it; an id that is neither numeral nor introduction stands as it is. */
export function sectionName(id: string, language: Language): string {
  if (id === INTRODUCTION) return cardWords[language].introduction;
  const number = id.length === 1 ? NUMERALS.indexOf(id) + 1 : 0;
  return number > 0 ? cardWords[language].section(number) : id;
}
