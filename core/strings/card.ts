import type { Words } from "./language.ts";

/** The words of the card. Functions take what is filled in. */
export interface CardWords {
  readonly members: string;
  readonly quotes: string;
  /** The summary over the quotes that are folded away. */
  readonly more: (count: number) => string;
  readonly seeAlso: string;
  /** The place of a quote in the article: a numbered section by its number, or the introduction. */
  readonly section: (number: number) => string;
  readonly introduction: string;
  /** Said of a term the article only names, where it leaves nothing more particular to say. */
  readonly named: string;
  readonly met: (times: number, last: string) => string;
  /** What the reader has to do with a term, said to a screen reader; what is not so is left out. */
  readonly sentences: (said: readonly (string | false | undefined)[]) => string;
  readonly isStarred: string;
  readonly isKnown: string;
  readonly myNote: string;
  readonly pin: string;
  readonly unpin: string;
  readonly close: string;
  readonly back: string;
  readonly star: string;
  readonly unstar: string;
  readonly know: string;
  readonly unknow: string;
  readonly copy: string;
  readonly writeNote: string;
  readonly editNote: string;
  readonly hide: string;
  /** Asks once more before a site falls silent, and says where to undo it. */
  readonly hideAsk: (site: string) => string;
  readonly hideYes: string;
  readonly hideNo: string;
  /** What a screen reader is told after an act. */
  readonly copied: string;
  readonly notCopied: string;
  readonly nowKnown: string;
  readonly nowUnknown: string;
  /** The background gives no answer: says how else to come to the note. */
  readonly noteNotOpened: string;
  readonly notDone: string;
}

const sentences =
  (between: string, stop: string) =>
  (said: readonly (string | false | undefined)[]): string =>
    said
      .filter(Boolean)
      .map((one) => `${one}${stop}`)
      .join(between);

export const cardWords: Words<CardWords> = {
  en: {
    members: "Members",
    quotes: "In the article",
    more: (count) => (count === 1 ? "1 more place in the article" : `${count} more places in the article`),
    seeAlso: "See also",
    section: (number) => `Section ${number}`,
    introduction: "Introduction",
    named: "Named, not defined here.",
    met: (times, last) => (times === 1 ? `Met once, on ${last}` : `Met ${times} times, last on ${last}`),
    sentences: sentences(" ", "."),
    isStarred: "Starred",
    isKnown: "You know this one",
    myNote: "My note",
    pin: "Keep open",
    unpin: "Stop keeping open",
    close: "Close",
    back: "Back",
    star: "Star",
    unstar: "Remove star",
    know: "I know this one",
    unknow: "I do not know this one",
    copy: "Copy with citation",
    writeNote: "Write a note",
    editNote: "Edit my note",
    hide: "Hide on this site",
    hideAsk: (site) => `Stop marking terms on ${site}? The toolbar button brings them back.`,
    hideYes: "Stop marking",
    hideNo: "Keep",
    copied: "Copied",
    notCopied: "The browser did not let the text be copied",
    nowKnown: "No longer marked",
    nowUnknown: "Marked again",
    noteNotOpened: "Bandu does not answer. Look the term up from the toolbar button to write the note.",
    notDone: "This could not be done. Reload the page and try again.",
  },
  "zh-CN": {
    members: "包括",
    quotes: "文中原句",
    more: (count) => `文中另有 ${count} 处`,
    seeAlso: "参见",
    section: (number) => `第${NUMERALS[number] ?? number}节`,
    introduction: "引言",
    named: "文中只提到，未作解释。",
    met: (times, last) => `见过 ${times} 次，上次在 ${last}`,
    sentences: sentences("", "。"),
    isStarred: "已加星",
    isKnown: "已掌握",
    myNote: "我的笔记",
    pin: "固定卡片",
    unpin: "取消固定",
    close: "关闭",
    back: "返回",
    star: "加星",
    unstar: "取消加星",
    know: "我已掌握",
    unknow: "还没掌握",
    copy: "复制并附出处",
    writeNote: "写笔记",
    editNote: "改笔记",
    hide: "在本站停用",
    hideAsk: (site) => `不再标注 ${site} 上的词语？可从工具栏按钮恢复。`,
    hideYes: "停用",
    hideNo: "保留",
    copied: "已复制",
    notCopied: "浏览器不允许复制",
    nowKnown: "不再标注",
    nowUnknown: "重新标注",
    noteNotOpened: "伴读没有响应。可从工具栏按钮查到这个词语，再写笔记。",
    notDone: "没有成功。请刷新页面再试。",
  },
  "zh-TW": {
    members: "包括",
    quotes: "文中原句",
    more: (count) => `文中另有 ${count} 處`,
    seeAlso: "參見",
    section: (number) => `第${NUMERALS[number] ?? number}節`,
    introduction: "引言",
    named: "文中只提到，未作解釋。",
    met: (times, last) => `見過 ${times} 次，上次在 ${last}`,
    sentences: sentences("", "。"),
    isStarred: "已加星",
    isKnown: "已掌握",
    myNote: "我的筆記",
    pin: "固定卡片",
    unpin: "取消固定",
    close: "關閉",
    back: "返回",
    star: "加星",
    unstar: "取消加星",
    know: "我已掌握",
    unknow: "還沒掌握",
    copy: "複製並附出處",
    writeNote: "寫筆記",
    editNote: "修改筆記",
    hide: "在本站停用",
    hideAsk: (site) => `不再標示 ${site} 上的詞語？可從工具列按鈕恢復。`,
    hideYes: "停用",
    hideNo: "保留",
    copied: "已複製",
    notCopied: "瀏覽器不允許複製",
    nowKnown: "不再標示",
    nowUnknown: "重新標示",
    noteNotOpened: "伴讀沒有回應。可從工具列按鈕查到這個詞語，再寫筆記。",
    notDone: "沒有成功。請重新載入頁面再試。",
  },
};

const NUMERALS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
