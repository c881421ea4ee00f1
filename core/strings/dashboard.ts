/** The words of the dashboard. */
import type { Step, TermMark } from "../study/series.ts";
import type { Words } from "./language.ts";

export interface DashboardWords {
  readonly title: string;
  readonly back: string;
  readonly print: string;
  readonly printed: (day: string) => string;
  readonly total: string;
  readonly daysStudied: string;
  readonly currentStreak: string;
  readonly longestStreak: string;
  readonly days: (count: number) => string;
  readonly year: (year: number) => string;
  readonly earlier: string;
  readonly later: string;
  readonly less: string;
  readonly more: string;
  readonly overTime: string;
  readonly steps: Readonly<Record<Step, string>>;
  readonly timeOfDay: string;
  readonly hour: string;
  readonly terms: string;
  readonly noTerms: string;
  readonly marks: Readonly<Record<TermMark, string>>;
  readonly numbers: string;
  readonly date: string;
  readonly time: string;
  readonly nothingYet: string;
  readonly ruleTitle: string;
  /** How time is counted, paragraph by paragraph. */
  readonly rule: (idleSeconds: number) => readonly string[];
  readonly dismiss: string;
}

export const DASHBOARD: Words<DashboardWords> = {
  "zh-CN": {
    title: "学习记录",
    back: "返回总览",
    print: "打印学习记录",
    printed: (day) => `截至 ${day}`,
    total: "累计时间",
    daysStudied: "学习天数",
    currentStreak: "当前连续",
    longestStreak: "最长连续",
    days: (count) => `${count} 天`,
    year: (year) => `${year} 年`,
    earlier: "上一年",
    later: "下一年",
    less: "少",
    more: "多",
    overTime: "学习时间",
    steps: { day: "按日", week: "按周", month: "按月" },
    timeOfDay: "一天中的时段",
    hour: "时段",
    terms: "词语",
    noTerms: "悬停看过、查过、加星或标为已掌握的词语会记在这里。",
    marks: { met: "见过", lookedUp: "查过", starred: "加星", known: "已掌握" },
    numbers: "查看数字",
    date: "日期",
    time: "时间",
    nothingYet: "还没有学习时间。打开含有收录词语的网页读一读，时间就会记在这里。",
    ruleTitle: "时间怎样计算",
    rule: (idle) => [
      `页面可见、窗口正在使用，并且最近 ${idle} 秒内有过操作（移动指针、按键、滚动、触摸或选择文字），才计入时间。打开词语卡片算作阅读；只播放音视频不算。`,
      "同时打开几个窗口，同一秒只算一次；一天的时间是各段时间的并集。电脑休眠不计入，调整系统时钟不会多出时间。满一分钟的日子才计入连续天数。",
      "“阅读”指含有收录词语的网页，“查词”指工具栏弹窗。手工补记的时间会标明。隐私窗口从不记录，所有记录只保存在这台电脑上。",
    ],
    dismiss: "知道了",
  },
  "zh-TW": {
    title: "學習記錄",
    back: "返回總覽",
    print: "列印學習記錄",
    printed: (day) => `截至 ${day}`,
    total: "累計時間",
    daysStudied: "學習天數",
    currentStreak: "目前連續",
    longestStreak: "最長連續",
    days: (count) => `${count} 天`,
    year: (year) => `${year} 年`,
    earlier: "上一年",
    later: "下一年",
    less: "少",
    more: "多",
    overTime: "學習時間",
    steps: { day: "按日", week: "按週", month: "按月" },
    timeOfDay: "一天中的時段",
    hour: "時段",
    terms: "詞語",
    noTerms: "停留看過、查過、加星或標為已掌握的詞語會記在這裡。",
    marks: { met: "見過", lookedUp: "查過", starred: "加星", known: "已掌握" },
    numbers: "查看數字",
    date: "日期",
    time: "時間",
    nothingYet: "還沒有學習時間。打開含有收錄詞語的網頁讀一讀，時間就會記在這裡。",
    ruleTitle: "時間怎樣計算",
    rule: (idle) => [
      `頁面可見、視窗正在使用，並且最近 ${idle} 秒內有過操作（移動指標、按鍵、捲動、觸控或選取文字），才計入時間。打開詞語卡片算作閱讀；只播放影音不算。`,
      "同時打開幾個視窗，同一秒只算一次；一天的時間是各段時間的聯集。電腦休眠不計入，調整系統時鐘不會多出時間。滿一分鐘的日子才計入連續天數。",
      "「閱讀」指含有收錄詞語的網頁，「查詞」指工具列彈出視窗。手動補記的時間會標明。無痕視窗從不記錄，所有記錄只保存在這台電腦上。",
    ],
    dismiss: "知道了",
  },
  en: {
    title: "Study record",
    back: "Back to the overview",
    print: "Print study record",
    printed: (day) => `As of ${day}`,
    total: "Time in all",
    daysStudied: "Days studied",
    currentStreak: "Current streak",
    longestStreak: "Longest streak",
    days: (count) => (count === 1 ? "1 day" : `${count} days`),
    year: (year) => `The year ${year}`,
    earlier: "Year before",
    later: "Year after",
    less: "Less",
    more: "More",
    overTime: "Study time",
    steps: { day: "By day", week: "By week", month: "By month" },
    timeOfDay: "Time of day",
    hour: "Hour",
    terms: "Terms",
    noTerms: "Terms you met, looked up, starred or marked as known will be counted here.",
    marks: { met: "Met", lookedUp: "Looked up", starred: "Starred", known: "Known" },
    numbers: "Show the numbers",
    date: "Date",
    time: "Time",
    nothingYet: "No study time yet. Read a page with terms on it, and the time will be counted here.",
    ruleTitle: "How time is counted",
    rule: (idle) => [
      `Time counts while the page is visible, its window is in use, and you did something within the last ${idle} seconds: moved the pointer, pressed a key, scrolled, touched or selected text. Opening a card is reading; sound or video alone is not.`,
      "Several windows at once never count twice: a day is the union of its spans. Sleep of the computer is not counted, and setting the clock makes no time. A streak is made of days with at least a minute.",
      "Reading is a page with terms on it; look-up is the toolbar popup. Time added by hand is marked. Private windows are never recorded, and everything stays on this computer.",
    ],
    dismiss: "Dismiss",
  },
};
