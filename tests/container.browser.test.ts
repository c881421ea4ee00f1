/** Firefox gives a container tab databases of its own, and a private window none: neither may pass for the reader's ledger. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type Session } from "./harness/browsers.ts";
import { Chrome } from "./harness/firefox.ts";
import { readSpans } from "./harness/spans.ts";
import { until } from "./harness/until.ts";
import { makeSpan } from "./platform/make-span.ts";

const ADDON = "bandu@bandu.example";

/** Milliseconds a page is given to say where it stands. */
const ANSWER = 2_000;

interface Tab {
  readonly url: string;
  readonly container: number;
}

describe("the dashboard in Firefox", () => {
  let session: Session;
  let chrome: Chrome;
  beforeAll(async () => {
    session = await openBrowser("firefox");
    chrome = new Chrome(session.browser);
    const page = await session.extensionPage("dashboard.html");
    await leave(page, "first");
    await drain(page);
    expect(await ids(page)).toEqual(["first"]);
    await page.close();
  });
  afterAll(() => session.close());

  const leave = (page: Page, id: string) => {
    const span = makeSpan(id);
    return page.evaluate(
      `browser.storage.local.set(${JSON.stringify({ [`outbox:${id}:${span.end}`]: span })})`,
    );
  };
  const drain = (page: Page) => page.evaluate(`browser.runtime.sendMessage({ type: "ledger.drain" })`);
  const ids = async (page: Page) => (await readSpans(page)).map(({ id }) => id);
  const keys = (page: Page) =>
    page.evaluate("browser.storage.local.get(null).then(Object.keys)") as Promise<string[]>;
  /** The page that stands at an address; WebDriver does not say where extension pages are. */
  const pageAt = (part: string) =>
    until(part, async () => {
      const pages = await session.browser.pages();
      const found = pages.map(async (page) => {
        const address = String(await page.evaluate("location.href"));
        return address.includes(part) ? page : Promise.reject(new Error(address));
      });
      // All are asked at once, and asked again: a page that is just coming or going may never answer.
      return Promise.race([Promise.any(found), new Promise<undefined>((r) => setTimeout(r, ANSWER))]);
    });

  it("leaves a container, in which what waits in the outbox would be moved out of sight", async () => {
    const waiting = await session.extensionPage("options.html");
    await leave(waiting, "waits");
    await chrome.call(
      "(url) => { gBrowser.selectedTab = gBrowser.addTrustedTab(url, { userContextId: 2 }); }",
      `${session.base}dashboard.html#/day/2026-03-04`,
    );
    const tabs = () =>
      chrome.call<Tab[]>(`() => gBrowser.tabs.map((tab) => ({
        url: tab.linkedBrowser.currentURI.spec, container: tab.userContextId }))`);
    await until("the dashboard outside of the container", async () =>
      (await tabs()).some(({ url, container }) => container === 0 && url.endsWith("#/day/2026-03-04")),
    );
    await until("the container to be left", async () =>
      (await tabs()).every(({ container }) => container === 0),
    );
    await drain(waiting);
    await until("what waited", async () => (await ids(waiting)).includes("waits"));
    expect(await keys(waiting)).not.toContain("ledger:trouble");
    await waiting.close();
  });

  it("says in a private window that the ledger is not to be read there, shows no sums and touches no outbox", async () => {
    await chrome.call(
      `async (id) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
        const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
        await ExtensionPermissions.add(id, { permissions: ["internal:privateBrowsingAllowed"], origins: [] });
        await (await AddonManager.getAddonByID(id)).reload();
        await WebExtensionPolicy.getByID(id).readyPromise;
        window.openTrustedLinkIn("about:blank", "window", { private: true });
      }`,
      ADDON,
    );
    await until("the private window", () =>
      chrome.call<boolean>(
        "() => PrivateBrowsingUtils.isWindowPrivate(window) && gBrowserInit.delayedStartupFinished",
      ),
    );
    const open = (url: string) =>
      chrome.call("(url) => { gBrowser.selectedTab = gBrowser.addTrustedTab(url); }", url);
    await open(`${session.base}options.html`);
    const settings = await pageAt("options.html");
    // The re-loaded background, which sees the ledger, drains once as it starts: what is left here is not for that.
    await drain(settings);
    await leave(settings, "private");
    for (const [path, notice] of [
      ["dashboard.html", ".notice"],
      ["popup.html", ".study-notice"],
    ] as const) {
      await open(session.base + path);
      const page = await pageAt(path);
      const said = await until("the notice", () =>
        page.evaluate((notice) => document.querySelector<HTMLElement>(notice)?.innerText, notice),
      );
      expect(said).toContain("private window");
      expect(await page.$(".summary, .study-total")).toBeNull();
    }
    // Whoever notes trouble does it where every window sees it.
    expect(await keys(settings)).toContain(`outbox:private:${makeSpan("private").end}`);
    expect(await keys(settings)).not.toContain("ledger:trouble");
  });
});
