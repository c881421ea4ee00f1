/**
 * Dresses the popup before its first paint, as it was last: light or dark, its language, the words in its box. The settings
 * come later, with everything else, and a page in the wrong colours would be seen first.
 */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { chooseLanguage } from "../core/strings/language.ts";
import { popupWords } from "../core/strings/popup.ts";
import { lastLook } from "./pages/look.ts";

export default defineUnlistedScript(() => {
  const look = lastLook() ?? { language: chooseLanguage("auto", navigator.language), theme: "auto" };
  const { search, placeholder } = popupWords[look.language];
  document.documentElement.lang = look.language;
  document.documentElement.dataset.theme = look.theme;
  document.addEventListener("DOMContentLoaded", () => {
    const box = document.querySelector("input");
    if (!box) return;
    Object.assign(box, { placeholder, ariaLabel: search });
    box.focus();
  });
});
