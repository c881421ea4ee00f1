/** What the reader, or the browser, does to the extension itself: reload, update, disable, enable, uninstall. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { buildFolder, openBrowser, type Session } from "../harness/browsers.ts";
import type { BrowserName } from "../harness/find-browser.ts";
import { Chrome } from "../harness/firefox.ts";
import { until } from "../harness/until.ts";

export interface Addon {
  readonly session: Session;
  reload(): Promise<void>;
  /** Puts another version in its place. */
  update(version: string): Promise<void>;
  disable(): Promise<void>;
  enable(): Promise<void>;
  uninstall(): Promise<void>;
  install(): Promise<void>;
  close(): Promise<void>;
}

/** A browser with a copy of the build in it, to do with as one likes. */
export async function openAddon(name: BrowserName): Promise<Addon> {
  const folder = mkdtempSync(join(tmpdir(), "bandu-"));
  cpSync(buildFolder(name), folder, { recursive: true });
  const session = await openBrowser(name, { extension: folder });
  const acts = name === "firefox" ? firefoxActs(session, folder) : await chromiumActs(session, folder);
  const close = async () => {
    await session.close();
    rmSync(folder, { recursive: true });
  };
  return { session, close, ...acts };
}

type Acts = Omit<Addon, "session" | "close">;

function setVersion(folder: string, version: string): void {
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as object;
  writeFileSync(path, JSON.stringify({ ...manifest, version }));
}

function firefoxActs(session: Session, folder: string): Acts {
  const chrome = new Chrome(session.browser);
  const act = (what: string) =>
    chrome.call<void>(`async () => {
      const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      const addon = await AddonManager.getAddonByID("bandu@bandu.example");
      await addon.${what}();
    }`);
  const install = async () => {
    await session.browser.installExtension(folder);
  };
  return {
    reload: () => act("reload"),
    update(version) {
      setVersion(folder, version);
      return install();
    },
    disable: () => act("disable"),
    enable: () => act("enable"),
    uninstall: () => act("uninstall"),
    install,
  };
}

declare const chrome: {
  developerPrivate: {
    reload(id: string, options: object): Promise<void>;
    updateProfileConfiguration(change: object): Promise<void>;
  };
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
};

async function chromiumActs(session: Session, folder: string): Promise<Acts> {
  const id = new URL(session.base).host;
  const page: Page = await session.open("chrome://extensions/");
  // Without it Chromium enables no unpacked extension again.
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  const reload = () => page.evaluate((id) => chrome.developerPrivate.reload(id, { failQuietly: true }), id);
  const setEnabled = (on: boolean) => page.evaluate((id, on) => chrome.management.setEnabled(id, on), id, on);
  return {
    reload,
    update(version) {
      setVersion(folder, version);
      return reload();
    },
    disable: () => setEnabled(false),
    enable: () => setEnabled(true),
    uninstall: () => session.browser.uninstallExtension(id),
    install: async () => {
      await session.browser.installExtension(folder);
      await until("the extension", async () => (await session.browser.extensions()).size > 0);
    },
  };
}
