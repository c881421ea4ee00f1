/** What tests do through a page of the extension: change what is stored, ask a tab what it found. */
import type { Page } from "puppeteer-core";
import type { Settings } from "../../core/settings.ts";

declare const chrome: {
  storage: {
    local: { get(key: string): Promise<Record<string, object>>; set(items: object): Promise<void> };
  };
  tabs: {
    query(query: object): Promise<{ id: number; url: string }[]>;
    sendMessage(tab: number, message: object, options: object): Promise<unknown>;
  };
};

/** Changes settings as the settings page does: every open tab hears of it. */
export function changeSettings(extension: Page, change: Partial<Settings>): Promise<void> {
  return extension.evaluate(async (change) => {
    const { settings } = await chrome.storage.local.get("settings");
    await chrome.storage.local.set({ settings: { ...settings, ...change } });
  }, change);
}

/** Puts values into the extension's storage. */
export function store(extension: Page, items: object): Promise<void> {
  return extension.evaluate((items) => chrome.storage.local.set(items), items);
}

/** The terms a page's top frame says it found, with their counts; empty while it does not answer. */
export function terms(extension: Page, page: Page): Promise<{ term: number; count: number }[]> {
  return extension.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((tab) => tab.url === url);
    if (!tab) return [];
    const answer = chrome.tabs.sendMessage(tab.id, { type: "page.terms" }, { frameId: 0 });
    const found = (await answer.catch(() => undefined)) as
      | { terms: { term: number; count: number }[] }
      | undefined;
    return found?.terms ?? [];
  }, page.url());
}
