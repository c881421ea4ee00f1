/** The ledger's database damaged in a real profile: Bandu notices, restores it from its backups and says so. */
import { globSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sumDay } from "../core/study/day.ts";
import { BROWSERS, openBrowser, type Session } from "./harness/browsers.ts";
import { kill } from "./harness/signal.ts";
import { readSpans } from "./harness/spans.ts";
import { until } from "./harness/until.ts";

const API = "(globalThis.browser ?? globalThis.chrome)";
const SPAN = { kind: "reading", start: 1_770_000_000_000, end: 1_770_000_600_000, tz: "UTC" } as const;
const SPANS = ["2026-02-01", "2026-02-02", "2026-02-03"].map((day, n) => ({ ...SPAN, id: `d-${n}`, day }));

/** A term of the reader's own, in a database beside the ledger's, which suffers the same. */
const TERM = { id: "own-1", headword: "四个自觉", pinyin: "sì gè zì jué", meaning: "", added: 1 };

/** Where a browser keeps the databases of extensions below its profile. Firefox keeps storage.local apart, by its container. */
const FILES = {
  chromium: "Default/IndexedDB/chrome-extension_*/**/*",
  firefox: "storage/default/moz-extension+++*[!5]/idb/**/*",
} as const;

const SETTLE = `const settle = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});`;

/** The database as `indexedDB` opens it, in a page of the extension; `use` is the body of a function of `db`. */
const inDatabase = (page: Page, use: string, name = "bandu") =>
  page.evaluate(`(async () => {
    ${SETTLE}
    const db = await settle(indexedDB.open("${name}"));
    db.onversionchange = () => db.close();
    try { ${use} } finally { db.close(); }
  })()`);

/**
 * Leaves what the first version left, and lets the page's own upgrade of it stand still in the middle, never to commit. The
 * deletion and the first version are asked for in one breath: nobody who opens the database meanwhile comes between them.
 */
const UPGRADE_WITHOUT_END = `(async () => {
  ${SETTLE}
  const { put } = IDBObjectStore.prototype;
  globalThis.written = 0;
  IDBObjectStore.prototype.put = function (row) {
    const request = put.call(this, row);
    if (this.name !== "days") return request;
    if (globalThis.written === 0) {
      this.transaction.oncomplete = () => { globalThis.written = Infinity; };
      const goOn = () => { this.get("none").onsuccess = goOn; };
      goOn();
    }
    request.addEventListener("success", () => { globalThis.written++; });
    return request;
  };
  const { local } = ${API}.storage;
  await local.remove(Object.keys(await local.get(null)).filter((key) => /^backup:|^ledger:canary$/.test(key)));
  indexedDB.deleteDatabase("bandu");
  const request = indexedDB.open("bandu", 10);
  request.onupgradeneeded = () => {
    const spans = request.result.createObjectStore("spans", { keyPath: "id" });
    spans.createIndex("day", "day");
    for (const span of ${JSON.stringify(SPANS)}) spans.add(span);
  };
  const db = await settle(request);
  db.onversionchange = () => db.close();
  db.close();
  document.dispatchEvent(new Event("visibilitychange"));
})()`;

describe.each(BROWSERS)("a damaged ledger in %s", (name) => {
  let profile: string;
  let session: Session;
  let page: Page;
  // One profile suffers it all, one thing after the other: whatever is done to it, it comes back whole.
  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), "bandu-damage-"));
    await start();
    await page.evaluate(
      `${API}.storage.local.set(${JSON.stringify(
        Object.fromEntries(SPANS.map((span) => [`outbox:${span.id}:${span.end}`, span])),
      )})`,
    );
    page.reload().catch(() => {});
    await until("the spans in the ledger", async () => (await readSpans(page)).length === SPANS.length);
    await until("their backups", backedUp);
    const put = `return await settle(db.transaction("terms", "readwrite").objectStore("terms").put(${JSON.stringify(TERM)}))`;
    await until("the database of own terms", () => inDatabase(page, put, "bandu-own"));
    await page.evaluate(`${API}.runtime.sendMessage({ type: "packs.publish" })`);
  });
  beforeEach(() => page.evaluate(`${API}.storage.local.remove("ledger:notice")`));
  afterAll(async () => {
    await session.close();
    rmSync(profile, { recursive: true, force: true });
  });

  const start = async () => {
    session = await openBrowser(name, { profile });
    page = await session.extensionPage("dashboard.html");
  };
  const restart = async (meanwhile: () => void) => {
    await session.close();
    meanwhile();
    await start();
  };
  /** Day by day, or in one block: a background that starts late packs what is of a month long over. */
  const backedUp = async () => {
    const stored = (await page.evaluate(`${API}.storage.local.get(null)`)) as object;
    const names = Object.keys(stored).filter((key) => key.startsWith("backup:"));
    return names.length === SPANS.length || names.includes("backup:2026-02");
  };
  const says = (what: string) =>
    until(
      `"${what}"`,
      async () => (await page.evaluate(() => document.body.innerText)).includes(what),
      20_000,
    );
  const holdsAll = async () => {
    await says("Restored from the automatic backup: 3 days and 1 term of your own.");
    const ids = (await readSpans(page)).map(({ id }) => id).sort();
    expect(ids).toEqual(SPANS.map(({ id }) => id));
    const terms = `return await settle(db.transaction("terms").objectStore("terms").getAll())`;
    expect(await inDatabase(page, terms, "bandu-own")).toEqual([TERM]);
  };
  const files = () => globSync(FILES[name], { cwd: profile }).map((path) => join(profile, path));

  it("is restored when its tables are found empty", async () => {
    const clear = `const change = db.transaction([...db.objectStoreNames], "readwrite");
      for (const table of db.objectStoreNames) change.objectStore(table).clear();
      await new Promise((resolve) => { change.oncomplete = resolve; });`;
    for (const database of ["bandu", "bandu-own"]) await inDatabase(page, clear, database);
    await restart(() => {});
    await holdsAll();
  });

  it("is restored when its files were deleted", async () => {
    await restart(() => {
      const found = files();
      expect(found.length).toBeGreaterThan(0);
      for (const file of found) rmSync(file, { recursive: true, force: true });
    });
    await holdsAll();
  });

  it("is restored when its files were overwritten", async () => {
    await restart(() => {
      const found = files().filter((file) => statSync(file).isFile());
      expect(found.length).toBeGreaterThan(0);
      for (const file of found) writeFileSync(file, Buffer.alloc(Math.max(4096, statSync(file).size), 0xb6));
    });
    await holdsAll();
  });

  it("is upgraded whole when the browser is killed in the middle of its upgrade", async () => {
    // It shall be this page that upgrades, and not a background that has only just started.
    await session.stopBackground();
    await page.evaluate(UPGRADE_WITHOUT_END);
    const written = () => page.evaluate("globalThis.written") as Promise<number>;
    await until("the first days", async () => (await written()) >= 2);
    expect(await written()).toBeLessThan(Number.POSITIVE_INFINITY);
    await kill(session, profile);
    await start();
    const days = await until("every day", async () => {
      const found = (await inDatabase(
        page,
        `return await settle(db.transaction("days").objectStore("days").getAll())`,
      )) as unknown[];
      return found.length === SPANS.length && found;
    });
    expect(days).toEqual(SPANS.map((span) => sumDay(span.day, [span])));
    expect((await readSpans(page)).map(({ id }) => id).sort()).toEqual(SPANS.map(({ id }) => id));
  });
});
