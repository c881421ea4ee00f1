/** A private window in which the reader allowed Bandu: it marks and shows, and keeps nothing. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS, openBrowser, type Session } from "./harness/browsers.ts";
import { Chrome } from "./harness/firefox.ts";
import { highlights } from "./harness/highlights.ts";
import { type PageServer, startServer } from "./harness/server.ts";
import { readSpans } from "./harness/spans.ts";
import { until } from "./harness/until.ts";
import { readFor } from "./torture/desk.ts";

const NEWS = "<!doctype html><meta charset=utf-8><title>news</title><p>要增强四个意识，坚定四个自信。";

declare const chrome: {
  developerPrivate: {
    updateExtensionConfiguration(change: object): Promise<void>;
    updateProfileConfiguration(change: object): Promise<void>;
  };
  windows: { create(options: object): Promise<object> };
};

/** A page in a private window, with Bandu allowed there. */
function openPrivately(session: Session, url: string): Promise<Page> {
  return session.name === "firefox" ? inFirefox(session, url) : inChromium(session, url);
}

async function inChromium(session: Session, url: string): Promise<Page> {
  const settings = await session.open("chrome://extensions/");
  const extensionId = new URL(session.base).host;
  // Without developer mode Chromium enables no unpacked extension again after the change.
  await settings.evaluate(() =>
    chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  );
  await settings.evaluate(
    (extensionId) =>
      chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true }),
    extensionId,
  );
  // The permission reloads the extension; its pages cannot be had for a moment.
  const opener = await until("a page of the extension", () => session.extensionPage("dashboard.html"));
  await opener.evaluate((url) => chrome.windows.create({ url, incognito: true }), url);
  const target = await session.browser.waitForTarget((target) => target.url() === url);
  const page = await target.asPage();
  await page.bringToFront();
  return page;
}

async function inFirefox(session: Session, url: string): Promise<Page> {
  await new Chrome(session.browser).call(
    `async (url) => {
      const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
      const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      const id = "bandu@bandu.example";
      await ExtensionPermissions.add(id, { permissions: ["internal:privateBrowsingAllowed"], origins: [] });
      await (await AddonManager.getAddonByID(id)).reload();
      window.openTrustedLinkIn(url, "window", { private: true });
    }`,
    url,
  );
  return until("the private window", async () =>
    (await session.browser.pages()).find((page) => page.url() === url),
  );
}

// Mostly waits: both browsers at once.
describe.concurrent.each(BROWSERS)("a private window in %s", (name) => {
  let session: Session;
  let server: PageServer;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
  });
  afterAll(() => Promise.all([session.close(), server.close()]));

  it("shows the terms and records nothing", async () => {
    const page = await openPrivately(session, server.serve("/private", NEWS));
    await until("terms to be marked", async () => (await highlights(page)).length > 0);
    await readFor(page, 5_000);
    await page.close();
    const extension = await session.extensionPage("dashboard.html");
    await until("the overview", () => extension.$(".summary"));
    expect(await readSpans(extension)).toEqual([]);
    const keys = await extension.evaluate(async () => {
      type Api = { storage: { local: { get(keys: null): Promise<object> } } };
      const world = globalThis as unknown as { browser?: Api; chrome: Api };
      return Object.keys(await (world.browser ?? world.chrome).storage.local.get(null));
    });
    expect(keys.filter((key) => /^(outbox|progress|backup):/.test(key))).toEqual([]);
  });
});
