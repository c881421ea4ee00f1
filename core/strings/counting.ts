/** The words of the settings that bear on study time. */
import type { Words } from "./language.ts";

export interface CountingWords {
  readonly title: string;
  readonly goal: string;
  readonly goalNote: string;
  readonly reminder: string;
  readonly reminderNote: string;
  readonly refused: string;
  readonly idle: string;
  readonly idleNote: string;
  readonly dayStart: string;
  readonly dayStartNote: string;
  readonly sites: string;
  readonly sitesNote: string;
}

export const COUNTING: Words<CountingWords> = {
  "zh-CN": {
    title: "计时设置",
    goal: "每日目标（分钟）",
    goalNote: "填 0 表示不设目标。",
    reminder: "晚上八点未达成时提醒我",
    reminderNote: "打开时浏览器会询问是否允许通知。",
    refused: "浏览器没有允许通知，提醒未打开。",
    idle: "多久没有操作就暂停（秒）",
    idleNote: "30 到 600 秒。",
    dayStart: "一天从几点开始",
    dayStartNote: "只影响以后的日子，已有记录不变。",
    sites: "同时记录网站",
    sitesNote: "默认关闭：只记时间和类别，不记在哪个网站。",
  },
  "zh-TW": {
    title: "計時設定",
    goal: "每日目標（分鐘）",
    goalNote: "填 0 表示不設目標。",
    reminder: "晚上八點未達成時提醒我",
    reminderNote: "打開時瀏覽器會詢問是否允許通知。",
    refused: "瀏覽器沒有允許通知，提醒未打開。",
    idle: "多久沒有操作就暫停（秒）",
    idleNote: "30 到 600 秒。",
    dayStart: "一天從幾點開始",
    dayStartNote: "只影響以後的日子，已有記錄不變。",
    sites: "同時記錄網站",
    sitesNote: "預設關閉：只記時間和類別，不記在哪個網站。",
  },
  en: {
    title: "Counting",
    goal: "Daily goal (minutes)",
    goalNote: "0 for no goal.",
    reminder: "Remind me at eight in the evening if it is not reached",
    reminderNote: "Your browser will ask whether to allow notifications.",
    refused: "The browser did not allow notifications; the reminder stays off.",
    idle: "Pause after so long without a move (seconds)",
    idleNote: "30 to 600 seconds.",
    dayStart: "A day starts at",
    dayStartNote: "Changes only days to come.",
    sites: "Record the site as well",
    sitesNote: "Off by default: when and what kind is kept, not where.",
  },
};
