/** The words for study time, in the popup and on the dashboard. */
import type { StudyState } from "../messages.ts";
import type { Language } from "../settings.ts";
import type { StudyKind } from "../study/span.ts";
import type { Words } from "./language.ts";

export interface StudyWords {
  readonly today: string;
  readonly lastSevenDays: string;
  readonly noGoal: string;
  goal(minutes: number): string;
  goalReached(minutes: number): string;
  streak(days: number): string;
  readonly kinds: Readonly<Record<StudyKind, string>>;
  /** Recording, or paused and why. */
  readonly states: Readonly<Record<StudyState["state"], string>>;
}

export const STUDY: Words<StudyWords> = {
  "zh-CN": {
    today: "今日学习",
    lastSevenDays: "最近七天",
    noGoal: "未设目标",
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
  },
  "zh-TW": {
    today: "今日學習",
    lastSevenDays: "最近七天",
    noGoal: "未設目標",
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
  },
  en: {
    today: "Today",
    lastSevenDays: "Last seven days",
    noGoal: "No goal set",
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
  },
};

const DURATIONS: Words<{ hours: string; minutes: string; seconds: string; space: string }> = {
  "zh-CN": { hours: "小时", minutes: "分钟", seconds: "秒", space: " " },
  "zh-TW": { hours: "小時", minutes: "分鐘", seconds: "秒", space: " " },
  en: { hours: "h", minutes: "min", seconds: "s", space: " " },
};

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

/** A day such as `2026-03-04` as a reader says it; with its weekday, or only its weekday or month. */
export function sayDay(day: string, language: Language, style: "weekday" | "medium" | "month"): string {
  const fields = {
    weekday: { weekday: "narrow" },
    medium: { year: "numeric", month: "short", day: "numeric", weekday: "short" },
    month: { year: "numeric", month: "short" },
  } as const;
  const options: Intl.DateTimeFormatOptions = { ...fields[style], timeZone: "UTC" };
  return new Intl.DateTimeFormat(language, options).format(new Date(`${day}T00:00:00Z`));
}
