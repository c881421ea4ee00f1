/** The card as a reader meets it, in real browsers: opening, reaching, keeping, leaving, looking further, acting. */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BROWSERS, openBrowser, type Session } from "../../harness/browsers.ts";
import { button, card, cardBox, HOST, noCard, openCard, press, rest } from "../../harness/card.ts";
import { readStorage, tell, writeStorage } from "../../harness/extension.ts";
import { highlights, placeOf } from "../../harness/highlights.ts";
import { findAll } from "../../harness/pierce.ts";
import { type PageServer, startServer } from "../../harness/server.ts";
import { until } from "../../harness/until.ts";

const TEXT = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><title>news</title>
<style>body { margin: 20px 60px; font: 20px/2 sans-serif }</style>
<p>本月把三会一课排进日程，再讲四个意识，最后逐条做到四个合格。</p>
<p>大家又读了三会一课的规定。<button id="before">按钮</button></p>
<p style="margin-top: 300px"><textarea id="paste" rows="12" cols="60"></textarea></p>`;
const KEY = "jiguan-dangjian";
const ENGLISH = { settings: { language: "en" }, known: {} };

/** Counts in the page how many cards it has seen come. */
const COUNT_CARDS = `new MutationObserver((records) => {
  for (const { addedNodes } of records)
    for (const node of addedNodes) if (node.localName === "${HOST}") globalThis.cards = (globalThis.cards ?? 0) + 1;
}).observe(document.documentElement, { childList: true });`;

describe.each(BROWSERS)("the card in %s", (name) => {
  let session: Session;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
    server.serve("/news", TEXT);
  });
  afterAll(() => Promise.all([session.close(), server.close()]));
  beforeEach(async () => {
    await writeStorage(session, ENGLISH);
    page = await session.open(`${server.origin}/news`);
    await until("terms to be marked", async () => (await highlights(page)).length > 0);
  });
  afterEach(() => page.close());

  it("opens nothing for a pointer that crosses terms, only where it comes to rest", async () => {
    // A hand driven over the wire may halt between two steps: it rests only where it halts for longer.
    await writeStorage(session, { settings: { language: "en", openDelay: 1000 } });
    await page.evaluate(COUNT_CARDS);
    const from = await until("the first term", () => placeOf(page, "三会一课"));
    const to = await until("the last term", () => placeOf(page, "四个合格"));
    for (const [a, b] of [
      [from, to],
      [to, from],
      [from, to],
    ] as const) {
      await page.mouse.move(a.x, a.y);
      await page.mouse.move(b.x, b.y, { steps: 6 });
    }
    await card(page, "四个合格");
    expect(await page.evaluate("globalThis.cards")).toBe(1);
  });

  it("can be reached across other terms, and leaves when the pointer goes elsewhere", async () => {
    // Slowly, so that the term on the way would open its own card, were it not on the way.
    await writeStorage(session, { settings: { language: "en", openDelay: 400, closeDelay: 400 } });
    const from = await rest(page, "四个意识");
    const rect = await (await card(page, "sì ge yìshí")).rect();
    if (!rect) throw new Error("The card has no place.");
    const to = { x: rect.x + rect.width - 20, y: rect.y + 4 };
    for (let step = 1; step <= 30; step++) {
      await page.mouse.move(from.x + ((to.x - from.x) * step) / 30, from.y + ((to.y - from.y) * step) / 30);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    expect((await card(page, "")).text).toContain("sì ge yìshí");
    await page.mouse.move(5, 5, { steps: 10 });
    await noCard(page);
  });

  it("stands beside its term, within the window, and leaves the page's DOM as it was", async () => {
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const box = await openCard(page, "四个意识");
    const rect = await box.rect();
    const term = await placeOf(page, "四个意识");
    if (!rect || !term) throw new Error("The card has no place.");
    expect(term.y < rect.y || term.y > rect.y + rect.height).toBe(true);
    expect(rect.x).toBeGreaterThanOrEqual(0);
    expect(rect.y + rect.height).toBeLessThanOrEqual(800);
    await page.keyboard.press("Escape");
    await noCard(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it("closes on Esc, which the page does not hear, and stays closed under a trembling pointer", async () => {
    await writeStorage(session, { settings: { language: "en", openDelay: 0 } });
    await page.evaluate(
      `for (const type of ["keydown", "keyup"]) addEventListener(type, () => { globalThis.heard = true; }, true)`,
    );
    const at = await rest(page, "四个合格");
    await card(page, "四个合格");
    await page.evaluate(COUNT_CARDS);
    await page.keyboard.press("Escape");
    await noCard(page);
    await page.mouse.move(at.x + 1, at.y);
    // Time enough for the card to come again, were it to.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await openCard(page, "四个意识");
    expect(await page.evaluate("[globalThis.heard ?? false, globalThis.cards]")).toEqual([false, 1]);
  });

  it("closes nothing of the page's by an Esc that is held down", async () => {
    await page.evaluate(
      `document.body.append(document.createElement("dialog"));
      for (const type of ["keydown", "keyup"]) addEventListener(type, () => { globalThis.heard = true; }, true);`,
    );
    await openCard(page, "四个合格");
    await page.evaluate(`document.querySelector("dialog").showModal()`);
    await page.keyboard.down("Escape");
    await noCard(page);
    await page.keyboard.down("Escape");
    await page.keyboard.up("Escape");
    const state = `[globalThis.heard ?? false, document.querySelector("dialog").open]`;
    expect(await page.evaluate(state)).toEqual([false, true]);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(state)).toEqual([true, false]);
  });

  it("stays when pinned, whatever the pointer does, until it is let go", async () => {
    await press(page, button(await openCard(page, "四个合格", "政治合格"), "Keep open"));
    await until("the pin", async () => button(await card(page, ""), "Stop keeping open"));
    await page.mouse.move(5, 5, { steps: 5 });
    await page.mouse.click(5, 5);
    await rest(page, "三会一课");
    // Longer than both delays together: time enough for another card to come, were one to.
    await new Promise((resolve) => setTimeout(resolve, 900));
    const box = await card(page, "");
    expect(box.text).toContain("政治合格");
    await press(page, button(box, "Close"));
    await noCard(page);
  });

  it("opens a term named in a quote in the same card, and goes back", async () => {
    await press(page, button(await openCard(page, "四个合格", "政治合格"), "四讲四有"));
    const further = await card(page, "sì jiǎng sì yǒu");
    await press(page, button(further, "Back"));
    expect(button(await card(page, "sì ge hégé"), "Back")).toBeUndefined();
  });

  it("keeps how often a term was met, and a star", async () => {
    const box = await openCard(page, "四个意识");
    await press(page, button(box, "Star"));
    await until("the star", async () => button(await card(page, ""), "Remove star"));
    const key = `progress:${KEY}:si-ge-yishi`;
    const star = await readStorage<{ starred: boolean; headword: string }>(session, `${key}:starred`);
    expect(star).toMatchObject({ starred: true, headword: "四个意识" });
    const met = await readStorage<{ met: number }>(session, `${key}:met`);
    expect(met?.met).toBeGreaterThanOrEqual(1);
  });

  it("stops marking a term the reader knows, and marks it again when they think again", async () => {
    // The one the card stands at stays drawn as the reader's own place.
    const marked = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get("bandu-wash-dark") ?? [])].some((range) => `${range}` === "四个意识"),
      );
    await press(page, button(await openCard(page, "四个意识"), "I know this one"));
    await until("the mark to go", async () => !(await marked()));
    const box = await card(page, "No longer marked");
    await press(page, button(box, "I do not know this one"));
    await until("the mark to come back", marked);
  });

  it("copies the term with its citation, and the page neither hears nor changes it", async () => {
    await page.evaluate(`addEventListener("copy", (event) => {
      globalThis.heard = true; event.preventDefault(); event.clipboardData.setData("text/plain", "spoiled");
    }, true)`);
    await press(page, button(await openCard(page, "四个合格", "政治合格"), "Copy with citation"));
    await card(page, "Copied");
    await page.keyboard.press("Escape");
    await page.focus("#paste");
    await page.keyboard.down("Control");
    await page.keyboard.press("v");
    await page.keyboard.up("Control");
    const pasted = await until("the text", () =>
      page.$eval("#paste", (area) => (area as HTMLTextAreaElement).value),
    );
    expect(pasted).toMatch(/^四个合格 sì ge hégé\n/);
    expect(pasted).toContain("— 王祥奎 (西宁市城中区教育局), Section 2");
    expect(await page.evaluate("globalThis.heard")).toBeUndefined();
  });

  it("falls silent on a site at the reader's word, hover included", async () => {
    await press(page, button(await openCard(page, "四个合格", "政治合格"), "Hide on this site"));
    await press(page, button(await card(page, "Stop marking terms on 127.0.0.1?"), "Stop marking"));
    await noCard(page);
    await until("the marks to go", async () => (await highlights(page)).length === 0);
    expect(await readStorage<{ hiddenSites: string[] }>(session, "settings")).toMatchObject({
      hiddenSites: ["127.0.0.1"],
    });
  });

  it("steps through the page by key, takes the focus, and gives it back", async () => {
    await page.focus("#before");
    expect(await tell(session, page, { type: "page.step", by: 1 })).toBe(true);
    const box = await card(page, "sān huì yī kè");
    expect(box.attributes.role).toBe("dialog");
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe(HOST);
    await page.keyboard.press("ArrowRight");
    await card(page, "sì ge yìshí");
    await page.keyboard.press("ArrowLeft");
    await card(page, "sān huì yī kè");
    await page.keyboard.press("Escape");
    await noCard(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("before");
  });

  it("hides from the page what is pressed and typed in it", async () => {
    await page.evaluate(`globalThis.heard = [];
      for (const type of ["click", "mousedown", "pointerdown", "keydown", "keyup"])
        addEventListener(type, (event) => { heard.push(type); event.stopImmediatePropagation(); event.preventDefault(); }, true);`);
    await tell(session, page, { type: "page.step", by: 1 });
    const box = await card(page, "sān huì yī kè");
    await page.keyboard.press("x");
    await press(page, button(box, "Star"));
    await until("the star", async () => button(await card(page, ""), "Remove star"));
    expect(await page.evaluate("globalThis.heard")).toEqual([]);
  });

  it("follows a change of settings at once", async () => {
    await press(page, button(await openCard(page, "四个合格", "政治合格"), "Keep open"));
    await writeStorage(session, { settings: { language: "zh-TW", theme: "dark" } });
    const box = await card(page, "第二節");
    expect(findAll(box, (node) => node.attributes.lang === "zh-TW")).not.toEqual([]);
  });

  it("keeps the delays the reader chose, from the moment they are chosen", async () => {
    await writeStorage(session, { settings: { language: "en", openDelay: 2000, closeDelay: 5000 } });
    await rest(page, "四个合格");
    // Longer than both delays are by themselves: time enough for the card to come or go, were they still to count.
    const passed = () => new Promise((resolve) => setTimeout(resolve, 900));
    await passed();
    expect(await cardBox(page)).toBeUndefined();
    await card(page, "政治合格");
    await page.mouse.move(5, 5, { steps: 5 });
    await passed();
    expect(await cardBox(page)).toBeDefined();
  });

  it("opens only while the modifier is held, where the reader wants it so", async () => {
    await writeStorage(session, { settings: { language: "en", modifier: "Alt" } });
    await rest(page, "四个合格");
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await cardBox(page)).toBeUndefined();
    await page.keyboard.down("Alt");
    await card(page, "政治合格");
    await page.keyboard.up("Alt");
  });

  it("opens while the background is stopped", async () => {
    await session.stopBackground();
    await openCard(page, "三会一课", "sān huì yī kè");
  });
});
