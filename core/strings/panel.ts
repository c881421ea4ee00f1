import type { Words } from "./language.ts";

/** The words of the side panel. */
export interface PanelWords {
  readonly title: string;
  readonly terms: (count: number) => string;
  readonly nothing: string;
  readonly unreadable: string;
  /** Said where the page has not answered after a while. */
  readonly waiting: string;
  /** How often a term stands on the page. */
  readonly times: (count: number) => string;
  readonly details: string;
  readonly settings: string;
}

export const panelWords: Words<PanelWords> = {
  en: {
    title: "Terms on this page",
    terms: (count) => (count === 1 ? "1 term" : `${count} terms`),
    nothing: "No terms on this page.",
    unreadable: "Bandu cannot read this page.",
    waiting: "Waiting for the page…",
    times: (count) => (count === 1 ? "once" : `${count} times`),
    details: "What the article says",
    settings: "Settings",
  },
  "zh-CN": {
    title: "本页词语",
    terms: (count) => `${count} 个词语`,
    nothing: "本页没有收录的词语。",
    unreadable: "伴读读不到这个页面。",
    waiting: "正在等待页面……",
    times: (count) => `${count} 次`,
    details: "文中怎么说",
    settings: "设置",
  },
  "zh-TW": {
    title: "本頁詞語",
    terms: (count) => `${count} 個詞語`,
    nothing: "本頁沒有收錄的詞語。",
    unreadable: "伴讀讀不到這個頁面。",
    waiting: "正在等待頁面……",
    times: (count) => `${count} 次`,
    details: "文中怎麼說",
    settings: "設定",
  },
};
