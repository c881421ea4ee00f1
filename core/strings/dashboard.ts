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
  readonly day: {
    readonly title: (day: string) => string;
    readonly empty: string;
    readonly from: string;
    readonly kind: string;
    readonly site: string;
    readonly byHand: string;
    readonly delete: string;
    readonly deleteSpan: (what: string) => string;
    readonly deleteDay: string;
    readonly deleted: string;
    readonly undo: string;
    readonly add: string;
    readonly addNote: string;
    readonly start: string;
    readonly minutes: string;
  };
  readonly settings: {
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
  };
  readonly transfer: {
    readonly title: string;
    readonly note: string;
    readonly json: string;
    readonly csv: string;
    readonly import: string;
    readonly imported: (spans: number, refused: number) => string;
    readonly failed: string;
  };
  readonly dismiss: string;
  readonly reminderTitle: string;
  readonly reminderText: (minutes: number, goal: number) => string;
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
      "同时打开几个窗口，同一秒只算一次；一天的时间是各段时间的并集。电脑休眠不计入，调整系统时钟不会多出时间。",
      "“阅读”指含有收录词语的网页，“查词”指工具栏弹窗。手工补记的时间会标明。隐私窗口从不记录，所有记录只保存在这台电脑上。",
    ],
    day: {
      title: (day) => day,
      empty: "这一天没有学习时间。",
      from: "起止",
      kind: "类别",
      site: "网站",
      byHand: "手工补记",
      delete: "删除",
      deleteSpan: (what) => `删除 ${what}`,
      deleteDay: "删除这一天",
      deleted: "已删除。",
      undo: "撤销",
      add: "手工补记",
      addNote: "与已有记录重叠的部分不会重复计算。",
      start: "开始",
      minutes: "分钟",
    },
    settings: {
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
      sitesNote: "默认关闭：只记日期和类别。",
    },
    transfer: {
      title: "导出与导入",
      note: "导出的文件包含全部记录；导入到另一处，合计完全相同。",
      json: "导出 JSON",
      csv: "导出 CSV",
      import: "导入…",
      imported: (spans, refused) =>
        refused > 0 ? `已导入 ${spans} 段，${refused} 行无法读取。` : `已导入 ${spans} 段。`,
      failed: "无法读取这个文件：它不是伴读导出的 JSON 或 CSV。",
    },
    dismiss: "知道了",
    reminderTitle: "伴读",
    reminderText: (minutes, goal) => `今天已学习 ${minutes} 分钟，目标 ${goal} 分钟。`,
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
      "同時打開幾個視窗，同一秒只算一次；一天的時間是各段時間的聯集。電腦休眠不計入，調整系統時鐘不會多出時間。",
      "「閱讀」指含有收錄詞語的網頁，「查詞」指工具列彈出視窗。手動補記的時間會標明。無痕視窗從不記錄，所有記錄只保存在這台電腦上。",
    ],
    day: {
      title: (day) => day,
      empty: "這一天沒有學習時間。",
      from: "起訖",
      kind: "類別",
      site: "網站",
      byHand: "手動補記",
      delete: "刪除",
      deleteSpan: (what) => `刪除 ${what}`,
      deleteDay: "刪除這一天",
      deleted: "已刪除。",
      undo: "復原",
      add: "手動補記",
      addNote: "與已有記錄重疊的部分不會重複計算。",
      start: "開始",
      minutes: "分鐘",
    },
    settings: {
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
      sitesNote: "預設關閉：只記日期和類別。",
    },
    transfer: {
      title: "匯出與匯入",
      note: "匯出的檔案包含全部記錄；匯入到另一處，合計完全相同。",
      json: "匯出 JSON",
      csv: "匯出 CSV",
      import: "匯入…",
      imported: (spans, refused) =>
        refused > 0 ? `已匯入 ${spans} 段，${refused} 行無法讀取。` : `已匯入 ${spans} 段。`,
      failed: "無法讀取這個檔案：它不是伴讀匯出的 JSON 或 CSV。",
    },
    dismiss: "知道了",
    reminderTitle: "伴讀",
    reminderText: (minutes, goal) => `今天已學習 ${minutes} 分鐘，目標 ${goal} 分鐘。`,
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
      "Several windows at once never count twice: a day is the union of its spans. Sleep of the computer is not counted, and setting the clock makes no time.",
      "Reading is a page with terms on it; look-up is the toolbar popup. Time added by hand is marked. Private windows are never recorded, and everything stays on this computer.",
    ],
    day: {
      title: (day) => day,
      empty: "No study time on this day.",
      from: "From – to",
      kind: "Kind",
      site: "Site",
      byHand: "Added by hand",
      delete: "Delete",
      deleteSpan: (what) => `Delete ${what}`,
      deleteDay: "Delete this day",
      deleted: "Deleted.",
      undo: "Undo",
      add: "Add by hand",
      addNote: "Where it overlaps recorded time, nothing is counted twice.",
      start: "Start",
      minutes: "Minutes",
    },
    settings: {
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
      sitesNote: "Off by default: only the day and the kind are kept.",
    },
    transfer: {
      title: "Import and export",
      note: "The file holds every span; imported elsewhere, it gives the same totals.",
      json: "Export JSON",
      csv: "Export CSV",
      import: "Import…",
      imported: (spans, refused) =>
        refused > 0
          ? `${spans} spans imported; ${refused} rows could not be read.`
          : `${spans} spans imported.`,
      failed: "This file cannot be read: it is no JSON or CSV exported by Bandu.",
    },
    dismiss: "Dismiss",
    reminderTitle: "Bandu",
    reminderText: (minutes, goal) => `${minutes} minutes studied today; the goal is ${goal}.`,
  },
};
