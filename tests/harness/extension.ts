/** What only a page of the extension can do: its storage, and messages to a tab. */
import type { Page } from "puppeteer-core";
import type { Session } from "./browsers.ts";

const API = "(globalThis.browser ?? globalThis.chrome)";

/** Does something in a page of the extension, in a tab of its own behind the one in front. */
async function inExtension<T>(session: Session, front: Page | undefined, source: string): Promise<T> {
  const page = await session.extensionPage("options.html");
  const answer = (await page.evaluate(source)) as T;
  await page.close();
  await front?.bringToFront();
  return answer;
}

/** Writes into `storage.local`; then the page given is in front again. */
export function writeStorage(session: Session, items: object, front?: Page): Promise<void> {
  return inExtension(session, front, `${API}.storage.local.set(${JSON.stringify(items)})`);
}

/** One item of `storage.local`. */
export function readStorage<T>(session: Session, key: string, front?: Page): Promise<T | undefined> {
  const source = `${API}.storage.local.get(${JSON.stringify(key)}).then((got) => got[${JSON.stringify(key)}])`;
  return inExtension(session, front, source);
}

/** Sends the tab at a page's address a message as popup and background do, and gives the answer. */
export function tell<T>(session: Session, to: Page, message: object): Promise<T> {
  const source = `(async () => {
    const tab = (await ${API}.tabs.query({})).find((tab) => tab.url === ${JSON.stringify(to.url())});
    return ${API}.tabs.sendMessage(tab.id, ${JSON.stringify(message)}, { frameId: 0 });
  })()`;
  return inExtension(session, to, source);
}
