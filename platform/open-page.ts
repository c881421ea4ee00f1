/** Extension pages in tabs of their own. A content script may not open one: it asks the background. */
import * as v from "valibot";
import browser from "webextension-polyfill";
import { ToBackground } from "../core/messages.ts";

/** Asks for an extension page, e.g. `dashboard.html#/term/own:x`. Nothing happens while the background is gone. */
export function askToOpen(path: string): void {
  const message: ToBackground = { type: "open", path };
  browser.runtime.sendMessage(message).catch(() => {});
}

/** Opens what pages ask for: pages of this extension and nothing else. */
export function openWhatIsAsked(): void {
  browser.runtime.onMessage.addListener((received: unknown) => {
    const message = v.safeParse(ToBackground, received);
    if (!message.success || message.output.type !== "open") return undefined;
    return browser.tabs.create({ url: browser.runtime.getURL(message.output.path) }).then(() => {});
  });
}

/** Opens the settings, from a page of the extension. */
export function openOptions(): void {
  void browser.runtime.openOptionsPage();
}

/** Opens the dashboard in a tab, from a page of the extension; at a place in it, e.g. `#/term/own:x`. */
export function openDashboard(hash = ""): void {
  void browser.tabs.create({ url: browser.runtime.getURL(`dashboard.html${hash}`) });
}

/** Opens the browser's own page of shortcuts for extensions. */
export function openShortcuts(): void {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) void openShortcutSettings();
  else void browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
