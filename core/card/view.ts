/** What the card says of a term, in the reader's language: everything chosen here, so that components only lay it out. */
import type { Found } from "../match/find.ts";
import type { Kind } from "../pack/schema.ts";
import type { TermRecord } from "../pack/snapshot.ts";
import type { Language } from "../settings.ts";
import { type CardWords, cardWords } from "../strings/card.ts";
import { kindWords } from "../strings/kinds.ts";
import { GIST_LANGUAGE } from "../strings/language.ts";
import type { Progress } from "../study/progress.ts";
import { type Part, partsOf } from "./parts.ts";

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
  /** Headwords of other terms to open from here. */
  readonly seeAlso: readonly string[];
  /** `Met 3 times, last on 20 Nov`; absent before the first time and where nothing is kept. */
  readonly met?: string;
  /** The reader's own note; empty where there is none. */
  readonly note: string;
  readonly starred: boolean;
  readonly known: boolean;
}

export interface QuoteView {
  readonly text: string;
  readonly parts: readonly Part[];
  /** `第二节 · 王祥奎` */
  readonly citation: string;
}

/** What a view is made from. `find` names the terms in a text; `self` is the term's own index. */
export interface Viewed {
  readonly term: TermRecord;
  readonly self: number;
  readonly progress: Progress;
  find(text: string): readonly Found[];
}

/** The view of one term. Quotes and headword stay in the article's own characters. */
export function cardView({ term, self, progress, find }: Viewed, language: Language): CardView {
  const gist = GIST_LANGUAGE[language];
  const words = cardWords[language];
  const unsaid = term.unsaid?.[gist] ?? (term.explained === "names" ? words.named : undefined);
  const met = metLine(progress, language, words);
  return {
    key: term.key,
    headword: term.headword,
    pinyin: term.pinyin,
    kind: term.kind,
    kindName: kindWords[language][term.kind],
    gist: term.gist[gist],
    ...(unsaid !== undefined && { unsaid }),
    members: term.members,
    quotes: term.quotes.map(({ section, text }) => ({
      text,
      parts: partsOf(text, find(text), self),
      citation: citationOf(term, section, language),
    })),
    seeAlso: term.seeAlso.map(({ headword }) => headword),
    ...(met !== undefined && { met }),
    note: progress.note,
    starred: progress.starred,
    known: progress.known,
  };
}

/** Where a quote stands and whose words it holds: `第二节 · 王祥奎`. */
export function citationOf(term: TermRecord, section: string, language: Language): string {
  return `${sectionName(section, language)} · ${term.source.author}`;
}

const INTRODUCTION = "引言";
const NUMERALS = "一二三四五六七八九十";

/** A section's name as the reader's language has it; an id that is neither numeral nor introduction stands as it is. */
export function sectionName(id: string, language: Language): string {
  if (id === INTRODUCTION) return cardWords[language].introduction;
  const number = id.length === 1 ? NUMERALS.indexOf(id) + 1 : 0;
  return number > 0 ? cardWords[language].section(number) : id;
}

function metLine({ met, lastMet }: Progress, language: Language, words: CardWords): string | undefined {
  if (met === 0) return undefined;
  const day = new Intl.DateTimeFormat(language, { year: "numeric", month: "short", day: "numeric" });
  return words.met(met, day.format(lastMet));
}
