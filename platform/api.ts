/**
 * The browser's own API, without the polyfill: for what every page loads, where that would be half of the script. It holds
 * what both browsers do alike without promises.
 */
import type { Browser } from "webextension-polyfill";

const { browser, chrome } = globalThis as { browser?: Browser; chrome?: Browser };

export const api = (browser ?? chrome) as Browser;
