import type { Words } from "./language.ts";

/** The words of the card. Functions take what is filled in. */
export interface CardWords {
  /** What a screen reader calls the card of this headword. */
  readonly card: (headword: string) => string;
  readonly pinyin: string;
  readonly members: string;
  readonly quotes: string;
  /** The place of a quote in the article: a numbered section by its number, or the introduction. */
  readonly section: (number: number) => string;
  readonly introduction: string;
  /** Said of a term the article only names, where it leaves nothing more particular to say. */
  readonly named: string;
  readonly unsaid: string;
  readonly pin: string;
  readonly unpin: string;
  readonly close: string;
}

export const cardWords: Words<CardWords> = {
  en: {
    card: (headword) => `Card: ${headword}`,
    pinyin: "Pinyin",
    members: "Members",
    quotes: "In the article",
    section: (number) => `Section ${number}`,
    introduction: "Introduction",
    named: "Named, not defined here.",
    unsaid: "Left unsaid",
    pin: "Keep open",
    unpin: "Let go",
    close: "Close",
  },
  "zh-CN": {
    card: (headword) => `卡片：${headword}`,
    pinyin: "拼音",
    members: "包括",
    quotes: "文中原句",
    section: (number) => `第${NUMERALS[number] ?? number}节`,
    introduction: "引言",
    named: "文中只提到，未作解释。",
    unsaid: "文中未说明",
    pin: "固定卡片",
    unpin: "取消固定",
    close: "关闭",
  },
  "zh-TW": {
    card: (headword) => `卡片：${headword}`,
    pinyin: "拼音",
    members: "包括",
    quotes: "文中原句",
    section: (number) => `第${NUMERALS[number] ?? number}節`,
    introduction: "引言",
    named: "文中只提到，未作解釋。",
    unsaid: "文中未說明",
    pin: "固定卡片",
    unpin: "取消固定",
    close: "關閉",
  },
};

const NUMERALS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
