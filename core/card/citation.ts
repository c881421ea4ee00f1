/** Where a quote stands, in the reader's language. */
import type { TermRecord } from "../pack/snapshot.ts";
import type { Language } from "../settings.ts";
import { cardWords } from "../strings/card.ts";

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
