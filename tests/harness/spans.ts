/** Reads what the ledger holds, straight from IndexedDB, as a reader's own tools would. */
import type { Page } from "puppeteer-core";
import type { Span } from "../../core/study/span.ts";

/** All spans in the database `bandu`, from any page of the extension; none when there is no database yet. */
export function readSpans(extensionPage: Page): Promise<Span[]> {
  return extensionPage.evaluate(async () => {
    // Asking for the names of all databases fails in Firefox where any of them is damaged: it is opened, and never made.
    const db = await new Promise<IDBDatabase | undefined>((resolve, reject) => {
      const request = indexedDB.open("bandu");
      let isNew = false;
      request.onupgradeneeded = () => {
        isNew = true;
        request.transaction?.abort();
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => (isNew ? resolve(undefined) : reject(request.error));
    });
    if (!db) return [];
    // Who upgrades or deletes it meanwhile does not wait for us.
    db.onversionchange = () => db.close();
    try {
      return await new Promise<Span[]>((resolve, reject) => {
        const request = db.transaction("spans").objectStore("spans").getAll();
        request.onsuccess = () => resolve(request.result as Span[]);
        request.onerror = () => reject(request.error);
      });
    } finally {
      db.close();
    }
  });
}
