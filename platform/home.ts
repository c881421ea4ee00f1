/** Where a page of Bandu stands: in Firefox not every tab sees the same databases. */
import browser from "webextension-polyfill";

/** Whether this is a page in a private window of Firefox, where no database can be opened; elsewhere no page of Bandu is private. */
export function isWithoutDatabases(): boolean {
  return browser.extension?.inIncognitoContext === true;
}

/** What Firefox names the stores of container tabs by. */
const CONTAINER = "firefox-container-";

/**
 * A tab in a container has databases of its own. Found empty there, the ledger would be taken for lost, and what is moved into it
 * from the outbox would never be seen again: the address is opened in a tab outside of any, in place of this one. Tells whether.
 */
export async function leaveContainer(): Promise<boolean> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined || !tab.cookieStoreId?.startsWith(CONTAINER)) return false;
  await browser.tabs.create({ url: location.href, index: tab.index, active: tab.active });
  await browser.tabs.remove(tab.id);
  return true;
}
