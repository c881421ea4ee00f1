import type { Words } from "./language.ts";

/** The words in the browser's own address bar and context menu. `%s` stands for the selection. */
export const omniboxWords: Words<{ readonly look: string; readonly menu: string }> = {
  en: { look: "Look up in Bandu: characters, pinyin or initials", menu: "Look up “%s” in Bandu" },
  "zh-CN": { look: "在伴读中查词：汉字、拼音或首字母", menu: "用伴读查“%s”" },
  "zh-TW": { look: "在伴讀中查詞：漢字、拼音或首字母", menu: "用伴讀查「%s」" },
};
