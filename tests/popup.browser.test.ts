/** The toolbar popup in the real browsers: what is typed, found, opened and left again, by keyboard alone. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { BROWSERS, openBrowser, type Session } from "./harness/browsers.ts";
import { writeStorage } from "./harness/extension.ts";
import { highlights } from "./harness/highlights.ts";
import type { Popup } from "./harness/popup.ts";
import { tabAddresses } from "./harness/reports.ts";
import { type PageServer, startServer } from "./harness/server.ts";
import { until } from "./harness/until.ts";

const NEWS = readFileSync(join(import.meta.dirname, "..", "scripts", "demo", "news.html"), "utf8");

describe.each(BROWSERS)("the popup in %s", (name) => {
  let session: Session;
  let server: PageServer;
  let popup: Popup;
  let page: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
    page = await session.open(server.serve("/news", NEWS));
  });
  afterAll(() => Promise.all([session.close(), server.close()]));
  beforeEach(async () => {
    popup = await openPopup();
  });
  afterEach(() => popup.close());

  async function openPopup(): Promise<Popup> {
    await page.bringToFront();
    const popup = await session.openPopup();
    await until("the search box", () =>
      popup.evaluate((popup) => popup.document.activeElement?.localName === "input"),
    );
    return popup;
  }
  const text = () => popup.evaluate((popup) => popup.document.body.innerText);
  const shows = (what: string) => until(`${what} to be shown`, async () => (await text()).includes(what));
  const options = () =>
    popup.evaluate((popup) =>
      [...popup.document.querySelectorAll('[role="option"]')].map((option) => ({
        headword: option.querySelector(".line-headword")?.textContent,
        chosen: option.getAttribute("aria-selected") === "true",
      })),
    );
  const first = (headword: string) =>
    until(`${headword} first`, async () => (await options())[0]?.headword === headword);

  it.each([
    ["四个意识", "四个意识"],
    ["四個意識", "四个意识"],
    ["sigeyishi", "四个意识"],
    ["sì gè yì shí", "四个意识"],
    ["si4ge4yi4shi2", "四个意识"],
    ["sgys", "四个意识"],
    ["si个yishi", "四个意识"],
    ["机关党建", "机关党的建设"],
  ])("finds by %s", async (typed, headword) => {
    await popup.type(typed);
    await first(headword);
  });

  it("moves with the arrows, opens with Enter and goes back", async () => {
    await popup.type("sige");
    await first("四个意识");
    await popup.press("ArrowDown");
    await until("the second line chosen", async () => (await options())[1]?.chosen);
    const second = (await options())[1]?.headword ?? "";
    await popup.press("Enter");
    await shows("王祥奎");
    const headword = () => popup.evaluate((popup) => popup.document.querySelector(".term h1")?.textContent);
    expect(await headword()).toBe(second);
    await popup.press("ArrowLeft", "Alt");
    await first("四个意识");
    expect((await options())[1]?.chosen).toBe(true);
    // Escape closes Firefox's popups before any page hears of it.
    if (name === "firefox") return;
    await popup.press("Enter");
    await shows("王祥奎");
    await popup.press("Escape");
    await first("四个意识");
    await popup.press("Escape");
    await until("an empty box", () =>
      popup.evaluate((popup) => popup.document.querySelector("input")?.value === ""),
    );
  });

  it.each(["Control", "Meta"] as const)("takes the focus back into the box with %s+K", async (held) => {
    const focused = () => popup.evaluate((popup) => popup.document.activeElement?.localName);
    await until("a view to press", () =>
      popup.evaluate((popup) => {
        popup.document.querySelector<HTMLElement>('[role="tab"]')?.focus();
        return popup.document.activeElement?.localName === "button";
      }),
    );
    await popup.press("k", held);
    await until("the focus in the box", async () => (await focused()) === "input");
  });

  it("lists the page's terms with their counts", async () => {
    await popup.close();
    await until("terms to be marked", async () => (await highlights(page)).length > 0);
    popup = await openPopup();
    // The box stands there before the rest of the popup.
    await until("the views", () =>
      popup.evaluate((popup) => {
        const view = popup.document.querySelectorAll<HTMLElement>('[role="tab"]')[1];
        view?.click();
        return !!view;
      }),
    );
    await until("a term of the page", async () => (await options()).length > 3);
    const counts = await popup.evaluate((popup) =>
      [...popup.document.querySelectorAll(".line-count")].map((count) =>
        Number.parseInt(count.textContent ?? "", 10),
      ),
    );
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });

  it("shows today's study and the last seven days", async () => {
    await until("seven bars", async () => {
      const bars = await popup.evaluate((popup) => popup.document.querySelectorAll(".study-week li").length);
      return bars === 7;
    });
    expect(await popup.evaluate((popup) => !!popup.document.querySelector(".study-today"))).toBe(true);
  });

  it("lists the terms of a passage", async () => {
    await popup.type("以党的政治建设为统领，落实三会一课，突出政治功能");
    const headwords = async () => (await options()).map(({ headword }) => headword);
    // While it is being typed the list is that of what stands there so far.
    await expect.poll(headwords, { timeout: 10_000 }).toEqual(["党的政治建设", "三会一课", "政治功能"]);
  });

  it("offers what is selected on the page", async () => {
    await popup.close();
    await page.evaluate(() => {
      const place = [...document.querySelectorAll("p")].find((p) => p.textContent?.includes("四个意识"));
      if (place) getSelection()?.selectAllChildren(place);
    });
    popup = await openPopup();
    await until("the offer", () => popup.evaluate((popup) => !!popup.document.querySelector(".offer")));
    await popup.press("Enter");
    await until("四个意识 in the selection", async () =>
      (await options()).some(({ headword }) => headword === "四个意识"),
    );
    await page.evaluate(() => getSelection()?.removeAllRanges());
  });

  it("remembers what was looked up and starred, and forgets it when told to", async () => {
    const click = (what: string) =>
      popup.evaluate((popup, what) => popup.document.querySelector<HTMLElement>(what)?.click(), what);
    await popup.type("wgjc");
    await first("五个坚持");
    await popup.press("Enter");
    await until("the star", () => popup.evaluate((popup) => !!popup.document.querySelector(".star")));
    await click(".star");
    await until("a star given", () =>
      popup.evaluate(
        (popup) => popup.document.querySelector(".star")?.getAttribute("aria-label") === "Remove star",
      ),
    );
    await popup.close();
    popup = await openPopup();
    const remembered = (place: number) =>
      popup.evaluate(
        (popup, place) =>
          popup.document.querySelectorAll(".remembered")[place]?.textContent?.includes("五个坚持"),
        place,
      );
    await until(
      "the look-up and the star remembered",
      async () => (await remembered(0)) && (await remembered(1)),
    );
    await click(".remembered button.quiet");
    await until("the look-ups forgotten", async () => (await remembered(0)) && !(await remembered(1)));
    await click(".remembered button.quiet");
    await until("the stars forgotten", async () => !(await remembered(0)));
  });

  it("is no wider than its paper in Chinese, however long a term is", async () => {
    await popup.close();
    const headword = "Long".repeat(16);
    await writeStorage(session, { settings: { language: "zh-CN" } });
    onTestFinished(() => writeStorage(session, { settings: { language: "en" } }));
    popup = await openPopup();
    await popup.type(headword);
    const press = (what: string) =>
      until(what, () =>
        popup.evaluate((popup, what) => {
          const button = popup.document.querySelector<HTMLElement>(what);
          button?.click();
          return !!button;
        }, what),
      );
    await press(".add");
    await press(".own-form [type=submit]");
    await first(headword);
    await popup.press("Enter");
    await press(".star:not(.on)");
    await until("the star", () => popup.evaluate(({ document }) => !!document.querySelector(".star.on")));
    await popup.close();
    popup = await openPopup();
    await shows(headword);
    const width = () => popup.evaluate(({ document }) => document.documentElement.scrollWidth);
    expect(await width()).toBe(400);
    await popup.type("sige");
    await first("四个意识");
    expect(await width()).toBe(400);
  });

  it("does nothing but take the text while an input method composes", async () => {
    await popup.compose(
      "sige",
      ["ArrowDown", "Enter", ...(name === "chromium" ? ["Escape"] : [])],
      "四个合格",
    );
    await first("四个合格");
    expect((await options())[0]?.chosen).toBe(true);
    expect(await popup.evaluate((popup) => popup.document.querySelector(".term h1"))).toBeNull();
    await popup.press("Enter");
    await shows("执行纪律合格");
  });

  it("says first that nothing was found, above what is nearest", async () => {
    await popup.type("四个觉醒");
    await until("the nearest", () =>
      popup.evaluate((popup) => !!popup.document.querySelector(".main-button")),
    );
    expect(
      await popup.evaluate((popup) =>
        [...popup.document.querySelectorAll(".popup-body > *")].map(
          ({ className, role }) => role ?? className,
        ),
      ),
    ).toEqual(["status", "main-button add", "", "listbox"]);
  });

  it("offers to keep what no term is in", async () => {
    await popup.type("潜移默化润物细无声日积月累");
    await until("a way to add it", () => popup.evaluate((popup) => !!popup.document.querySelector(".add")));
    expect(await options()).toEqual([]);
  });

  it("keeps a term of the reader's own, finds it and takes it to the pages", async () => {
    await session.stopBackground();
    await popup.type("喜闻乐见");
    await until("a way to add it", () => popup.evaluate((popup) => !!popup.document.querySelector(".add")));
    await popup.evaluate((popup) => popup.document.querySelector<HTMLElement>(".add")?.click());
    await until("the form", () =>
      popup.evaluate((popup) => popup.document.activeElement?.localName === "textarea"),
    );
    await popup.type("my own words");
    await until("the words to be written", () =>
      popup.evaluate((popup) => popup.document.querySelector("textarea")?.value === "my own words"),
    );
    await popup.evaluate((popup) =>
      popup.document.querySelector<HTMLFormElement>(".own-form")?.requestSubmit(),
    );
    await first("喜闻乐见");
    expect(await popup.evaluate((popup) => popup.document.querySelector(".line-kind")?.textContent)).toBe(
      "My term",
    );
    await popup.press("Enter");
    await until("its entry, marked as the reader's own", () =>
      popup.evaluate((popup) => {
        const entry = popup.document.querySelector<HTMLElement>(".term");
        return entry?.dataset.own === "true" && entry.innerText.includes("my own words");
      }),
    );
    await popup.close();
    const other = await session.open(server.serve("/own", "<!doctype html><p>群众喜闻乐见的节目</p>"));
    await until("the term to be marked", async () => (await highlights(other)).includes("喜闻乐见"));
    await other.close();
    popup = await openPopup();
  });

  it("leads to the settings", async () => {
    const settings = async () =>
      (await tabAddresses(session)).find((address) => address.includes("options.html"));
    await until("the settings in a tab", async () => {
      // The popup goes when they come, and may leave this unanswered.
      await popup
        .evaluate((popup) => popup.document.querySelector<HTMLElement>(".to-settings")?.click())
        .catch(() => undefined);
      return settings();
    });
    await popup.close().catch(() => undefined);
    await page.bringToFront();
    popup = await openPopup();
  });

  it("answers while the background is stopped", async () => {
    await session.stopBackground();
    await popup.type("lgwh");
    await first("两个维护");
    await popup.press("Enter");
    await shows("王祥奎");
  });
});
