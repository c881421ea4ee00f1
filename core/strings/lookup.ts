import type { Words } from "./language.ts";

/** The words around a term's entry, in the popup and on its own page. */
export interface TermWords {
  readonly members: string;
  readonly quotes: string;
  readonly seeAlso: string;
}

export const termWords: Words<TermWords> = {
  en: { members: "Members", quotes: "In the article", seeAlso: "See also" },
  "zh-CN": { members: "包括", quotes: "文中原句", seeAlso: "参见" },
  "zh-TW": { members: "包括", quotes: "文中原句", seeAlso: "參見" },
};
