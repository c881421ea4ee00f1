import type { Language, Settings } from "../../core/settings.ts";
import { keepLook } from "./look.ts";

/** Dresses a page of the extension as the reader chose: its language, its title, light or dark; `auto` follows the system. */
export function dress(language: Language, theme: Settings["theme"], title: string): void {
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = theme;
  document.title = title;
  keepLook({ language, theme });
}
