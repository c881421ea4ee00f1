/** Trouble with the ledger in the real browsers: each kind has its own message, reading goes on, and nothing is lost. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Span } from "../core/study/span.ts";
import { BROWSERS, openBrowser, type Session } from "./harness/browsers.ts";
import { type PageServer, startServer } from "./harness/server.ts";
import { readSpans } from "./harness/spans.ts";
import { until } from "./harness/until.ts";
import { openNews, readFor, readOutbox } from "./torture/desk.ts";

const API = "(globalThis.browser ?? globalThis.chrome)";
const SPAN: Span = {
  id: "waiting",
  kind: "reading",
  start: 1_770_000_000_000,
  end: 1_770_000_600_000,
  day: "2026-02-02",
  tz: "UTC",
};

/** Every write of a span fails by this name from now on, in this page. */
const refuse = (page: Page, error: string) =>
  page.evaluate((error) => {
    const world = globalThis as unknown as { put?: IDBObjectStore["put"] };
    world.put ??= IDBObjectStore.prototype.put;
    const { put } = world;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row: [unknown]) {
      if (this.name === "spans") throw new DOMException("Refused.", error);
      return put.apply(this, row);
    };
  }, error);

const allow = (page: Page) =>
  page.evaluate(() => {
    const { put } = globalThis as unknown as { put: IDBObjectStore["put"] };
    IDBObjectStore.prototype.put = put;
  });

/** Makes the database one of the first version, and holds it open. */
const HOLD_OLD = `(async () => {
  const settle = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const { local } = ${API}.storage;
  await local.remove(Object.keys(await local.get(null)).filter((key) => /^backup:|^ledger:/.test(key)));
  await settle(indexedDB.deleteDatabase("bandu"));
  const request = indexedDB.open("bandu", 10);
  request.onupgradeneeded = () =>
    request.result.createObjectStore("spans", { keyPath: "id" }).createIndex("day", "day");
  globalThis.held = await settle(request);
})()`;

describe.each(BROWSERS)("trouble with the ledger in %s", (name) => {
  let session: Session;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
    page = await session.extensionPage("dashboard.html");
    // The background drains the outbox once as it starts, and is refused nothing: an answer comes after that.
    await page.evaluate(`${API}.runtime.sendMessage({ type: "ledger.drain" })`);
  });
  afterAll(() => Promise.all([session.close(), server.close()]));

  const leave = (span: Span) =>
    page.evaluate(`${API}.storage.local.set(${JSON.stringify({ [`outbox:${span.id}:${span.end}`]: span })})`);
  /** As one who comes back to the dashboard: it drains the outbox and reads everything again. */
  const look = async () => {
    await page.bringToFront();
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  };
  const notice = (page: Page) =>
    page.evaluate(() => document.querySelector<HTMLElement>(".notice, .study-notice")?.innerText);
  const says = (what: string, where = page) =>
    until(`"${what}"`, async () => (await notice(where))?.includes(what));
  const saysNothing = () => until("the message to go", async () => (await notice(page)) === undefined);
  const ids = async () => (await readSpans(page)).map(({ id }) => id);

  it.each([
    ["the disk is full", "QuotaExceededError", "The disk is full"],
    ["something else goes wrong", "UnknownError", "cannot be written just now"],
  ])("is told when %s, and ends with it; the time is kept", async (_, error, message) => {
    await refuse(page, error);
    let id = "";
    // The background, which is refused nothing, may be sooner and write a span itself: then another is left.
    await until(`"${message}"`, async () => {
      id = `${error}-${crypto.randomUUID()}`;
      await leave({ ...SPAN, id });
      await look();
      await until("it to be looked at", async () => (await notice(page)) ?? (await ids()).includes(id));
      return (await notice(page))?.includes(message);
    });
    expect(await ids()).not.toContain(id);
    expect((await readOutbox(page)).map((span) => span.id)).toContain(id);
    await allow(page);
    await look();
    await saysNothing();
    expect(await ids()).toContain(id);
  });

  it("is told when an old page blocks the upgrade; reading goes on, and its time is kept", async () => {
    const old = await session.extensionPage("options.html");
    await old.evaluate(HOLD_OLD);
    await leave(SPAN);
    await look();
    await says("Another Bandu page holds the old database open");
    const news = await openNews(session, server);
    await readFor(news, 1_000);
    await news.goto("about:blank");
    const popup = await session.extensionPage("popup.html");
    await says("Another Bandu page holds the old database open", popup);
    await popup.close();
    // The database itself cannot be asked: whoever opens it now waits behind the upgrade.
    const waiting = await until("the reading to wait", async () =>
      (await readOutbox(page)).find(({ id }) => id !== SPAN.id),
    );
    await old.close();
    await look();
    await saysNothing();
    expect(await ids()).toEqual(expect.arrayContaining([SPAN.id, waiting.id]));
  });
});
