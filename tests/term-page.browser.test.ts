/** A term's page in the dashboard: reached by its address, with the reader's note and their own terms. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS, openBrowser, type Session } from "./harness/browsers.ts";
import { tabAddresses } from "./harness/reports.ts";
import { until } from "./harness/until.ts";

const TERM = "dashboard.html#/term/jiguan-dangjian%3Asi-ge-hege";

describe.each(BROWSERS)("a term's page in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await openBrowser(name);
  });
  afterAll(() => session.close());

  const text = (page: Page) => page.evaluate(() => document.body.innerText);
  async function openTerm(path = TERM): Promise<Page> {
    const page = await session.extensionPage(path);
    await until("the term", () => page.evaluate(() => document.querySelector(".term-page") !== null));
    return page;
  }

  it("shows what the article says, where it stands in it, and the term's family", async () => {
    const page = await openTerm();
    const shown = await text(page);
    for (const part of ["四个合格", "执行纪律合格", "王祥奎", "四讲四有", "工作标准"])
      expect(shown).toContain(part);
    expect(await page.evaluate(() => document.querySelectorAll(".place-tick").length)).toBe(1);
    await page.evaluate(() => {
      const other = [...document.querySelectorAll<HTMLElement>("aside .chips button")];
      other.find((button) => button.textContent === "四讲四有")?.click();
    });
    await until("the other term", () =>
      page.evaluate(() => document.querySelector(".term h1")?.textContent === "四讲四有"),
    );
    expect(await page.evaluate(() => location.hash)).toContain("si-jiang-si-you");
    await page.close();
  });

  const note = (page: Page) =>
    page.evaluate(() => document.querySelector<HTMLTextAreaElement>("#note")?.value);
  const writeNote = (page: Page, text: string) =>
    page.evaluate((text) => {
      const note = document.querySelector<HTMLTextAreaElement>("#note");
      if (!note) return;
      note.value = text;
      note.dispatchEvent(new Event("input", { bubbles: true }));
    }, text);

  it("keeps the reader's note as it is written", async () => {
    const page = await openTerm();
    await writeNote(page, "考试要点");
    await until("the note kept", () =>
      page.evaluate(() => document.querySelector(".term-note [role=status]")?.textContent !== ""),
    );
    await page.close();
    const again = await openTerm();
    expect(await note(again)).toBe("考试要点");
    await again.close();
  });

  it("keeps the last words of a note when the page is left at once", async () => {
    const page = await openTerm();
    await page.evaluate(() => {
      const note = document.querySelector<HTMLTextAreaElement>("#note");
      if (!note) return;
      note.value = "最后一句";
      note.dispatchEvent(new Event("input", { bubbles: true }));
      location.href = "about:blank";
    });
    await until("the page to be left", () => page.url() === "about:blank");
    await page.close();
    const again = await openTerm();
    expect(await note(again)).toBe("最后一句");
    await again.close();
  });

  it("changes, removes and brings back a term of the reader's own", async () => {
    const lookup = await session.extensionPage("popup.html#潜移默化");
    const click = (page: Page, what: string) =>
      until(what, () =>
        page.evaluate((what) => {
          const found = document.querySelector<HTMLElement>(what);
          found?.click();
          return found !== null;
        }, what),
      );
    const write = (page: Page, text: string) =>
      until("the form", () =>
        page.evaluate((text) => {
          const field = document.querySelector("textarea");
          if (!field) return false;
          field.value = text;
          field.dispatchEvent(new Event("input", { bubbles: true }));
          return true;
        }, text),
      );
    await click(lookup, ".add");
    await write(lookup, "at first");
    await click(lookup, ".own-form [type=submit]");
    // What was found before the term was there may still be listed.
    await until("the term to be found first", () =>
      lookup.evaluate(() => document.querySelector("[role=option]")?.textContent?.includes("潜移默化")),
    );
    await click(lookup, "[role=option]");
    await until("the entry", async () => (await text(lookup)).includes("at first"));
    await click(lookup, ".full-page");
    const address = await until("its page", async () =>
      (await tabAddresses(session)).find((address) => address.includes("#/term/own")),
    );
    const page = await openTerm(address.slice(session.base.length));
    expect(await page.evaluate(() => document.querySelector(".term")?.getAttribute("data-own"))).toBe("true");
    await click(page, ".own-tools button");
    await write(page, "thought over");
    await click(page, ".own-form [type=submit]");
    await until("the change", async () => (await text(page)).includes("thought over"));
    await click(page, ".own-tools button:last-child");
    await until("the term to go", async () => (await text(page)).includes("Removed."));
    await click(page, ".note button");
    await until("the term back", async () => (await text(page)).includes("thought over"));
    await page.close();
  });

  it("says so where there is no such term", async () => {
    const page = await session.extensionPage("dashboard.html#/term/nobody%3Anothing");
    await until("the words", async () => /no such term|没有这条/.test(await text(page)));
    await page.close();
  });
});
