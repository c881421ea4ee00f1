/** The words of a day's spans. */
import type { Words } from "./language.ts";

export interface DayWords {
  readonly empty: string;
  readonly from: string;
  readonly kind: string;
  readonly site: string;
  readonly byHand: string;
  readonly delete: string;
  readonly deleteSpan: (what: string) => string;
  readonly deleteDay: string;
  readonly deleted: string;
  readonly failed: string;
  readonly undo: string;
  readonly add: string;
  readonly addNote: string;
  readonly start: string;
  readonly minutes: string;
}

export const DAY: Words<DayWords> = {
  "zh-CN": {
    empty: "这一天没有学习时间。",
    from: "起止",
    kind: "类别",
    site: "网站",
    byHand: "手工补记",
    delete: "删除",
    deleteSpan: (what) => `删除 ${what}`,
    deleteDay: "删除这一天",
    deleted: "已删除。",
    failed: "未能全部写入，以下是已保存的内容。磁盘空间可能不足。",
    undo: "撤销",
    add: "手工补记",
    addNote: "与已有记录重叠的部分不会重复计算；超出这一天的部分记到第二天。",
    start: "开始",
    minutes: "分钟",
  },
  "zh-TW": {
    empty: "這一天沒有學習時間。",
    from: "起訖",
    kind: "類別",
    site: "網站",
    byHand: "手動補記",
    delete: "刪除",
    deleteSpan: (what) => `刪除 ${what}`,
    deleteDay: "刪除這一天",
    deleted: "已刪除。",
    failed: "未能全部寫入，以下是已儲存的內容。磁碟空間可能不足。",
    undo: "復原",
    add: "手動補記",
    addNote: "與已有記錄重疊的部分不會重複計算；超出這一天的部分記到第二天。",
    start: "開始",
    minutes: "分鐘",
  },
  en: {
    empty: "No study time on this day.",
    from: "From – to",
    kind: "Kind",
    site: "Site",
    byHand: "Added by hand",
    delete: "Delete",
    deleteSpan: (what) => `Delete ${what}`,
    deleteDay: "Delete this day",
    deleted: "Deleted.",
    failed: "Not everything could be written; below is what is kept. The disk may be full.",
    undo: "Undo",
    add: "Add by hand",
    addNote:
      "Where it overlaps recorded time, nothing is counted twice. What goes past the day’s end is added to the next day.",
    start: "Start",
    minutes: "Minutes",
  },
};
