/** A page of the extension in happy-dom, over the browser's API in memory; imported before anything of entrypoints/. */
import { locks } from "node:worker_threads";
import { browser } from "../platform/fake-browser.ts";

// Every browser Bandu runs in has them, and Node too; happy-dom does not.
Object.defineProperty(navigator, "locks", { value: locks });
Object.assign(browser, {
  extension: { inIncognitoContext: false },
  windows: { getCurrent: async () => ({ incognito: false }) },
});
