/**
 * A real browser with the built extension in it, the same to tests whether it is Chromium or Firefox.
 *
 *   describe.each(BROWSERS)("%s", (name) => {
 *     let session: Session;
 *     beforeAll(async () => { session = await openBrowser(name); });
 *     afterAll(() => session.close());
 *     it("…", async () => { const page = await session.open(url); … });
 *   });
 *
 * `session.open(url)` a page; `session.extensionPage("dashboard.html")` an extension page in a tab;
 * `session.openPopup()` the real toolbar popup over the page in front; `pierce(page, "bandu-card")` a closed shadow
 * root; `highlights(page)` the registered highlights; `session.stopBackground()` ends the worker or event page, `session.hangBackground(ms)` keeps it busy.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { openChromium } from "./chromium.ts";
import type { BrowserName } from "./find-browser.ts";
import { openFirefox } from "./firefox.ts";
import type { Popup } from "./popup.ts";

export const BROWSERS = ["chromium", "firefox"] as const satisfies readonly BrowserName[];
const BUILDS = { chromium: "chrome-mv3", firefox: "firefox-mv3" } as const;

export interface LaunchOptions {
  /** The browser's interface language, e.g. `zh-CN`; English when absent. */
  readonly language?: string;
  /** A window to look at; headless when absent. */
  readonly headful?: boolean;
  /** A profile folder to keep; a fresh one that is thrown away when absent. */
  readonly profile?: string;
  /** The unpacked extension to load; the build of this browser when absent. */
  readonly extension?: string;
  readonly width?: number;
  readonly height?: number;
}

export interface Session {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  readonly base: string;
  /** Opens a page in a new tab and brings it to the front. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension, e.g. `dashboard.html#/day`, in a new tab: in front, or behind the tab that is there. */
  extensionPage(path: string, place?: "behind"): Promise<Page>;
  /** Opens the toolbar popup over the tab in front; in Chromium from a page of the extension where the background cannot. */
  openPopup(by?: Page): Promise<Popup>;
  /** Ends the background worker (Chromium) or event page (Firefox), as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Has the background do nothing but run in a circle for so many milliseconds; resolves when it is over. */
  hangBackground(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

/** The unpacked build for a browser. @throws Error when it was not built. */
export function buildFolder(name: BrowserName): string {
  const folder = join(import.meta.dirname, "..", "..", ".output", BUILDS[name]);
  if (!existsSync(join(folder, "manifest.json")))
    throw new Error(`There is no build for ${name} at .output/${BUILDS[name]}: run npm run build first.`);
  return folder;
}

/** Starts a browser with the extension loaded. */
export async function openBrowser(name: BrowserName, options: LaunchOptions = {}): Promise<Session> {
  const full = { extension: buildFolder(name), width: 1100, height: 800, ...options };
  return name === "chromium" ? openChromium(full) : openFirefox(full);
}
