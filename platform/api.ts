/**
 * The browser's own API, without the polyfill: for what every page loads, where that would be half of the script. What both
 * browsers are to do alike is asked of it without promises.
 */
import type { Browser } from "webextension-polyfill";

const { browser, chrome } = globalThis as { browser?: Browser; chrome?: Browser };

export const api = (browser ?? chrome) as Browser;
