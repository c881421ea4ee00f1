/** Tells the extension of things only a person can do in the browser's own surfaces: its menus and its address bar. */
import type { Session } from "./browsers.ts";
import type { Chrome } from "./firefox.ts";

const ADDON = "bandu@bandu.example";

/** Runs a source in the background worker (Chromium). */
async function inWorker<T>(session: Session, source: string): Promise<T> {
  const target = session.browser
    .targets()
    .find((target) => target.type() === "service_worker" && target.url().startsWith(session.base));
  const worker = await target?.worker();
  if (!worker) throw new Error("The background worker is not there to be told.");
  return (await worker.evaluate(source)) as T;
}

/** The browser's own window (Firefox). */
const chromeOf = (session: Session) => (session as Session & { chrome: Chrome }).chrome;

/** Reports a click on a context menu's item with a selection. */
export async function reportMenuClick(
  session: Session,
  menuItemId: string,
  selectionText: string,
): Promise<void> {
  const click = { menuItemId, selectionText, editable: false, pageUrl: "http://127.0.0.1/" };
  if (session.name === "chromium")
    await inWorker(
      session,
      `void chrome.contextMenus.onClicked.dispatch(${JSON.stringify(click)}, undefined)`,
    );
  else
    await chromeOf(session).call(
      `(id, click) => { WebExtensionPolicy.getByID(id).extension.emit("webext-menu-menuitem-click", { modifiers: [], ...click }); }`,
      ADDON,
      click,
    );
}

/** Types a text behind the keyword and gives the suggestions' descriptions. */
export function reportOmnibox(session: Session, typed: string): Promise<string[]> {
  if (session.name === "chromium")
    return inWorker(
      session,
      `new Promise((resolve) => chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(typed)},
        (found) => resolve(found.map(({ description }) => description))))`,
    );
  return chromeOf(session).call(
    `async (typed) => {
      const { ExtensionSearchHandler: handler } =
        ChromeUtils.importESModule("resource://gre/modules/ExtensionSearchHandler.sys.mjs");
      return new Promise((resolve) => {
        handler.handleSearch({ keyword: "bd", text: "bd " + typed, inPrivateWindow: false },
          (found) => resolve(found.map(({ description }) => description)));
      });
    }`,
    typed,
  );
}

/** Presses Enter behind the keyword. */
export async function reportOmniboxEnter(session: Session, typed: string): Promise<void> {
  if (session.name === "chromium")
    await inWorker(
      session,
      `void chrome.omnibox.onInputEntered.dispatch(${JSON.stringify(typed)}, "currentTab")`,
    );
  else
    await chromeOf(session).call(
      `(typed) => {
        const { ExtensionSearchHandler: handler } =
          ChromeUtils.importESModule("resource://gre/modules/ExtensionSearchHandler.sys.mjs");
        handler.handleInputEntered("bd", "bd " + typed, "tab");
      }`,
      typed,
    );
}

/** The addresses of the open tabs, also of those WebDriver does not tell of. */
export async function tabAddresses(session: Session): Promise<string[]> {
  if (session.name === "chromium") return (await session.browser.pages()).map((page) => page.url());
  return chromeOf(session).call("() => [...gBrowser.tabs].map((tab) => tab.linkedBrowser.currentURI.spec)");
}

/** Commands as Firefox binds them, by the key of their suggested shortcut. */
const KEYS: Readonly<Record<string, string>> = {
  "next-term": '[keycode="VK_PERIOD"][modifiers="alt"]',
  "previous-term": '[keycode="VK_COMMA"][modifiers="alt"]',
  "toggle-site": '[keycode="VK_COMMA"][modifiers*="shift"]',
};

/** Reports the shortcut of one of Bandu's commands, with the tab in front. */
export async function reportShortcut(session: Session, command: string): Promise<void> {
  if (session.name === "chromium")
    await inWorker(
      session,
      `chrome.tabs.query({ active: true, lastFocusedWindow: true })
        .then(([tab]) => chrome.commands.onCommand.dispatch(${JSON.stringify(command)}, tab))`,
    );
  else
    await chromeOf(session).call(
      `(keys) => {
        const key = [...document.querySelectorAll("keyset[id^='ext-keyset'] key")].find((key) => key.matches(keys));
        key.dispatchEvent(new Event("command", { bubbles: true }));
      }`,
      KEYS[command],
    );
}

/** Whether the side panel (Chromium) or Bandu's sidebar (Firefox) is open. */
export async function panelIsOpen(session: Session): Promise<boolean> {
  if (session.name === "chromium")
    return session.browser.targets().some((target) => target.url().endsWith("/sidepanel.html"));
  return chromeOf(session).call(
    "() => SidebarController.isOpen && /bandu/.test(SidebarController.currentID)",
  );
}
