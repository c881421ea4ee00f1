/** Extension pages in tabs of their own. */
import browser from "webextension-polyfill";
import { noteDoor, notePath } from "../core/lookup/paths.ts";
import { answerBackground, askBackground, PATIENCE } from "./background-messages.ts";

/**
 * Opens a term's page from a visited page, at the reader's press; false where that could not be done. It takes no
 * background, save where the page is in a sandbox and may open no tab: there it is asked, and given up on if it hangs.
 */
export async function openNote(key: string): Promise<boolean> {
  return openTab(noteDoor(key)) || askBackground({ type: "term.open", key, until: Date.now() + PATIENCE });
}

/** Opens a tab as the page may; false where it may not. */
function openTab(path: string): boolean {
  // What a sandboxed page opens is in the sandbox too, and pages of no origin are let in nowhere.
  if (origin === "null") return false;
  const tab = open(browser.runtime.getURL(path), "_blank");
  // The page it was opened from is none of its business.
  if (tab) tab.opener = null;
  return tab !== null;
}

/** Opens what pages ask for, unless they have given up on it: a tab that comes out of the blue is worse than none. */
export function openWhatIsAsked(): void {
  answerBackground("term.open", async ({ key, until }) => {
    if (Date.now() > until) return false;
    await browser.tabs.create({ url: browser.runtime.getURL(notePath(key)) });
    return true;
  });
}

/** Opens the settings, from a page of the extension. */
export function openOptions(): void {
  void browser.runtime.openOptionsPage();
}

/** Opens the dashboard in a tab, from a page of the extension; at a place in it, e.g. a term's `termHash`. */
export function openDashboard(hash = ""): void {
  void browser.tabs.create({ url: browser.runtime.getURL(`dashboard.html${hash}`) });
}

/** Opens the browser's own page of shortcuts for extensions. */
export function openShortcuts(): void {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) void openShortcutSettings();
  else void browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
