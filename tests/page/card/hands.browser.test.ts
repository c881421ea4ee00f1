/** Every way to the card besides the mouse: touch, the browser's shortcuts, the keyboard, the side panel, a screen reader. */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BROWSERS, openBrowser, type Session } from "../../harness/browsers.ts";
import { button, card, cardBox, HOST, noCard, openCard, press } from "../../harness/card.ts";
import { tell, writeStorage } from "../../harness/extension.ts";
import { type Heard, hears } from "../../harness/hears.ts";
import { highlights, placeOf } from "../../harness/highlights.ts";
import { panelIsOpen, reportShortcut } from "../../harness/reports.ts";
import { type PageServer, startServer } from "../../harness/server.ts";
import { until } from "../../harness/until.ts";

const TEXT = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><title>news</title>
<style>body { margin: 20px 60px; font: 20px/2 sans-serif }</style>
<p>本月把三会一课排进日程，再讲四个意识，最后逐条做到四个合格。</p>
<p><a href="#followed">又读了志愿者服务的规定</a> <input id="field" style="position: fixed; right: 20px; bottom: 20px"></p>`;
const KEY = "progress:jiguan-dangjian:si-ge-hege";

describe.each(BROWSERS)("in %s", (name) => {
  let session: Session;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
    server.serve("/news", TEXT);
  });
  afterAll(() => Promise.all([session.close(), server.close()]));
  beforeEach(async () => {
    const headword = "四个合格";
    const met = { headword, met: 2, lastMet: Date.UTC(2026, 10, 20, 12) };
    await writeStorage(session, {
      settings: { language: "en" },
      known: {},
      [`${KEY}:met`]: met,
      [`${KEY}:starred`]: { headword, starred: true },
    });
    page = await session.open(`${server.origin}/news`);
    await until("terms to be marked", async () => (await highlights(page)).length > 0);
  });
  afterEach(() => page.close());

  async function tap(term: string): Promise<void> {
    const { x, y } = await until(term, () => placeOf(page, term));
    await page.touchscreen.tap(x, y);
  }

  describe("touch", () => {
    it("opens the card with a tap on a term, another with the next, and closes it with a tap outside", async () => {
      await tap("四个合格");
      await card(page, "sì ge hégé");
      await tap("三会一课");
      await card(page, "sān huì yī kè");
      await page.touchscreen.tap(700, 700);
      await noCard(page);
    });

    it("works what is in the card, which stays", async () => {
      await tap("四个合格");
      const rect = await button(await card(page, "sì ge hégé"), "Remove star")?.rect();
      if (!rect) throw new Error("There is no star.");
      await page.touchscreen.tap(rect.x + rect.width / 2, rect.y + rect.height / 2);
      await until("the star to go", async () => button(await card(page, "sì ge hégé"), "Star"));
    });

    it("lets a link do what it does", async () => {
      await tap("志愿者服务");
      await until("the link to be followed", () => page.evaluate(() => location.hash === "#followed"));
      expect(await cardBox(page)).toBeUndefined();
    });
  });

  describe("a shortcut", () => {
    it("steps to the next term and to the one before", async () => {
      await reportShortcut(session, "next-term");
      await card(page, "sān huì yī kè");
      await reportShortcut(session, "next-term");
      await card(page, "sì ge yìshí");
      await reportShortcut(session, "previous-term");
      await card(page, "sān huì yī kè");
    });

    it("turns the site off, hover and card included, and on again", async () => {
      const { x, y } = await until("a term", () => placeOf(page, "四个合格"));
      await reportShortcut(session, "toggle-site");
      await until("the marks to go", async () => (await highlights(page)).length === 0);
      await page.mouse.move(x - 40, y - 20);
      await page.mouse.move(x, y, { steps: 4 });
      await tell(session, page, { type: "page.step", by: 1 });
      // Longer than any delay: time enough for a card to come, were one to.
      await new Promise((resolve) => setTimeout(resolve, 900));
      expect(await cardBox(page)).toBeUndefined();
      await reportShortcut(session, "toggle-site");
      await until("the marks to come back", async () => (await highlights(page)).length > 0);
      await openCard(page, "四个合格", "sì ge hégé");
    });
  });

  describe("the focus", () => {
    it("stays in the card when another term is looked up by key, and goes back where it was", async () => {
      await page.focus("#field");
      for (let i = 0; i < 3; i++) await tell(session, page, { type: "page.step", by: 1 });
      await card(page, "sì ge hégé");
      for (let i = 0; i < 3; i++) await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await card(page, "sì jiǎng sì yǒu");
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe(HOST);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await card(page, "sì ge hégé");
      await page.keyboard.press("Escape");
      await noCard(page);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("field");
    });

    it("goes back to the field a reader typed in before pressing something in the card", async () => {
      await page.focus("#field");
      await press(page, button(await openCard(page, "四个合格", "sì ge hégé"), "Keep open"));
      await until("the pin", async () => button(await card(page, ""), "Stop keeping open"));
      await page.keyboard.press("Escape");
      await noCard(page);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("field");
    });

    it("is left alone where the reader has moved it on", async () => {
      await page.focus("a");
      await tell(session, page, { type: "page.step", by: 1 });
      await press(page, button(await card(page, "sān huì yī kè"), "Keep open"));
      await until("the pin", async () => button(await card(page, ""), "Stop keeping open"));
      await page.click("#field");
      await page.keyboard.press("Escape");
      await noCard(page);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("field");
    });
  });

  it("a screen reader hears headword, gist and state, and is in the card", async () => {
    for (let i = 0; i < 3; i++) await tell(session, page, { type: "page.step", by: 1 });
    await card(page, "sì ge hégé");
    // Browsers bring their tree up to date when they find the time.
    const heard = (what: string, so: (one: Heard) => boolean) =>
      until(what, async () => (await hears(session, page)).find(so));
    const gist =
      /^The “four qualifications” .* The article does not say how each is judged\. Starred\. Met 2 times, last on Nov 20, 2026\.$/;
    await heard(
      "the card, its gist and state",
      ({ role, name, description }) => role === "dialog" && name === "四个合格" && gist.test(description),
    );
    // Firefox's tree knows no focus while its window has none, as without a screen: the page tells.
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe(HOST);
    await heard("its heading", ({ role, name }) => role === "heading" && name === "四个合格");
    // Each says what it will do; one that were heard as pressed too would say that it is undone.
    const offers = (label: string) => heard(label, ({ name }) => name === label);
    for (const label of ["Remove star", "Keep open", "I know this one"])
      expect(await offers(label)).toMatchObject({ pressed: false });
    // What the style sheet draws is heard as text is.
    await heard("a member", ({ name }) => name === "政治合格");
  });

  it("the page itself neither opens a card nor presses what is in one", async () => {
    const at = await until("the term", () => placeOf(page, "四个合格"));
    await page.evaluate(async ({ x, y }) => {
      for (let n = 0; n < 5; n++) {
        const here = { clientX: x, clientY: y, bubbles: true, composed: true };
        document.body.dispatchEvent(new PointerEvent("pointermove", here));
        document.body.dispatchEvent(new PointerEvent("click", { ...here, pointerType: "touch" }));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }, at);
    expect(await cardBox(page)).toBeUndefined();
    await openCard(page, "四个合格");
    const star = await until("the star", async () => button(await card(page, ""), "Remove star")?.rect());
    await page.evaluate(
      ({ x, y }, tag) => {
        const host = document.querySelector(tag);
        const here = { clientX: x + 5, clientY: y + 5, detail: 1, bubbles: true, composed: true };
        host?.dispatchEvent(new MouseEvent("click", here));
        host?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, composed: true }));
      },
      star,
      HOST,
    );
    await press(page, button(await card(page, ""), "Keep open"));
    const box = await until("the pin", async () => {
      const box = await card(page, "");
      return button(box, "Stop keeping open") && box;
    });
    expect(button(box, "Remove star")).toBeDefined();
  });

  it("the popup opens the side panel", async () => {
    expect(await panelIsOpen(session)).toBe(false);
    const popup = await session.openPopup();
    const name = "Terms of this page in the side panel";
    await until("the button", () =>
      popup.evaluate((popup, name) => {
        const button = popup.document.querySelector<HTMLElement>(`[aria-label="${name}"]`);
        button?.focus();
        return button !== null && popup.document.activeElement === button;
      }, name),
    );
    await popup.press("Enter").catch(() => {});
    await until("the side panel", () => panelIsOpen(session));
  });
});
