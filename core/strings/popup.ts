import type { Reason } from "../lookup/hit.ts";
import type { Role } from "../lookup/index.ts";
import type { Words } from "./language.ts";

export interface PopupWords {
  readonly title: string;
  readonly search: string;
  readonly placeholder: string;
  readonly views: { readonly lookup: string; readonly page: (terms: number | undefined) => string };
  readonly onThisPage: string;
  readonly times: (count: number) => string;
  readonly nothingOnPage: string;
  readonly pageUnreadable: string;
  readonly results: string;
  readonly found: (count: number) => string;
  readonly nothingFound: (typed: string) => string;
  readonly nearest: string;
  readonly back: string;
  readonly all: (count: number) => string;
  readonly reasons: Readonly<Partial<Record<Reason, string>>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly dashboard: string;
  readonly settings: string;
  readonly sidePanel: string;
  readonly siteOn: (host: string) => string;
  readonly siteOff: (host: string) => string;
  readonly recent: string;
  readonly starred: string;
  readonly clear: string;
  readonly lookUpSelection: string;
  readonly lookUpClipboard: string;
  readonly offerClipboard: string;
  readonly inPassage: (count: number) => string;
  readonly nothingInPassage: string;
  readonly privateWindow: string;
}

export const popupWords: Words<PopupWords> = {
  en: {
    title: "Bandu 伴读",
    search: "Look up a term",
    placeholder: "Characters, pinyin or initials",
    views: { lookup: "Look up", page: (terms) => `On this page ${terms ?? ""}` },
    onThisPage: "On this page",
    times: (count) => `${count}×`,
    nothingOnPage: "No terms on this page.",
    pageUnreadable: "This page cannot be read by Bandu.",
    results: "Results",
    found: (count) => (count === 1 ? "1 term found" : `${count} terms found`),
    nothingFound: (typed) => `Nothing found for “${typed}”.`,
    nearest: "Nearest",
    back: "Back",
    all: (count) => `All ${count}`,
    reasons: { slip: "similar", text: "in the text" },
    roles: { headword: "", alias: "found by", member: "includes" },
    dashboard: "Study record",
    settings: "Settings",
    sidePanel: "Terms of this page in the side panel",
    siteOn: (host) => `Marking terms on ${host}`,
    siteOff: (host) => `Quiet on ${host}`,
    recent: "Looked up",
    starred: "Starred",
    clear: "Clear",
    lookUpSelection: "Selected:",
    lookUpClipboard: "Copied:",
    offerClipboard: "Offer what I copied",
    inPassage: (count) => (count === 1 ? "1 term in this passage" : `${count} terms in this passage`),
    nothingInPassage: "No terms in this passage.",
    privateWindow: "Private window: nothing you look up is kept.",
  },
  "zh-CN": {
    title: "Bandu 伴读",
    search: "查词语",
    placeholder: "汉字、拼音或首字母",
    views: { lookup: "查词", page: (terms) => `本页 ${terms ?? ""}` },
    onThisPage: "本页词语",
    times: (count) => `${count} 次`,
    nothingOnPage: "本页没有收录的词语。",
    pageUnreadable: "伴读无法读取此页面。",
    results: "查询结果",
    found: (count) => `找到 ${count} 条`,
    nothingFound: (typed) => `没有找到“${typed}”。`,
    nearest: "相近的词语",
    back: "返回",
    all: (count) => `全部 ${count} 条`,
    reasons: { slip: "相近", text: "见于释文" },
    roles: { headword: "", alias: "匹配", member: "包括" },
    dashboard: "学习记录",
    settings: "设置",
    sidePanel: "在侧边栏列出本页词语",
    siteOn: (host) => `在 ${host} 标注词语`,
    siteOff: (host) => `在 ${host} 已停用`,
    recent: "最近查过",
    starred: "加星词语",
    clear: "清除",
    lookUpSelection: "选中文字：",
    lookUpClipboard: "剪贴板：",
    offerClipboard: "打开时提示剪贴板内容",
    inPassage: (count) => `这段文字中有 ${count} 条词语`,
    nothingInPassage: "这段文字中没有收录的词语。",
    privateWindow: "隐私窗口：查词不留记录。",
  },
  "zh-TW": {
    title: "Bandu 伴讀",
    search: "查詞語",
    placeholder: "漢字、拼音或首字母",
    views: { lookup: "查詞", page: (terms) => `本頁 ${terms ?? ""}` },
    onThisPage: "本頁詞語",
    times: (count) => `${count} 次`,
    nothingOnPage: "本頁沒有收錄的詞語。",
    pageUnreadable: "伴讀無法讀取這個頁面。",
    results: "查詢結果",
    found: (count) => `找到 ${count} 條`,
    nothingFound: (typed) => `找不到「${typed}」。`,
    nearest: "相近的詞語",
    back: "返回",
    all: (count) => `全部 ${count} 條`,
    reasons: { slip: "相近", text: "見於釋文" },
    roles: { headword: "", alias: "符合", member: "包括" },
    dashboard: "學習記錄",
    settings: "設定",
    sidePanel: "在側邊欄列出本頁詞語",
    siteOn: (host) => `在 ${host} 標示詞語`,
    siteOff: (host) => `在 ${host} 已停用`,
    recent: "最近查過",
    starred: "加星詞語",
    clear: "清除",
    lookUpSelection: "選取文字：",
    lookUpClipboard: "剪貼簿：",
    offerClipboard: "開啟時提示剪貼簿內容",
    inPassage: (count) => `這段文字中有 ${count} 條詞語`,
    nothingInPassage: "這段文字中沒有收錄的詞語。",
    privateWindow: "無痕視窗：查詞不留記錄。",
  },
};
