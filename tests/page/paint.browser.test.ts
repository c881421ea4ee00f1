/** What is drawn while the page changes its text and that was not heard of yet. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { bundle } from "../../scripts/bundle.ts";
import { BROWSERS, openBrowser, type Session } from "../harness/browsers.ts";

declare const painting: typeof import("../../page/paint.ts");

describe.each(BROWSERS)("what is drawn in %s", (name) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await openBrowser(name);
    page = await session.open("about:blank");
    await page.evaluate(`${await bundle("page/paint.ts", "painting")};globalThis.painting = painting;`);
  });
  afterAll(() => session?.close());

  /** Draws 党组 in a text, changes that, draws the same stroke again as long as nobody has read it anew; what is lit then. */
  const litAfter = (change: string) =>
    page.evaluate((change) => {
      document.body.innerHTML = "<p>学习党组工作规则。</p>";
      const text = document.querySelector("p")?.firstChild as Text;
      const place = { start: text, startOffset: 2, end: text, endOffset: 4 };
      const strokes = [{ id: 1, place, text: "党组" }];
      const painter = new painting.Painter();
      painter.show(strokes);
      new Function("text", change)(text);
      painter.show(strokes);
      painter.show(strokes);
      const lit = [...CSS.highlights.values()].flatMap((ranges) => [...ranges]).map(String);
      painter.remove();
      return lit;
    }, change);

  test.each([
    ["is written anew, and longer", "text.data = '今天天气很好，没有雨。'", []],
    ["is written anew with the term elsewhere", "text.data = '规则，党组。'", []],
    ["is written anew with the term where it was", "text.data = '关于党组的说明。'", ["党组"]],
    ["is changed before the term", "text.insertData(0, '认真')", ["党组"]],
    ["is split within the term", "text.splitText(3)", ["党组"]],
    ["is changed after the term", "text.deleteData(5, 2)", ["党组"]],
  ])("when its text %s", async (_, change, lit) => {
    expect(await litAfter(change)).toEqual(lit);
  });

  it("keeps one range for a mark however often it is drawn", async () => {
    const kept = await page.evaluate(() => {
      document.body.innerHTML = "<p>党组</p>";
      const text = document.querySelector("p")?.firstChild as Text;
      const strokes = [
        { id: 1, place: { start: text, startOffset: 0, end: text, endOffset: 2 }, text: "党组" },
      ];
      const ranges = () => [...CSS.highlights.values()].flatMap((ranges) => [...ranges]);
      const painter = new painting.Painter();
      painter.show(strokes);
      const [first] = ranges();
      painter.show(strokes);
      const [second, ...others] = ranges();
      painter.remove();
      return first === second && others.length === 0;
    });
    expect(kept).toBe(true);
  });
});
