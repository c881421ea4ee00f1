/** The words for study time, in the popup and on the dashboard. */
import type { StudyState } from "../messages.ts";
import type { Language } from "../settings.ts";
import type { Notice, Trouble } from "../study/notice.ts";
import type { StudyKind } from "../study/span.ts";
import type { Words } from "./language.ts";

export interface StudyWords {
  readonly today: string;
  readonly lastSevenDays: string;
  goal(minutes: number): string;
  goalReached(minutes: number): string;
  streak(days: number): string;
  readonly kinds: Readonly<Record<StudyKind, string>>;
  /** Recording, or paused and why. */
  readonly states: Readonly<Record<StudyState["state"], string>>;
  readonly troubles: Readonly<Record<Trouble, string>>;
  readonly restoring: (done: number, of: number) => string;
  readonly restored: (days: number, terms: number) => string;
}

export const STUDY: Words<StudyWords> = {
  "zh-CN": {
    today: "今日学习",
    lastSevenDays: "最近七天",
    goal: (minutes) => `目标 ${minutes} 分钟`,
    goalReached: (minutes) => `已达成 ${minutes} 分钟目标`,
    streak: (days) => `连续 ${days} 天`,
    kinds: { reading: "阅读", lookup: "查词", review: "复习" },
    states: {
      recording: "正在计时",
      idle: "已暂停：有一阵没有操作",
      hidden: "已暂停：页面不在眼前",
      unfocused: "已暂停：窗口未在使用",
      noTerms: "已暂停：本页没有收录的词语",
      private: "隐私窗口不记录",
      off: "已暂停：本站已关闭伴读",
    },
    troubles: {
      quota: "磁盘空间不足，学习时间暂存在待写区。腾出空间后会自动补记。",
      blocked: "另一个伴读页面占用着旧的数据库。请关闭其他伴读页面；学习时间不会丢失。",
      newer: "数据库来自更新版本的伴读。请更新扩展；学习时间暂存在待写区。",
      private: "这是隐私窗口，读不到学习记录。请在普通窗口中打开。",
      unknown: "数据库暂时无法写入。学习时间暂存在待写区，稍后会再试。",
    },
    restoring: (done, of) => `数据库曾经丢失或损坏，正在从自动备份恢复：共 ${of} 个月，已完成 ${done} 个月。`,
    restored: (days, terms) =>
      days + terms === 0
        ? "数据库曾经丢失或损坏，自动备份也无法读取。如有导出的文件，可在学习记录页重新导入。"
        : `数据库曾经丢失或损坏，已从自动备份恢复 ${both(days && `${days} 天的记录`, terms && `${terms} 个“我的词语”`, "和 ")}。`,
  },
  "zh-TW": {
    today: "今日學習",
    lastSevenDays: "最近七天",
    goal: (minutes) => `目標 ${minutes} 分鐘`,
    goalReached: (minutes) => `已達成 ${minutes} 分鐘目標`,
    streak: (days) => `連續 ${days} 天`,
    kinds: { reading: "閱讀", lookup: "查詞", review: "複習" },
    states: {
      recording: "計時中",
      idle: "已暫停：一段時間沒有操作",
      hidden: "已暫停：頁面不在眼前",
      unfocused: "已暫停：視窗未在使用",
      noTerms: "已暫停：本頁沒有收錄的詞語",
      private: "無痕視窗不記錄",
      off: "已暫停：本站已關閉伴讀",
    },
    troubles: {
      quota: "磁碟空間不足，學習時間暫存在待寫區。騰出空間後會自動補記。",
      blocked: "另一個伴讀頁面佔用著舊的資料庫。請關閉其他伴讀頁面；學習時間不會遺失。",
      newer: "資料庫來自更新版本的伴讀。請更新擴充功能；學習時間暫存在待寫區。",
      private: "這是無痕視窗，讀不到學習記錄。請在一般視窗中開啟。",
      unknown: "資料庫暫時無法寫入。學習時間暫存在待寫區，稍後會再試。",
    },
    restoring: (done, of) => `資料庫曾經遺失或損壞，正在從自動備份恢復：共 ${of} 個月，已完成 ${done} 個月。`,
    restored: (days, terms) =>
      days + terms === 0
        ? "資料庫曾經遺失或損壞，自動備份也無法讀取。如有匯出的檔案，可在學習記錄頁重新匯入。"
        : `資料庫曾經遺失或損壞，已從自動備份恢復 ${both(days && `${days} 天的記錄`, terms && `${terms} 個「我的詞語」`, "和 ")}。`,
  },
  en: {
    today: "Today",
    lastSevenDays: "Last seven days",
    goal: (minutes) => `Goal ${minutes} min`,
    goalReached: (minutes) => `Goal of ${minutes} min reached`,
    streak: (days) => `${days}-day streak`,
    kinds: { reading: "Reading", lookup: "Look-up", review: "Review" },
    states: {
      recording: "Recording",
      idle: "Paused: nothing moved for a while",
      hidden: "Paused: the page is out of sight",
      unfocused: "Paused: the window is not in use",
      noTerms: "Paused: no known terms on this page",
      private: "Private windows are not recorded",
      off: "Paused: Bandu is off for this site",
    },
    troubles: {
      quota: "The disk is full. Study time waits in the outbox and is added once there is room.",
      blocked:
        "Another Bandu page holds the old database open. Close the other Bandu pages; no study time is lost.",
      newer: "The database is from a newer Bandu. Update the extension; study time waits in the outbox.",
      private: "The study record cannot be read in a private window: open it in an ordinary one.",
      unknown:
        "The database cannot be written just now. Study time waits in the outbox and will be tried again.",
    },
    restoring: (done, of) =>
      `The database was lost or damaged. It is being restored from the automatic backup: ${done} of ${of} ${of === 1 ? "month" : "months"} so far.`,
    restored: (days, terms) =>
      days + terms === 0
        ? "The database was lost or damaged, and so was its automatic backup. If you exported a file, import it again on the study record."
        : `The database was lost or damaged. Restored from the automatic backup: ${both(days && (days === 1 ? "1 day" : `${days} days`), terms && (terms === 1 ? "1 term of your own" : `${terms} terms of your own`), " and ")}.`,
  },
};

/** Those of two amounts that there are. */
function both(one: string | 0, other: string | 0, and: string): string {
  return [one, other].filter((amount) => amount !== 0).join(and);
}

/** What the reader is told of the ledger. */
export function sayNotice(notice: Notice, language: Language): string {
  const words = STUDY[language];
  switch (notice.type) {
    case "trouble":
      return words.troubles[notice.trouble];
    case "restoring":
      return words.restoring(notice.done, notice.of);
    case "restored":
      return words.restored(notice.days, notice.terms);
  }
}

const DURATIONS: Words<{ hours: string; minutes: string; seconds: string; space: string }> = {
  "zh-CN": { hours: "小时", minutes: "分钟", seconds: "秒", space: " " },
  "zh-TW": { hours: "小時", minutes: "分鐘", seconds: "秒", space: " " },
  en: { hours: "h", minutes: "min", seconds: "s", space: " " },
};

/** So many hours or minutes, in no other unit. */
export function sayAmount(amount: number, unit: "hours" | "minutes", language: Language): string {
  const { [unit]: name, space } = DURATIONS[language];
  return `${amount}${space}${name}`;
}

/** A duration given in milliseconds, as a reader says it: none as 0 minutes, seconds below a minute, else whole hours and minutes. */
export function sayDuration(milliseconds: number, language: Language): string {
  const { hours, minutes, seconds, space } = DURATIONS[language];
  const part = (amount: number, unit: string) => `${amount}${space}${unit}`;
  const total = Math.floor(milliseconds / 1000);
  if (total === 0) return part(0, minutes);
  if (total < 60) return part(total, seconds);
  const whole = Math.floor(total / 60);
  if (whole < 60) return part(whole, minutes);
  const rest = whole % 60 === 0 ? [] : [part(whole % 60, minutes)];
  return [part(Math.floor(whole / 60), hours), ...rest].join(" ");
}

const DAYS = {
  weekday: { weekday: "narrow" },
  medium: { year: "numeric", month: "short", day: "numeric", weekday: "short" },
  month: { year: "numeric", month: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
/** Made once each: a year has 366 days to say, and making one costs far more than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day such as `2026-03-04` as a reader says it; with its weekday, or only its weekday or month. */
export function sayDay(day: string, language: Language, style: keyof typeof DAYS): string {
  const key = `${language} ${style}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...DAYS[style], timeZone: "UTC" });
  formats.set(key, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}
