/** Real frameworks and real editors: none of them is to notice that Bandu reads along. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS, openBrowser, type Session } from "../harness/browsers.ts";
import { highlights } from "../harness/highlights.ts";
import { type PageServer, startServer } from "../harness/server.ts";
import { until } from "../harness/until.ts";
import { bundle } from "./bundle.ts";
import { litIn } from "./lit.ts";

const HEAD = '<!doctype html><meta charset="utf-8"><title>apps</title>';
const EDITORS = ["textarea", "input", "editable", "codemirror", "prosemirror", "lexical"] as const;

interface AppWindow {
  faults: string[];
  hydrate(name: string): void;
  editors: Record<string, { element: HTMLElement; value(): string; selected(): number[] }>;
}
declare const window: AppWindow & Window;

let client: string;
let editors: string;
let pages: Record<"react" | "vue" | "svelte", string>;
beforeAll(async () => {
  [client, editors] = await Promise.all([bundle("client.js", "client"), bundle("editors.js", "client")]);
  const folder = mkdtempSync(join(tmpdir(), "bandu-apps-"));
  const server = join(folder, "server.mjs");
  writeFileSync(server, await bundle("server.js", "server"));
  pages = await (await import(server)).pages();
  rmSync(folder, { recursive: true });
});

describe.each(BROWSERS)("apps in %s", (name) => {
  let session: Session;
  let server: PageServer;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
    server.serve("/client.js", { body: client, type: "text/javascript" });
    server.serve("/editors.js", { body: editors, type: "text/javascript" });
  });
  afterAll(() => Promise.all([session.close(), server.close()]));

  it.each(["react", "vue", "svelte"] as const)(
    "is not noticed when %s hydrates a page it has lit",
    async (app) => {
      const body = `${HEAD}<div id=root>${pages[app]}</div><script src="/client.js"></script>`;
      const page = await session.open(server.serve(`/${app}`, body));
      await litIn(page, ["四个意识", "三会一课"]);
      await page.evaluate((app) => window.hydrate(app), app);
      await page.click("button");
      await litIn(page, ["四个意识", "三会一课", "四个合格"]);
      await page.click("button");
      await until("the second press", () =>
        page.evaluate(() => document.body.textContent?.includes("第2次")),
      );
      await litIn(page, ["四个意识", "三会一课", "四个合格"]);
      expect(await page.evaluate(() => window.faults)).toEqual([]);
      await page.close();
    },
  );

  // Svelte takes the inside of what cannot change as it finds it.
  it.each([
    ["react", "b"],
    ["vue", "b"],
    ["svelte", "main"],
  ] as const)("would be noticed by %s if it changed the page", async (app, changed) => {
    const body = `${HEAD}<div id=root>${pages[app]}</div><script src="/client.js"></script>`;
    const page = await session.open(server.serve(`/${app}-changed`, body));
    await page.evaluate((changed) => document.querySelector(changed)?.remove(), changed);
    await page.evaluate((app) => window.hydrate(app), app).catch(() => {});
    await until("a complaint", () => page.evaluate(() => window.faults.length > 0));
    await page.close();
  });

  const state = (page: Page, editor: string) =>
    page.evaluate((editor) => {
      const { value, selected } = window.editors[editor] as AppWindow["editors"][string];
      return { value: value(), selected: selected() };
    }, editor);

  it.each(EDITORS)("leaves text, selection and undo of %s alone", async (editor) => {
    const page = await session.open(
      server.serve(
        "/editors",
        `${HEAD}<p>四个落实</p><textarea id=textarea></textarea><input id=input><div id=editable contenteditable></div>
         <div id=codemirror></div><div id=prosemirror></div><div id=lexical contenteditable></div><script src="/editors.js"></script>`,
      ),
    );
    await litIn(page, ["四个落实"]);
    await page.evaluate((editor) => {
      const { element } = window.editors[editor] as AppWindow["editors"][string];
      element.focus();
    }, editor);
    await page.keyboard.press("End");
    await page.keyboard.type("，三会一课");
    await until("what was typed", async () => (await state(page, editor)).value.includes("三会一课"));
    await page.keyboard.down("Shift");
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press("ArrowLeft");
    await page.keyboard.up("Shift");
    const typed = await until("what was selected", async () => {
      const now = await state(page, editor);
      return now.selected[0] === 7 && now;
    });
    expect(typed).toEqual({ value: "坚持四个意识，三会一课", selected: [7, 11] });
    // Bandu has read what changed by now: the sign that it has is the paragraph after.
    await page.evaluate(() => document.querySelector("p")?.append("，四个合格"));
    await litIn(page, ["四个落实", "四个合格"]);
    expect(await state(page, editor)).toEqual(typed);
    for (let presses = 0; presses < 12; presses++) {
      if ((await state(page, editor)).value === "坚持四个意识") break;
      await page.keyboard.down("Control");
      await page.keyboard.press("z");
      await page.keyboard.up("Control");
    }
    expect((await state(page, editor)).value).toBe("坚持四个意识");
    expect(await highlights(page)).toEqual(["四个落实", "四个合格"]);
    expect(await page.evaluate(() => window.faults)).toEqual([]);
    await page.close();
  });
});
