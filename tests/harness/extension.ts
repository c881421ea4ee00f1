/** What only a page of the extension can do: its storage, and messages to a tab. */
import type { Page } from "puppeteer-core";
import type { Session } from "./browsers.ts";

const API = "(globalThis.browser ?? globalThis.chrome)";

/** Opening a page takes longer than what is done there: each session keeps one, behind the tab in front. */
const pages = new WeakMap<Session, Page>();

/** Does something in a page of the extension. */
export async function inExtension<T>(session: Session, source: string): Promise<T> {
  let page = pages.get(session);
  if (!page || page.isClosed()) {
    page = await session.extensionPage("options.html", "behind");
    pages.set(session, page);
  }
  return (await page.evaluate(source)) as T;
}

/** Writes into `storage.local`. */
export function writeStorage(session: Session, items: object): Promise<void> {
  return inExtension(session, `${API}.storage.local.set(${JSON.stringify(items)})`);
}

/** One item of `storage.local`. */
export function readStorage<T>(session: Session, key: string): Promise<T | undefined> {
  return inExtension(
    session,
    `${API}.storage.local.get(${JSON.stringify(key)}).then((got) => got[${JSON.stringify(key)}])`,
  );
}

/** Sends the tab at a page's address a message as popup and background do, and gives the answer. */
export function tell<T>(session: Session, to: Page, message: object): Promise<T> {
  const source = `(async () => {
    const tab = (await ${API}.tabs.query({})).find((tab) => tab.url === ${JSON.stringify(to.url())});
    return ${API}.tabs.sendMessage(tab.id, ${JSON.stringify(message)}, { frameId: 0 });
  })()`;
  return inExtension(session, source);
}
