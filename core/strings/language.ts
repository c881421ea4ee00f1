/**
 * The words of the interface. Each surface keeps its own words in a file beside this one, in all three
 * languages at once, so that a content script carries the card's words and no others.
 */
import type { Language, Settings } from "../settings.ts";

/** The same shape in every language; English is the reference the others are typed by. */
export type Words<T> = Readonly<Record<Language, T>>;

/** The interface language: the reader's choice, else the nearest to the browser's (`navigator.language`). */
export function chooseLanguage(chosen: Settings["language"], browserLanguage: string): Language {
  if (chosen !== "auto") return chosen;
  const tag = browserLanguage.toLowerCase();
  if (!tag.startsWith("zh")) return "en";
  // A script that is named decides: zh-Hans-HK is simplified.
  return !tag.includes("hans") && /hant|tw|hk|mo/.test(tag) ? "zh-TW" : "zh-CN";
}

/** Which of a term's three gists belongs to an interface language. */
export const GIST_LANGUAGE = { "zh-CN": "zh-Hans", "zh-TW": "zh-Hant", en: "en" } as const;
