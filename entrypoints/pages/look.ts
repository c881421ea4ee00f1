/** What a page of the extension wore last, kept in `localStorage`, where it can be read before the first paint. */
import type { Language, Settings } from "../../core/settings.ts";

export interface Look {
  readonly language: Language;
  readonly theme: Settings["theme"];
}

const KEY = "look";
const LANGUAGES: Readonly<Record<Language, true>> = { "zh-CN": true, "zh-TW": true, en: true };
const THEMES: Readonly<Record<Look["theme"], true>> = { auto: true, light: true, dark: true };
const isLanguage = (text: string): text is Language => Object.hasOwn(LANGUAGES, text);
const isTheme = (text: string): text is Look["theme"] => Object.hasOwn(THEMES, text);

/** What was worn last; undefined the first time. */
export function lastLook(): Look | undefined {
  const [language = "", theme = ""] = (localStorage.getItem(KEY) ?? "").split(" ");
  return isLanguage(language) && isTheme(theme) ? { language, theme } : undefined;
}

/** Keeps what is worn now. */
export function keepLook({ language, theme }: Look): void {
  localStorage.setItem(KEY, `${language} ${theme}`);
}
