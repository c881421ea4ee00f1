/** The surfaces beside the card in real browsers: the side panel and the settings page work. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS, openBrowser, type Session } from "../../harness/browsers.ts";
import { card, noCard } from "../../harness/card.ts";
import { readStorage, writeStorage } from "../../harness/extension.ts";
import { highlights } from "../../harness/highlights.ts";
import { type PageServer, startServer } from "../../harness/server.ts";
import { until } from "../../harness/until.ts";

const HEAD = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>news</title>';
const NEWS = `${HEAD}
<p>本月把三会一课排进日程，再讲四个意识。</p><p style="margin-top: 1500px">做到四个合格，再读三会一课。</p>`;

describe.each(BROWSERS)("the surfaces in %s", (name) => {
  let session: Session;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
    await writeStorage(session, { settings: { language: "en" } });
    page = await session.open(server.serve("/news", NEWS));
    await until("terms to be marked", async () => (await highlights(page)).length > 0);
  });
  afterAll(() => Promise.all([session.close(), server.close()]));

  /** The side panel as a page of its own, with the news in front: it follows the tab in front of its window. */
  async function openPanel(): Promise<Page> {
    const panel = await session.extensionPage("sidepanel.html");
    await page.bringToFront();
    await until("the list", () => panel.evaluate("document.querySelectorAll('.choose').length === 3"));
    return panel;
  }

  it("lists the page's terms in reading order with their counts, and follows the scroll", async () => {
    const panel = await openPanel();
    const lines = await panel.$$eval(".choose", (all) => all.map((line) => line.textContent));
    expect(lines).toEqual(["三会一课System2 times", "四个意识Requirementonce", "四个合格Standardonce"]);
    const at = () => panel.$eval("[aria-current] .name", (name) => name.textContent);
    expect(await at()).toBe("三会一课");
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await until("the place to be followed", async () => (await at()) === "四个合格");
    await page.evaluate(() => window.scrollTo(0, 0));
    await panel.close();
  });

  it("scrolls to a term that is chosen, and to its next place, though the background is stopped", async () => {
    await session.stopBackground();
    const panel = await openPanel();
    const choose = () => panel.$eval(".choose", (line) => (line as HTMLElement).click());
    await choose();
    await card(page, "sān huì yī kè");
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await choose();
    await until("the second place", () => page.evaluate(() => scrollY > 0));
    await card(page, "sān huì yī kè");
    await panel.close();
    await page.bringToFront();
    await page.keyboard.press("Escape");
    await noCard(page);
  });

  it("takes the terms of a frame off the list when the page removes it, of whichever origin, and keeps the others", async () => {
    server.serve("/same", `${HEAD}<p>做到四个合格。`);
    const other = server.serve("/other", `${HEAD}<p>再讲四个意识。`).replace("127.0.0.1", "localhost");
    const framed = await session.open(
      server.serve(
        "/framed",
        `${HEAD}<p>三会一课</p><iframe id=same src="/same"></iframe><iframe id=other src="${other}"></iframe>`,
      ),
    );
    const panel = await session.extensionPage("sidepanel.html");
    await framed.bringToFront();
    const listed = (names: readonly string[]) =>
      until(`the list of ${names.join(", ")}`, async () => {
        const shown = await panel.$$eval(".choose .name", (all) => all.map((name) => name.textContent));
        return shown.sort().join() === [...names].sort().join();
      });
    await listed(["三会一课", "四个合格", "四个意识"]);
    await framed.$eval("#same", (frame) => frame.remove());
    await listed(["三会一课", "四个意识"]);
    await framed.$eval("#other", (frame) => frame.remove());
    await listed(["三会一课"]);
    await panel.close();
    await framed.close();
  });

  it("says that a page cannot be read only of one that cannot, and not while another is on its way", async () => {
    const panel = await openPanel();
    await panel.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => said.push(document.body.innerText)).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    const said = async (text: string) =>
      (await panel.evaluate(() => Reflect.get(window, "said") as string[])).some((one) => one.includes(text));
    await page.goto(server.serve("/next", `${HEAD}<p>做到四个合格。`));
    const listed = (count: number) =>
      until(`${count} terms`, () => panel.$$eval(".choose", (all, count) => all.length === count, count));
    await listed(1);
    await page.goto(server.serve("/news", NEWS));
    await listed(3);
    expect(await said("cannot read")).toBe(false);
    const options = await session.extensionPage("options.html");
    await options.bringToFront();
    await until("the panel to say so", () => said("cannot read"));
    await page.bringToFront();
    await listed(3);
    await options.close();
    await panel.close();
  });

  it("changes how terms are marked, live in the open tab", async () => {
    const options = await session.extensionPage("options.html");
    await until("the choice", () =>
      options.evaluate(() => {
        const label = [...document.querySelectorAll("label")].find(
          (one) => one.textContent === "The first on the page",
        );
        label?.click();
        return label !== undefined;
      }),
    );
    // A tab behind another is marked anew when it is seen.
    await page.bringToFront();
    await until(
      "one mark a term",
      async () => (await highlights(page)).length === new Set(await highlights(page)).size,
    );
    expect(await readStorage(session, "settings")).toMatchObject({ density: "page", language: "en" });
    await options.close();
  });
});
