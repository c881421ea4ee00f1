/** The clipboard, read only where the reader allowed it. */
import browser from "webextension-polyfill";

const PERMISSION = { permissions: ["clipboardRead" as const] };

export function mayReadClipboard(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION);
}

/** Asks the reader; must be called from a click. */
export function askForClipboard(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

/** What was copied last; empty where it may not or cannot be read. */
export async function readClipboard(): Promise<string> {
  if (!(await mayReadClipboard())) return "";
  return navigator.clipboard.readText().catch(() => "");
}
