/** What a page's own script learns of an open card: that there is one and where, and neither what it says nor what is typed. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BROWSERS, openBrowser, type Session } from "../../harness/browsers.ts";
import { button, card, HOST, noCard, openCard, press } from "../../harness/card.ts";
import { tell, writeStorage } from "../../harness/extension.ts";
import { highlights } from "../../harness/highlights.ts";
import { findAll } from "../../harness/pierce.ts";
import { type PageServer, startServer } from "../../harness/server.ts";
import { until } from "../../harness/until.ts";

/** Words of the card that stand nowhere on the page. */
const SECRETS = ["qualifications", "政治合格", "引导", "sì ge", "Keep open", "Copied"];

/** Listens to everything a page can, before the card comes; notes every node it is told of. */
const SPY = `globalThis.nodes = new Set(); globalThis.heard = [];
const note = (node) => node instanceof Node && nodes.add(node);
for (const name in window) if (name.startsWith("on")) addEventListener(name.slice(2), (event) => {
  for (const node of event.composedPath()) note(node);
  for (const node of [event.target, event.relatedTarget]) note(node);
  if (event instanceof KeyboardEvent) heard.push(event.type + event.key);
  if (event.clipboardData?.getData("text")) heard.push(event.clipboardData.getData("text"));
}, true);
new MutationObserver((records) => {
  for (const { target, addedNodes } of records) for (const node of [target, ...addedNodes]) {
    note(node);
    if (node.localName === "${HOST}") for (const wait of [0, 10, 30, 80]) setTimeout(() => {
      for (const animation of [...document.getAnimations(), ...node.getAnimations({ subtree: true })]) note(animation.effect.target);
    }, wait);
  }
}).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
for (const type of PerformanceObserver.supportedEntryTypes)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      note(entry.element); note(entry.target);
      for (const { node } of entry.sources ?? []) note(node);
      heard.push(JSON.stringify(entry));
    }
  }).observe({ type, buffered: true });`;

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><title>spy</title>
<script>${SPY}</script><p>最后逐条做到四个合格。</p>`;

/** Everything a script can ask for with the card at these points; gives the texts it got. */
const ASK = `(points) => {
  const texts = [...heard];
  const selected = () => {
    const selection = getSelection();
    texts.push(String(selection));
    note(selection.anchorNode); note(selection.focusNode);
    for (let i = 0; i < selection.rangeCount; i++) note(selection.getRangeAt(i).commonAncestorContainer);
  };
  selected();
  note(document.activeElement);
  for (const { x, y } of points) {
    for (const element of document.elementsFromPoint(x, y)) note(element);
    note(document.caretPositionFromPoint(x, y)?.offsetNode);
    for (const { ranges } of CSS.highlights.highlightsFromPoint?.(x, y) ?? []) for (const range of ranges) texts.push(String(range));
  }
  document.execCommand("selectAll"); selected();
  getSelection().selectAllChildren(document.querySelector("${HOST}")); selected();
  getSelection().removeAllRanges();
  for (const { childNodes, innerText, outerHTML, shadowRoot } of nodes) {
    texts.push(innerText, outerHTML, String(shadowRoot?.textContent));
    for (const child of childNodes ?? []) note(child);
  }
  for (const node of nodes) texts.push(node.textContent, node.getRootNode().textContent);
  texts.push(document.documentElement.getHTML({ serializableShadowRoots: true }));
  return texts.filter(Boolean).map(String);
}`;

describe.each(BROWSERS)("what a page can learn of the card in %s", (name) => {
  let session: Session;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
    await writeStorage(session, { settings: { language: "en" } });
  });
  afterAll(() => Promise.all([session.close(), server.close()]));
  beforeEach(async () => {
    page = await session.open(server.serve("/spy", PAGE));
    await until("the term to be marked", async () => (await highlights(page)).length > 0);
    return () => page.close();
  });

  /** The middles of everything the card shows. */
  async function points(): Promise<{ x: number; y: number }[]> {
    const shown = findAll(await card(page, ""), ({ attributes }) => "data-text" in attributes);
    const rects = await Promise.all(shown.map((one) => one.rect()));
    return rects.flatMap((rect) =>
      rect ? [{ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }] : [],
    );
  }
  const learned = async () =>
    (await page.evaluate(`(${ASK})(${JSON.stringify(await points())})`)) as string[];
  const secretsIn = (texts: readonly string[]) =>
    SECRETS.filter((secret) => texts.some((text) => text.includes(secret)));

  it("is nothing that stands in it, whatever is observed, asked, selected or dragged over", async () => {
    const box = await openCard(page, "四个合格", "qualifications");
    await press(page, button(box, "Keep open"));
    await press(page, button(await card(page, ""), "Copy with citation"));
    await card(page, "Copied");
    const at = await points();
    for (const { x, y } of at.slice(0, 4)) await page.mouse.click(x, y, { count: 3 });
    await page.mouse.move(at[0]?.x ?? 0, at[0]?.y ?? 0);
    await page.mouse.down();
    await page.mouse.move(at.at(-1)?.x ?? 0, at.at(-1)?.y ?? 0, { steps: 5 });
    await page.mouse.up();
    expect((await card(page, "qualifications")).text).toContain("政治合格");
    expect(secretsIn(await learned())).toEqual([]);
  });

  it("is nothing by searching, neither the words nor the nodes they stand in", async () => {
    await openCard(page, "四个合格", "qualifications");
    const found = await page.evaluate((secrets) => {
      const { find } = window as unknown as { find(text: string): boolean };
      return secrets.filter((secret) => find(secret) || getSelection()?.anchorNode);
    }, SECRETS);
    expect(found).toEqual([]);
    // The search itself works: it is not that there is none.
    expect(await page.evaluate(`find("最后逐条")`)).toBe(true);
  });

  it("is no key that is typed in it", async () => {
    await tell(session, page, { type: "page.step", by: 1 });
    await card(page, "qualifications");
    await page.keyboard.type("xyz");
    await page.keyboard.press("Tab");
    expect((await learned()).filter((text) => /^key/.test(text))).toEqual([]);
    await page.keyboard.press("Escape");
    await noCard(page);
    // The page's ears do work: it hears what is typed beside the card.
    await page.keyboard.type("q");
    expect(await page.evaluate("heard.includes('keydownq')")).toBe(true);
  });
});
