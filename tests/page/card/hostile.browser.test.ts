/**
 * The card on hostile pages: it has to be seen (its paper covers its place on a picture of the window), stand within the
 * window and beside the term, and answer a press. The pages where it cannot are named in docs/hostile-pages.md.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS, openBrowser, type Session } from "../../harness/browsers.ts";
import { button, card, cardBox, press, rest } from "../../harness/card.ts";
import { writeStorage } from "../../harness/extension.ts";
import type { Pierced } from "../../harness/pierce.ts";
import { type PageServer, startServer } from "../../harness/server.ts";
import { until } from "../../harness/until.ts";
import { pageOf, RECIPES, type Recipe } from "./hostile.ts";

const DOC = readFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "hostile-pages.md"), "utf8");
/** The names in the table of exceptions of one browser. */
const exceptions = (browser: string) =>
  [...DOC.matchAll(/^\| (.+?) \| (.+?) \|/gm)]
    .filter(([, , where]) => where?.includes(browser))
    .map(([, name]) => name);

/** The share of a box's place on a picture of the window that is the card's paper. */
async function paper(page: Page, lab: Page, box: Pierced): Promise<number> {
  const rect = await box.rect();
  if (!rect) return 0;
  const picture = await page.screenshot({ encoding: "base64" });
  return lab.evaluate(
    async (picture, { x, y, width, height }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext("2d");
      if (!context) return 0;
      context.drawImage(image, -x, -y);
      const { data } = context.getImageData(0, 0, width, height);
      let paper = 0;
      for (let i = 0; i < data.length; i += 4)
        if ([251, 248, 241].every((value, channel) => Math.abs((data[i + channel] ?? 0) - value) < 3))
          paper++;
      return paper / (data.length / 4);
    },
    picture,
    { ...rect, width: Math.round(rect.width), height: Math.round(rect.height) },
  );
}

// Each browser has a window of its own and mostly waits: both at once.
describe.concurrent.each(BROWSERS)("the card on hostile pages in %s", (name) => {
  let session: Session;
  let server: PageServer;
  let lab: Page;
  /** One tab goes from page to page: a tab for each takes twice the time. */
  let page: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name, { width: 1000, height: 700 }), startServer()]);
    await writeStorage(session, { settings: { language: "en", theme: "light" } });
    lab = await session.open(server.serve("/lab", "<!doctype html><title>lab</title>"));
    page = await session.open("about:blank");
  });
  afterAll(() => Promise.all([session.close(), server.close()]));

  /** What is wrong with the card on this page; empty where nothing is. */
  async function faults(recipe: Recipe, index: number): Promise<string[]> {
    const { headers = {} } = recipe;
    const url = server.serve(`/${index}`, { body: pageOf(recipe), headers });
    try {
      await page.goto(url);
      if (recipe.press) await page.click("#go");
      const at = await rest(page, "四个合格");
      const box = await until("the card", async () => (await cardBox(page)) ?? false, 4000);
      const found: string[] = [];
      const rect = await box.rect();
      if (!rect || rect.x < 0 || rect.y < 0 || rect.x + rect.width > 1000 || rect.y + rect.height > 700)
        found.push(`it stands outside the window: ${JSON.stringify(rect)}`);
      else if (at.x > rect.x && at.x < rect.x + rect.width && at.y > rect.y && at.y < rect.y + rect.height)
        found.push("it covers its term");
      const share = await until(
        "the card to be seen",
        async () => {
          const share = await paper(page, lab, box);
          return share > 0.5 && share;
        },
        3000,
      ).catch(() => 0);
      if (share <= 0.5) found.push("it is not seen");
      await press(page, button(box, "Keep open"));
      await until("the pin", async () => button(await card(page, ""), "Stop keeping open"), 3000).catch(() =>
        found.push("it does not answer a press"),
      );
      return found;
    } catch (error) {
      // Whatever that page has done to its tab, the next begins in one of its own.
      await page.close();
      page = await session.open("about:blank");
      return [String(error)];
    }
  }

  it("is seen and answers on all but the pages that are named as exceptions", {
    timeout: 600_000,
  }, async () => {
    const failed: Record<string, string[]> = {};
    for (const [index, recipe] of RECIPES.entries()) {
      const found = await faults(recipe, index);
      if (found.length > 0) failed[recipe.name] = found;
    }
    console.log(`${name}: ${RECIPES.length - Object.keys(failed).length} of ${RECIPES.length}`, failed);
    expect(Object.keys(failed)).toEqual(exceptions(name));
    expect(RECIPES.length - Object.keys(failed).length).toBeGreaterThanOrEqual(RECIPES.length * 0.95);
  });
});
