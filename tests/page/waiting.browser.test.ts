/** Pages that wait for Chinese text: what is brought to them when, and what they see of it. */
import { cpSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StudyState, ToPage } from "../../core/messages.ts";
import { READING } from "../../entrypoints/reader/reading-file.ts";
import { BROWSERS, buildFolder, openBrowser, type Session } from "../harness/browsers.ts";
import { highlights } from "../harness/highlights.ts";
import { type PageServer, startServer } from "../harness/server.ts";
import { terms } from "./extension.ts";
import { litIn } from "./lit.ts";

const HEAD = '<!doctype html><meta charset="utf-8"><title>waiting</title>';
const ENGLISH = `${HEAD}<p>Nothing is to be read here.</p>`;

/** Whether the script that reads was fetched for a page, told by the browser; it tells nobody of what Firefox has in one script. */
function fetches(page: Page): () => boolean {
  let fetched = false;
  page.on("request", (request) => {
    fetched ||= request.url().includes(READING);
  });
  return () => fetched;
}

const aWhile = () => new Promise((passed) => setTimeout(passed, 700));

describe.each(BROWSERS)("a page without Chinese text in %s", (name) => {
  let session: Session;
  let server: PageServer;
  let extension: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
    extension = await session.extensionPage("dashboard.html");
  });
  afterAll(() => Promise.all([session.close(), server.close()]));

  const open = async (path: string, body: string, headers: Record<string, string> = {}) => {
    const page = await session.browser.newPage();
    const isFetched = fetches(page);
    await page.goto(server.serve(path, { body, headers }));
    await page.bringToFront();
    return { page, isFetched };
  };
  const tell = <T>(page: Page, message: ToPage) =>
    extension.evaluate(`(async () => {
      const { tabs } = globalThis.browser ?? globalThis.chrome;
      const tab = (await tabs.query({})).find(({ url }) => url === ${JSON.stringify(page.url())});
      return tabs.sendMessage(tab.id, ${JSON.stringify(message)}, { frameId: 0 });
    })()`) as Promise<T>;

  it("answers whoever asks it all the same, the first time too", async () => {
    const { page } = await open("/asked", ENGLISH);
    expect(await terms(extension, page)).toEqual([]);
    const other = await open("/asked-again", ENGLISH);
    expect((await tell<StudyState>(other.page, { type: "page.study" })).state).toBe("noTerms");
    await other.page.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector("p") as Element),
    );
    expect(await tell<string>(other.page, { type: "page.selection" })).toBe("Nothing is to be read here.");
    await other.page.evaluate(() => document.querySelector("p")?.append("四个意识"));
    await litIn(other.page, ["四个意识"]);
    await Promise.all([page.close(), other.page.close()]);
  });

  it("is lit as soon as there is some, in a text, an element or a shadow root", async () => {
    const { page } = await open("/later", `${ENGLISH}<div></div>`);
    await aWhile();
    await page.evaluate(() => document.querySelector("p")?.append("四个意识"));
    await litIn(page, ["四个意识"]);
    const other = await open("/later-in-root", `${ENGLISH}<div></div>`);
    await aWhile();
    await other.page.evaluate(() => {
      const host = document.querySelector("div") as HTMLElement;
      host.attachShadow({ mode: "open" }).innerHTML = "<p>三会一课</p>";
    });
    await expect.poll(() => highlights(other.page), { timeout: 10_000 }).toEqual(["三会一课"]);
    await Promise.all([page.close(), other.page.close()]);
  });

  it.runIf(name === "chromium")("is not brought the script that reads, and others are", async () => {
    const { page, isFetched } = await open("/english", ENGLISH);
    await aWhile();
    expect(isFetched()).toBe(false);
    await page.evaluate(() => document.querySelector("p")?.append("平常的话"));
    await expect.poll(isFetched).toBe(true);
    const other = await open("/chinese", `${HEAD}<html lang="zh-CN"><p>一`);
    await expect.poll(other.isFetched).toBe(true);
    await Promise.all([page.close(), other.page.close()]);
  });

  it.runIf(name === "chromium")(
    "is brought it another way where the reader lets its site run no script",
    async () => {
      const page = await session.browser.newPage();
      await page.setJavaScriptEnabled(false);
      await page.goto(server.serve("/no-script", { body: `${HEAD}<p>四个意识` }));
      await page.bringToFront();
      await expect.poll(() => terms(extension, page), { timeout: 10_000 }).toHaveLength(1);
      await page.close();
    },
  );

  it.runIf(name === "chromium")("is not brought it twice where it is busy for long", async () => {
    const target = await session.browser.waitForTarget((target) => target.type() === "service_worker");
    const background = await target.worker();
    await background?.evaluate(`globalThis.asked = 0;
      chrome.runtime.onMessage.addListener(({ type }) => { asked += type === "reading.bring" ? 1 : 0; })`);
    const busy =
      "<script>for (const since = performance.now(); performance.now() - since < 2000; );</script>";
    const { page } = await open(
      "/busy",
      `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><p>四个意识</p>${busy}`,
    );
    await litIn(page, ["四个意识"]);
    expect(await background?.evaluate("asked")).toBe(0);
    await page.close();
  });

  it.runIf(name === "chromium")("sees nothing of the script that is brought", async () => {
    const watch = `<script>
      window.seen = [];
      new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ name }) => name)))
        .observe({ type: "resource", buffered: true });
      for (const type of ["securitypolicyviolation", "error"])
        addEventListener(type, (event) => seen.push(type + " " + event.blockedURI), true);
    </script>`;
    const policy = "default-src 'none'; script-src 'unsafe-inline'; report-uri /report";
    const { page, isFetched } = await open("/watching", `${HEAD}${watch}<p>四个意识`, {
      "content-security-policy": policy,
    });
    await litIn(page, ["四个意识"]);
    expect(isFetched()).toBe(true);
    const seen = await page.evaluate(() => {
      const { seen } = window as unknown as { seen: string[] };
      return [...seen, ...performance.getEntriesByType("resource").map(({ name }) => name)];
    });
    expect(seen.filter((what) => what.includes("extension") || what.includes("securitypolicy"))).toEqual([]);
    await page.close();
  });

  it.runIf(name === "chromium")(
    "has no worker of its own answer in the place of the script that is brought",
    async () => {
      const worker = `const seen = [];
      addEventListener("install", () => skipWaiting());
      addEventListener("activate", (event) => event.waitUntil(clients.claim()));
      addEventListener("message", (event) => event.source.postMessage(seen));
      addEventListener("fetch", (event) => {
        seen.push(event.request.url);
        if (event.request.mode === "navigate") return;
        event.respondWith(new Response("", { headers: { "content-type": "text/javascript" } }));
      });`;
      server.serve("/worker.js", { body: worker, type: "text/javascript" });
      const { page } = await open("/worked", ENGLISH);
      await page.evaluate(async () => {
        const { serviceWorker } = navigator;
        const controlled = new Promise((there) => serviceWorker.addEventListener("controllerchange", there));
        await serviceWorker.register("/worker.js");
        if (!serviceWorker.controller) await controlled;
        await fetch("/anything");
        document.querySelector("p")?.append("四个意识");
      });
      await litIn(page, ["四个意识"]);
      const seen = await page.evaluate(
        () =>
          new Promise<string[]>((told) => {
            navigator.serviceWorker.addEventListener("message", ({ data }) => told(data));
            navigator.serviceWorker.controller?.postMessage("what did you see?");
          }),
      );
      expect(seen).toEqual([`${server.origin}/anything`]);
      await page.close();
    },
  );
});

it("is brought the script that reads as soon as it can be had, where it could not at first", async () => {
  const folder = mkdtempSync(join(tmpdir(), "bandu-"));
  cpSync(buildFolder("chromium"), folder, { recursive: true });
  const [file, away] = [join(folder, READING), join(folder, "away.js")];
  const [session, server] = await Promise.all([
    openBrowser("chromium", { extension: folder }),
    startServer(),
  ]);
  try {
    renameSync(file, away);
    const page = await session.open(server.serve("/early", `${HEAD}<p>四个意识`));
    await aWhile();
    expect(await highlights(page)).toEqual([]);
    renameSync(away, file);
    await litIn(page, ["四个意识"]);
  } finally {
    await Promise.all([session.close(), server.close()]);
    rmSync(folder, { recursive: true });
  }
});
