/** What is put on the clipboard: the term, what is said of it, and whose words the quotes are. */
import { entryView } from "../lookup/entry.ts";
import type { TermRecord } from "../pack/snapshot.ts";
import type { Language } from "../settings.ts";
import { GIST_LANGUAGE } from "../strings/language.ts";
import { sectionName } from "./citation.ts";

/** Plain text with a citation under every quote: 王祥奎（西宁市城中区教育局），第二节. */
export function copyText(term: TermRecord, language: Language): string {
  const { author, affiliation } = term.source;
  const source = language === "en" ? `${author} (${affiliation}), ` : `${author}（${affiliation}），`;
  const quotes = term.quotes.map(
    ({ text, section }) => `> ${text}\n— ${source}${sectionName(section, language)}`,
  );
  const { headword, pinyin } = entryView(term, language);
  const said = [`${headword} ${pinyin}`.trim(), term.gist[GIST_LANGUAGE[language]]].filter(Boolean);
  return [said.join("\n"), ...quotes].join("\n\n");
}
