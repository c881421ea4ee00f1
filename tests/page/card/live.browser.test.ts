/** Changes that reach every open tab at once, and a card that needs no background. */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BROWSERS, openBrowser, type Session } from "../../harness/browsers.ts";
import { button, card, cardBox, noCard, openCard, press, rest } from "../../harness/card.ts";
import { readStorage, writeStorage } from "../../harness/extension.ts";
import { highlights, placeOf } from "../../harness/highlights.ts";
import type { Pierced } from "../../harness/pierce.ts";
import { tabAddresses } from "../../harness/reports.ts";
import { type PageServer, startServer } from "../../harness/server.ts";
import { until } from "../../harness/until.ts";
import { freezeBackground } from "../../torture/freeze.ts";

const TEXT = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><title>news</title>
<style>body { margin: 20px 60px; font: 20px/2 sans-serif }</style>
<p>本月把三会一课排进日程，再讲四个意识，最后逐条做到四个合格，又做到四个合格。</p><p>再讲四个合格。</p>`;
const ALL = ["三会一课", "四个意识", "四个合格", "四个合格", "四个合格"];
const KEY = "jiguan-dangjian:si-ge-hege";
/** A page that may open no tab by itself. */
const SANDBOXED = {
  body: TEXT,
  headers: { "content-security-policy": "sandbox allow-scripts" },
};

describe.each(BROWSERS)("in %s", (name) => {
  let session: Session;
  let server: PageServer;
  let tabs: Page[];
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
    for (const path of ["/one", "/two"]) server.serve(path, TEXT);
  });
  afterAll(() => Promise.all([session.close(), server.close()]));
  beforeEach(async () => {
    await writeStorage(session, { settings: { language: "en" }, known: {} });
    tabs = [await session.open(`${server.origin}/one`), await session.open(`${server.origin}/two`)];
  });
  afterEach(() => Promise.all(tabs.map((tab) => tab.close())));

  /** Waits until every tab is so, each brought to the front: one behind is marked anew when it is seen. */
  async function inEveryTab(what: string, so: (tab: Page) => Promise<boolean>): Promise<void> {
    for (const tab of tabs) {
      await tab.bringToFront();
      await until(`${what} in ${tab.url()}`, () => so(tab));
    }
  }
  const marked = (...terms: string[]) =>
    inEveryTab(`${terms}`, async (tab) => (await highlights(tab)).join() === terms.join());
  /** How a tab's marks are drawn. */
  const drawn = (tab: Page) =>
    tab.evaluate(() =>
      [...CSS.highlights]
        .flatMap(([name, marks]) =>
          [...marks].map(({ startContainer }) => {
            const { backgroundColor, textDecoration, textShadow } = getComputedStyle(
              startContainer.parentElement as Element,
              `::highlight(${name})`,
            );
            return `${backgroundColor} ${textDecoration} ${textShadow}`;
          }),
        )
        .join("\n"),
    );
  /** The address of a term's page that is open in a tab. */
  const termPage = async (id: string) =>
    (await tabAddresses(session)).find((address) => address.endsWith(`#/term/jiguan-dangjian%3A${id}/note`));
  const write = (tab: Page, box: Pierced) => press(tab, button(box, "Write a note"));
  const settings = async () => JSON.stringify(await readStorage(session, "settings"));
  /** Chooses something on the settings page by its label, as a reader does, and stays until it is kept. */
  async function choose(...labels: string[]): Promise<void> {
    const options = await session.extensionPage("options.html");
    for (const label of labels) {
      const before = await settings();
      await until(label, () =>
        options.evaluate((label) => {
          const found = [...document.querySelectorAll("label")].find((one) => one.textContent === label);
          found?.click();
          return found !== undefined;
        }, label),
      );
      await until(`${label} kept`, async () => (await settings()) !== before);
    }
    await options.close();
  }

  it.each([
    ["Dotted", /dotted/],
    ["Underline", /underline 1\.5px/],
    ["Bold", /px 0px 0px/],
  ])("the style %s is seen in every open tab", async (label, look) => {
    await marked(...ALL);
    expect(await drawn(tabs[0] as Page)).not.toMatch(look);
    await choose(label);
    await inEveryTab(label, async (tab) => look.test(await drawn(tab)));
  });

  it("a colour of the reader's own is seen in every open tab", async () => {
    await marked(...ALL);
    const options = await session.extensionPage("options.html");
    await until("the field", () => options.$("input[type=color]"));
    await options.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>("input[type=color]");
      if (!field) return;
      field.value = "#12ab34";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await until("the colour kept", async () => (await settings()).includes("#12ab34"));
    await options.close();
    await inEveryTab("the colour", async (tab) =>
      /rgb\(18, 171, 52\)|srgb 0\.0705882 0\.670588 0\.203922/.test(await drawn(tab)),
    );
  });

  it("density, kinds and known terms count in every open tab, and can be taken back", async () => {
    await marked(...ALL);
    await choose("The first in each paragraph");
    await marked("三会一课", "四个意识", "四个合格", "四个合格");
    await choose("The first on the page");
    await marked("三会一课", "四个意识", "四个合格");
    await choose("Every occurrence", "System");
    await marked("四个意识", "四个合格", "四个合格", "四个合格");
    await choose("System");
    await marked(...ALL);
    await press(
      tabs[1] as Page,
      button(await openCard(tabs[1] as Page, "四个合格", "sì ge hégé"), "I know this one"),
    );
    await tabs[1]?.keyboard.press("Escape");
    await marked("三会一课", "四个意识");
    await choose("Mark terms I know as well");
    await marked(...ALL);
  });

  it("a site turned off in the popup is off in every tab, hover included, until it is on again", async () => {
    await marked(...ALL);
    const places = await Promise.all(tabs.map((tab) => placeOf(tab, "四个合格")));
    await tabs[1]?.bringToFront();
    const popup = await session.openPopup();
    await until("the switch", () =>
      popup.evaluate(({ document }) => {
        const turn = document.querySelector<HTMLElement>("[role=switch][aria-checked=true]");
        turn?.click();
        return turn !== null;
      }),
    );
    await until("it to be kept", () =>
      popup.evaluate(({ document }) => document.querySelector("[role=switch][aria-checked=false]") !== null),
    );
    await popup.close();
    await marked();
    for (const [i, tab] of tabs.entries()) {
      const { x = 0, y = 0 } = places[i] ?? {};
      await tab.bringToFront();
      await tab.mouse.move(x - 50, y - 30);
      await tab.mouse.move(x, y, { steps: 4 });
      // Longer than any delay: time enough for a card to come, were one to.
      await new Promise((resolve) => setTimeout(resolve, 900));
      expect(await cardBox(tab)).toBeUndefined();
    }
    await writeStorage(session, { settings: { language: "en" } });
    await marked(...ALL);
    await openCard(tabs[1] as Page, "四个意识", "sì ge yìshí");
  });

  it("a card leads to the note's own page, and shows the note as it is written there", async () => {
    const page = tabs[1] as Page;
    await press(page, button(await openCard(page, "四个合格", "sì ge hégé"), "Keep open"));
    await until("the pin", async () => button(await card(page, ""), "Stop keeping open"));
    await write(page, await card(page, ""));
    const address = await until("the term's page", () => termPage("si-ge-hege"));
    const editor = await session.extensionPage(address.slice(session.base.length));
    await until("the note's field", () => editor.$("#note"));
    expect(await editor.$eval("h1[lang=zh-Hans]", (heading) => heading.textContent)).toBe("四个合格");
    await until("the focus", () => editor.evaluate(() => document.activeElement?.id === "note"));
    await editor.keyboard.type("考试要点");
    await until(
      "the note kept",
      async () => (await readStorage<{ note: string }>(session, `progress:${KEY}:note`))?.note,
    );
    await page.bringToFront();
    expect(button(await card(page, "考试要点"), "Edit my note")).toBeDefined();
    await editor.close();
    await writeStorage(session, { [`progress:${KEY}:note`]: {} });
    await until("the note to go", async () => !(await card(page, "")).text.includes("考试要点"));
  });

  it("a page that knows the address of the way to a note gets nothing into a frame of its own", async () => {
    const page = tabs[1] as Page;
    await page.evaluate(
      (src) =>
        new Promise((resolve) => {
          const frame = document.createElement("iframe");
          frame.addEventListener("load", resolve);
          frame.src = src;
          document.body.append(frame);
        }),
      `${session.base}note.html#${KEY}`,
    );
    const [, frame] = page.frames();
    expect(await frame?.evaluate(() => document.body.innerText + location.hash)).not.toMatch(
      /四个合格|#\/term/,
    );
  });

  it("while the background hangs the card keeps a star and leads to the note, or says that it cannot", async () => {
    const page = tabs[1] as Page;
    const sandboxed = await session.open(server.serve("/sandboxed", SANDBOXED));
    const askForNote = () =>
      openCard(sandboxed, "三会一课", "sān huì yī kè").then((box) => write(sandboxed, box));
    const tabCount = async () => (await tabAddresses(session)).length;
    const thaw = await freezeBackground(session);
    try {
      const before = await tabCount();
      await askForNote();
      await card(sandboxed, "Bandu does not answer");
      expect(await tabCount()).toBe(before);
      await page.bringToFront();
      await press(page, button(await openCard(page, "四个意识", "sì ge yìshí"), "Star"));
      await write(
        page,
        await until("the star", async () => button(await card(page, ""), "Remove star") && card(page, "")),
      );
      await until("a tab", async () => (await tabCount()) > before);
    } finally {
      await thaw();
    }
    await until("the term's page", () => termPage("si-ge-yishi"));
    const star = await readStorage(session, "progress:jiguan-dangjian:si-ge-yishi:starred");
    expect(star).toMatchObject({ starred: true });
    // The background is back and answers in the order it was asked in: what was given up on comes no more.
    const options = await session.extensionPage("options.html");
    await options.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage({ type: "packs.publish" })`);
    await options.close();
    expect(await termPage("san-hui-yi-ke")).toBeUndefined();
    // Where it answers, it opens what a sandbox may not.
    await sandboxed.bringToFront();
    await askForNote();
    await until("the term's page", () => termPage("san-hui-yi-ke"));
    await sandboxed.close();
  });

  it("while the background stops and starts again the card opens, looks up and is kept", async () => {
    const page = tabs[1] as Page;
    await marked(...ALL);
    for (let i = 0; i < 2; i++) {
      await session.stopBackground();
      const options = await session.extensionPage("options.html");
      await options.evaluate(
        `void (globalThis.browser ?? chrome).runtime.sendMessage({ type: "ledger.drain" }).catch(() => {})`,
      );
      await page.bringToFront();
      await rest(page, "四个合格");
      await press(page, button(await card(page, "sì ge hégé"), "四讲四有"));
      await card(page, "sì jiǎng sì yǒu");
      await page.keyboard.press("Escape");
      await noCard(page);
      await page.mouse.move(5, 5);
      await options.close();
    }
  });
});
