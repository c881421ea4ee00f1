import type { Settings } from "../settings.ts";
import type { Words } from "./language.ts";

type Names<K extends keyof Settings> = Readonly<Record<Settings[K] & string, string>>;

/** The words of the settings page. */
export interface SettingsWords {
  readonly title: string;
  readonly saved: string;
  readonly sample: string;
  readonly marking: string;
  readonly highlightStyle: string;
  readonly highlightStyles: Names<"highlightStyle">;
  readonly highlightColor: string;
  readonly ownColor: string;
  readonly standardColor: string;
  readonly density: string;
  readonly densities: Names<"density">;
  readonly kinds: string;
  readonly showKnown: string;
  readonly card: string;
  readonly openDelay: string;
  readonly closeDelay: string;
  readonly milliseconds: string;
  readonly modifier: string;
  readonly modifiers: Names<"modifier">;
  readonly keys: string;
  readonly keysNote: string;
  readonly changeKeys: string;
  readonly look: string;
  readonly language: string;
  readonly languages: Names<"language">;
  readonly theme: string;
  readonly themes: Names<"theme">;
  readonly sites: string;
  readonly noSites: string;
  readonly bringBack: (site: string) => string;
  readonly known: string;
  readonly noKnown: string;
  readonly forget: (headword: string) => string;
  readonly study: string;
  readonly toDashboard: string;
}

/** The names of languages stand in their own language everywhere. */
const OWN_NAMES = { "zh-CN": "简体中文", "zh-TW": "繁體中文", en: "English" };

export const settingsWords: Words<SettingsWords> = {
  en: {
    title: "Settings",
    saved: "Changes are kept at once and seen in every open tab.",
    sample: "坚持做到四个合格，不断增强四个意识",
    marking: "Marking terms",
    highlightStyle: "Style",
    highlightStyles: { wash: "Wash", underline: "Underline", dotted: "Dotted", bold: "Bold" },
    highlightColor: "Colour",
    ownColor: "My own colour",
    standardColor: "Vermilion",
    density: "Mark",
    densities: {
      all: "Every occurrence",
      paragraph: "The first in each paragraph",
      page: "The first on the page",
    },
    kinds: "Kinds to mark",
    showKnown: "Mark terms I know as well",
    card: "The card",
    openDelay: "Opens after",
    closeDelay: "Leaves after",
    milliseconds: "ms",
    modifier: "Opens",
    modifiers: {
      none: "When the pointer rests on a term",
      Alt: "Only while Alt is held",
      Control: "Only while Ctrl is held",
      Shift: "Only while Shift is held",
    },
    keys: "Keyboard",
    keysNote:
      "Step through the terms of a page with the browser’s shortcuts for Bandu. In an open card ← and → step on, Esc closes.",
    changeKeys: "Show and change the shortcuts",
    look: "Look",
    language: "Language",
    languages: { auto: "As the browser", ...OWN_NAMES },
    theme: "Colours",
    themes: { auto: "As the system", light: "Light", dark: "Dark" },
    sites: "Sites where Bandu keeps quiet",
    noSites: "None.",
    bringBack: (site) => `Mark terms on ${site} again`,
    known: "Terms I know",
    noKnown: "None yet.",
    forget: (headword) => `Mark ${headword} again`,
    study: "Study time",
    toDashboard: "Goal, counting and export are on the dashboard",
  },
  "zh-CN": {
    title: "设置",
    saved: "改动立即保存，所有打开的标签页随即生效。",
    sample: "坚持做到四个合格，不断增强四个意识",
    marking: "标注词语",
    highlightStyle: "样式",
    highlightStyles: { wash: "底色", underline: "实线", dotted: "点线", bold: "加粗" },
    highlightColor: "颜色",
    ownColor: "自选颜色",
    standardColor: "朱红",
    density: "标注范围",
    densities: { all: "每一处", paragraph: "每段第一处", page: "全页第一处" },
    kinds: "标注哪些类别",
    showKnown: "已掌握的词语也标注",
    card: "卡片",
    openDelay: "停留多久后打开",
    closeDelay: "离开多久后收起",
    milliseconds: "毫秒",
    modifier: "打开方式",
    modifiers: {
      none: "指针停在词语上即打开",
      Alt: "按住 Alt 时才打开",
      Control: "按住 Ctrl 时才打开",
      Shift: "按住 Shift 时才打开",
    },
    keys: "键盘",
    keysNote: "用浏览器为伴读设置的快捷键，可逐个浏览本页词语。卡片打开时，按 ← → 换一个，按 Esc 关闭。",
    changeKeys: "查看并更改快捷键",
    look: "外观",
    language: "语言",
    languages: { auto: "跟随浏览器", ...OWN_NAMES },
    theme: "配色",
    themes: { auto: "跟随系统", light: "浅色", dark: "深色" },
    sites: "已停用的网站",
    noSites: "没有。",
    bringBack: (site) => `在 ${site} 重新标注`,
    known: "我已掌握的词语",
    noKnown: "还没有。",
    forget: (headword) => `重新标注“${headword}”`,
    study: "学习时间",
    toDashboard: "目标、计时规则和导出都在学习记录页",
  },
  "zh-TW": {
    title: "設定",
    saved: "變更立即儲存，所有開啟的分頁隨即生效。",
    sample: "坚持做到四个合格，不断增强四个意识",
    marking: "標示詞語",
    highlightStyle: "樣式",
    highlightStyles: { wash: "底色", underline: "實線", dotted: "點線", bold: "粗體" },
    highlightColor: "顏色",
    ownColor: "自選顏色",
    standardColor: "硃紅",
    density: "標示範圍",
    densities: { all: "每一處", paragraph: "每段第一處", page: "全頁第一處" },
    kinds: "標示哪些類別",
    showKnown: "已掌握的詞語也標示",
    card: "卡片",
    openDelay: "停留多久後開啟",
    closeDelay: "離開多久後收起",
    milliseconds: "毫秒",
    modifier: "開啟方式",
    modifiers: {
      none: "指標停在詞語上即開啟",
      Alt: "按住 Alt 時才開啟",
      Control: "按住 Ctrl 時才開啟",
      Shift: "按住 Shift 時才開啟",
    },
    keys: "鍵盤",
    keysNote: "用瀏覽器為伴讀設定的快速鍵，可逐一瀏覽本頁詞語。卡片開啟時，按 ← → 換一個，按 Esc 關閉。",
    changeKeys: "檢視並變更快速鍵",
    look: "外觀",
    language: "語言",
    languages: { auto: "跟隨瀏覽器", ...OWN_NAMES },
    theme: "配色",
    themes: { auto: "跟隨系統", light: "淺色", dark: "深色" },
    sites: "已停用的網站",
    noSites: "沒有。",
    bringBack: (site) => `在 ${site} 重新標示`,
    known: "我已掌握的詞語",
    noKnown: "還沒有。",
    forget: (headword) => `重新標示「${headword}」`,
    study: "學習時間",
    toDashboard: "目標、計時規則和匯出都在學習記錄頁",
  },
};
