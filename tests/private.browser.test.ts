/** A private window in which the reader allowed Bandu: it marks and shows, and keeps nothing. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS, openBrowser, type Session } from "./harness/browsers.ts";
import { openCard } from "./harness/card.ts";
import { Chrome } from "./harness/firefox.ts";
import { highlights } from "./harness/highlights.ts";
import type { Popup } from "./harness/popup.ts";
import { type PageServer, startServer } from "./harness/server.ts";
import { readSpans } from "./harness/spans.ts";
import { until } from "./harness/until.ts";
import { readFor } from "./torture/desk.ts";

const NEWS = "<!doctype html><meta charset=utf-8><title>news</title><p>要增强四个意识，坚定四个自信。";
/** So long that in another window its text would be matched in the background. */
const LONG = `${NEWS}${"<p>新的一行文字。".repeat(8000)}<p>落实三会一课。`;

declare const chrome: {
  developerPrivate: {
    updateExtensionConfiguration(change: object): Promise<void>;
    updateProfileConfiguration(change: object): Promise<void>;
  };
  windows: {
    create(options: object): Promise<{ id: number }>;
    update(id: number, change: object): Promise<object>;
  };
};

interface Private {
  readonly page: Page;
  /** Opens the popup over it. */
  openPopup(): Promise<Popup>;
  close(): Promise<void>;
}

/** A page in a private window, with Bandu allowed there. */
function openPrivately(session: Session, url: string): Promise<Private> {
  return session.name === "firefox" ? inFirefox(session, url) : inChromium(session, url);
}

async function inChromium(session: Session, url: string): Promise<Private> {
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
  const { id } = await opener.evaluate((url) => chrome.windows.create({ url, incognito: true }), url);
  const target = await session.browser.waitForTarget((target) => target.url() === url);
  const page = await target.asPage();
  await page.bringToFront();
  return {
    page,
    openPopup: async () => {
      await opener.evaluate((id) => chrome.windows.update(id, { focused: true }), id);
      return session.openPopup(opener);
    },
    close: () => page.close(),
  };
}

async function inFirefox(session: Session, url: string): Promise<Private> {
  const chrome = new Chrome(session.browser);
  await chrome.call(
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
  const page = await until("the private window", async () =>
    (await session.browser.pages()).find((page) => page.url() === url),
  );
  return {
    page,
    openPopup: () => session.openPopup(),
    // All of the window, also what the popup was opened from: a page of the extension in it reads nothing that is kept.
    close: async () => {
      await chrome.call("() => { setTimeout(() => window.close()); }");
      await until("the private window to close", () =>
        chrome.call<boolean>("() => !PrivateBrowsingUtils.isWindowPrivate(window)"),
      );
    },
  };
}

/** Looks a term up in the popup, and finds no way to star it, to add one or to switch the site off: all would be kept. */
async function lookUp(popup: Popup): Promise<void> {
  const shows = (what: string) =>
    until(what, () => popup.evaluate((popup, what) => popup.document.querySelector(what) !== null, what));
  await until("what is said of a private window", () =>
    popup.evaluate((popup) => /private window/i.test(popup.document.body.innerText)),
  );
  expect(await popup.evaluate((popup) => popup.document.querySelector(".site"))).toBeNull();
  await popup.type("zzzz");
  await shows(".status");
  await until("nothing to be found", () =>
    popup.evaluate((popup) => popup.document.body.innerText.includes("Nothing found")),
  );
  expect(await popup.evaluate((popup) => popup.document.querySelector(".add"))).toBeNull();
  for (let i = 0; i < 4; i++) await popup.press("Backspace");
  await popup.type("sgys");
  await shows("[role=option]");
  await popup.press("Enter");
  await shows(".term h1");
  expect(await popup.evaluate((popup) => popup.document.querySelector(".star"))).toBeNull();
  await popup.close();
}

/**
 * A long page in the private window is marked to its end, and nothing that pages ask of the background comes from it; the
 * latter is told in Firefox alone, since in Chromium no other page hears what a private window asks.
 */
async function readsAlone(session: Session, page: Page, url: string): Promise<void> {
  const hearing = await session.extensionPage("seal.svg", "behind");
  await hearing.evaluate(() => {
    type Api = { runtime: { onConnect: { addListener(heard: (port: { name: string }) => void): void } } };
    const heard: string[] = [];
    (globalThis as unknown as { chrome: Api }).chrome.runtime.onConnect.addListener(({ name }) =>
      heard.push(name),
    );
    Object.assign(globalThis, { heard });
  });
  await page.goto(url);
  await until("the end of a long page to be marked", async () => {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    return (await highlights(page)).includes("三会一课");
  });
  expect(await hearing.evaluate("globalThis.heard")).toEqual([]);
  await hearing.close();
}

// Mostly waits: both browsers at once.
describe.concurrent.each(BROWSERS)("a private window in %s", (name) => {
  let session: Session;
  let server: PageServer;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
  });
  afterAll(() => Promise.all([session.close(), server.close()]));

  it("shows the terms, keeps the page's text in the page and records nothing", async () => {
    const { page, openPopup, close } = await openPrivately(session, server.serve("/private", NEWS));
    await until("terms to be marked", async () => (await highlights(page)).length > 0);
    await readsAlone(session, page, server.serve("/private-long", LONG));
    await page.goto(server.serve("/private", NEWS));
    await until("terms to be marked again", async () => (await highlights(page)).length > 0);
    await openCard(page, "四个意识", "sì ge yìshí");
    await readFor(page, 5_000);
    await lookUp(await openPopup());
    await close();
    const extension = await session.extensionPage("dashboard.html");
    await until("the overview", () => extension.$(".summary"));
    expect(await readSpans(extension)).toEqual([]);
    const keys = await extension.evaluate(async () => {
      type Api = { storage: { local: { get(keys: null): Promise<object> } } };
      const world = globalThis as unknown as { browser?: Api; chrome: Api };
      return Object.keys(await (world.browser ?? world.chrome).storage.local.get(null));
    });
    expect(
      keys.filter((key) => /^(outbox|progress|backup):|^(history|known|unpublished)$/.test(key)),
    ).toEqual([]);
  });
});
