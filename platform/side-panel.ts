/** Opens the side panel: Chromium has one of the window's, Firefox a sidebar. Only at a reader's own act. */
import browser from "webextension-polyfill";

/** The polyfill does not know it. */
declare const chrome: { readonly sidePanel: { open(at: { windowId: number }): Promise<void> } };

/** To be called first thing in the handler of a click or a command: both browsers want the act to be still fresh. */
export function openSidePanel(windowId: number): void {
  if (import.meta.env.FIREFOX) void browser.sidebarAction.toggle();
  else void chrome.sidePanel.open({ windowId });
}
