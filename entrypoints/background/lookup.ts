/** Look-up from where the browser lets one type or select: the address bar and the context menu. */
import type { Menus, Omnibox } from "webextension-polyfill";
import browser from "webextension-polyfill";
import { rowOf } from "../../core/lookup/column.ts";
import { favourOf } from "../../core/lookup/favour.ts";
import type { Hit, Reason } from "../../core/lookup/hit.ts";
import type { LookupIndex } from "../../core/lookup/index.ts";
import { lookupPath, termPath } from "../../core/lookup/paths.ts";
import { parseQuery } from "../../core/lookup/query.ts";
import { search } from "../../core/lookup/search.ts";
import { foldUnit } from "../../core/match/fold-masks.ts";
import { chooseLanguage } from "../../core/strings/language.ts";
import { omniboxWords } from "../../core/strings/omnibox.ts";
import { readHistory } from "../../platform/history.ts";
import { storedIndex } from "../../platform/lookup-store.ts";
import { publishedRevision } from "../../platform/pack-store.ts";
import { leavePending } from "../../platform/pending.ts";
import { progressStore } from "../../platform/progress.ts";
import { settingsStore } from "../../platform/settings.ts";

const MENU = "look-up";
const SUGGESTIONS = 6;
/** Found so, a term was meant. */
const SURE: ReadonlySet<Reason> = new Set(["exact", "prefix", "initials"]);

/** Answers the address bar's keyword and the context menu on a selection. */
export function keepLookup(): void {
  browser.omnibox.onInputStarted.addListener(() => void sayDefault());
  browser.omnibox.onInputChanged.addListener((typed, suggest) => void suggestions(typed).then(suggest));
  browser.omnibox.onInputEntered.addListener((typed) => void openTyped(typed));
  browser.runtime.onInstalled.addListener(() => void createMenu());
  // The reader may have chosen another language since; before the menu is there, nothing is to be renamed.
  void renameMenu().catch(() => undefined);
  browser.contextMenus.onClicked.addListener((click) => void lookUpSelection(click));
}

async function words() {
  const { language } = await settingsStore.read();
  return omniboxWords[chooseLanguage(language, navigator.language)];
}

async function sayDefault(): Promise<void> {
  const { look } = await words();
  browser.omnibox.setDefaultSuggestion({ description: look });
}

let opened: LookupIndex | undefined;

/** The index of what is published; undefined before the first time. */
async function openIndex(): Promise<LookupIndex | undefined> {
  const revision = await publishedRevision();
  if (revision !== undefined && opened?.revision !== revision) opened = await storedIndex(revision);
  return opened;
}

/** The best terms by their names, the reader's own favour first among equals, as in the popup. */
async function best(index: LookupIndex, typed: string, limit: number): Promise<Hit[]> {
  const [progress, history] = await Promise.all([progressStore.all(), readHistory()]);
  const favour = favourOf(index, progress, history);
  return search(index, parseQuery(typed, foldUnit), { limit, favour });
}

async function suggestions(typed: string): Promise<Omnibox.SuggestResult[]> {
  const index = await openIndex();
  if (!index) return [];
  return (await best(index, typed, SUGGESTIONS)).map(({ term }) => ({
    content: rowOf(index.headwords, term),
    description: described(`${rowOf(index.headwords, term)} · ${rowOf(index.pinyin, term)}`),
  }));
}

/** Chromium reads a description as XML, Firefox as plain text. */
function described(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&apos;",
  };
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** Opens the page of the term that was meant for sure, else the look-up with what was typed in it. */
async function openTyped(typed: string): Promise<void> {
  const index = await openIndex();
  const [hit] = index ? await best(index, typed, 1) : [];
  const sure = index && hit && SURE.has(hit.reason);
  await browser.tabs.update({
    url: browser.runtime.getURL(sure ? termPath(rowOf(index.keys, hit.term)) : lookupPath(typed)),
  });
}

async function createMenu(): Promise<void> {
  const { menu } = await words();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU, title: menu, contexts: ["selection"] });
}

async function renameMenu(): Promise<void> {
  await browser.contextMenus.update(MENU, { title: (await words()).menu });
}

/** Opens the popup with the selection in it; where no popup can open, a tab. */
async function lookUpSelection({ menuItemId, selectionText = "" }: Menus.OnClickData): Promise<void> {
  if (menuItemId !== MENU) return;
  // Firefox opens a popup only at once after the click, so the text may come when it is open.
  const popup = browser.action.openPopup();
  const opened = await popup.then(() => true).catch(() => false);
  if (opened) await leavePending(selectionText);
  else await browser.tabs.create({ url: browser.runtime.getURL(lookupPath(selectionText)) });
}
