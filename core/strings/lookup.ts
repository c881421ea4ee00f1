import type { Words } from "./language.ts";

/** The words around a term's entry, in the popup and on its own page, and of the form for a term of one's own. */
export interface TermWords {
  readonly members: string;
  readonly quotes: string;
  readonly seeAlso: string;
  readonly own: string;
  readonly noMeaning: string;
  readonly star: string;
  readonly unstar: string;
  readonly fullPage: string;
  readonly aliases: string;
  readonly source: string;
  readonly sameKind: (kind: string) => string;
  readonly sameSentence: string;
  readonly place: string;
  readonly placeOf: (section: string, percent: number) => string;
  readonly note: string;
  readonly notePlaceholder: string;
  readonly noteKept: string;
  readonly met: (times: number) => string;
  readonly lookedUp: (times: number) => string;
  readonly lastMet: (when: string) => string;
  readonly neverMet: string;
  readonly known: string;
  readonly unknown: string;
  readonly notFound: string;
  readonly add: string;
  readonly addHeadword: string;
  readonly addMeaning: string;
  readonly addMeaningHint: string;
  readonly save: string;
  readonly cancel: string;
  readonly remove: string;
  readonly removed: string;
  readonly undo: string;
  readonly edit: string;
  readonly editTitle: string;
  readonly saveEdit: string;
  readonly notSaved: string;
  readonly notRemoved: string;
}

export const termWords: Words<TermWords> = {
  en: {
    members: "Members",
    quotes: "In the article",
    seeAlso: "See also",
    own: "My term",
    noMeaning: "You have not written anything about it yet.",
    star: "Star",
    unstar: "Remove star",
    fullPage: "Full page",
    aliases: "Found by",
    source: "Source",
    sameKind: (kind) => `Same kind: ${kind}`,
    sameSentence: "Named in the same sentence",
    place: "Place in the article",
    placeOf: (section, percent) => `${section}, ${percent}% of the way through`,
    note: "My note",
    notePlaceholder: "Only you see this. Kept on this machine.",
    noteKept: "Kept",
    met: (times) => (times === 1 ? "Met once" : `Met ${times} times`),
    lookedUp: (times) => (times === 1 ? "looked up once" : `looked up ${times} times`),
    lastMet: (when) => `last on ${when}`,
    neverMet: "Not met on a page yet",
    known: "I know this one",
    unknown: "Mark it again",
    notFound: "There is no such term.",
    add: "Add my own term",
    addHeadword: "Term",
    addMeaning: "What it means to you",
    addMeaningHint: "Your own words; shown as yours, apart from any article.",
    save: "Add",
    cancel: "Cancel",
    remove: "Remove this term",
    removed: "Removed.",
    undo: "Undo",
    edit: "Edit",
    editTitle: "Edit my term",
    saveEdit: "Save",
    notSaved: "It could not be kept. The disk may be full; try again once there is room.",
    notRemoved: "It could not be removed. The disk may be full; try again once there is room.",
  },
  "zh-CN": {
    members: "包括",
    quotes: "文中原句",
    seeAlso: "参见",
    own: "我的词语",
    noMeaning: "还没有写下释义。",
    star: "加星",
    unstar: "取消加星",
    fullPage: "完整页面",
    aliases: "检索词",
    source: "出处",
    sameKind: (kind) => `同类词语：${kind}`,
    sameSentence: "同句出现",
    place: "文中位置",
    placeOf: (section, percent) => `${section}，全文 ${percent}% 处`,
    note: "我的笔记",
    notePlaceholder: "只有你能看到，保存在本机。",
    noteKept: "已保存",
    met: (times) => `见过 ${times} 次`,
    lookedUp: (times) => `查过 ${times} 次`,
    lastMet: (when) => `上次在 ${when}`,
    neverMet: "还没有在网页上见过",
    known: "我已掌握",
    unknown: "重新标注",
    notFound: "没有这条词语。",
    add: "加为我的词语",
    addHeadword: "词语",
    addMeaning: "释义",
    addMeaningHint: "写你自己的话；单独显示为“我的词语”，不与文章内容混淆。",
    save: "添加",
    cancel: "取消",
    remove: "删除此词",
    removed: "已删除。",
    undo: "撤销",
    edit: "编辑",
    editTitle: "编辑我的词语",
    saveEdit: "保存",
    notSaved: "未能保存，磁盘空间可能不足；腾出空间后可重试。",
    notRemoved: "未能删除，磁盘空间可能不足；腾出空间后可重试。",
  },
  "zh-TW": {
    members: "包括",
    quotes: "文中原句",
    seeAlso: "參見",
    own: "我的詞語",
    noMeaning: "還沒有寫下釋義。",
    star: "加星",
    unstar: "取消加星",
    fullPage: "完整頁面",
    aliases: "檢索詞",
    source: "出處",
    sameKind: (kind) => `同類詞語：${kind}`,
    sameSentence: "同句出現",
    place: "文中位置",
    placeOf: (section, percent) => `${section}，全文 ${percent}% 處`,
    note: "我的筆記",
    notePlaceholder: "只有你看得到，儲存在本機。",
    noteKept: "已儲存",
    met: (times) => `見過 ${times} 次`,
    lookedUp: (times) => `查過 ${times} 次`,
    lastMet: (when) => `上次在 ${when}`,
    neverMet: "還沒有在網頁上見過",
    known: "我已掌握",
    unknown: "重新標示",
    notFound: "沒有這條詞語。",
    add: "加為我的詞語",
    addHeadword: "詞語",
    addMeaning: "釋義",
    addMeaningHint: "寫你自己的話；單獨顯示為「我的詞語」，不與文章內容混淆。",
    save: "新增",
    cancel: "取消",
    remove: "刪除此詞",
    removed: "已刪除。",
    undo: "復原",
    edit: "編輯",
    editTitle: "編輯我的詞語",
    saveEdit: "儲存",
    notSaved: "未能儲存，磁碟空間可能不足；騰出空間後可重試。",
    notRemoved: "未能刪除，磁碟空間可能不足；騰出空間後可重試。",
  },
};
