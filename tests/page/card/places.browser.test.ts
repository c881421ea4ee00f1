/** Where the card stands: beside its term whatever the page does, and within the window. */
import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS, openBrowser, type Session } from "../../harness/browsers.ts";
import { button, card, HOST, noCard, openCard, press, rest } from "../../harness/card.ts";
import { drawn } from "../../harness/drawn.ts";
import { tell, writeStorage } from "../../harness/extension.ts";
import { highlights } from "../../harness/highlights.ts";
import { type PageServer, startServer } from "../../harness/server.ts";
import { until } from "../../harness/until.ts";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Counts in the page how often a card came or went. */
const COUNT_CARDS = `globalThis.cards = 0; new MutationObserver((records) => {
  for (const { addedNodes, removedNodes } of records)
    for (const node of [...addedNodes, ...removedNodes]) if (node.localName === "${HOST}") globalThis.cards++;
}).observe(document.documentElement, { childList: true });`;

const GAP = 6;
const TALL = `<p style="height: 2000px"></p>`;
const near = (a: number, b: number) => Math.abs(a - b) <= 2;
const apart = (a: Box, b: Box) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

describe.each(BROWSERS)("the card's place in %s", (name) => {
  let session: Session;
  let server: PageServer;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name, { width: 1000, height: 700 }), startServer()]);
    await writeStorage(session, { settings: { language: "en" } });
  });
  afterAll(() => Promise.all([session.close(), server.close()]));

  async function open(body: string, css = "", html = ""): Promise<Page> {
    const url = server.serve(
      "/place",
      `<!doctype html><html lang="zh-CN" ${html}><meta charset="utf-8"><link rel="icon" href="data:,"><title>place</title>
      <style>body { margin: 60px; font: 20px/1.6 sans-serif } ${css}</style>${body}`,
    );
    const page = await session.open(url);
    await until("the term to be marked", async () => (await highlights(page)).length > 0);
    return page;
  }

  /** The lines of the marked term, in CSS pixels of the viewport. */
  const lines = (page: Page) =>
    page.evaluate(() => {
      for (const highlight of CSS.highlights.values())
        for (const range of highlight as unknown as Iterable<Range>)
          if (range.toString() === "四个合格")
            return [...range.getClientRects()].map((rect) => rect.toJSON() as Box);
      return [];
    });
  async function boxOf(page: Page): Promise<Box> {
    const rect = await (await card(page, "")).rect();
    if (!rect) throw new Error("The card has no place.");
    const { x, y, width, height } = rect;
    return { left: x, top: y, right: x + width, bottom: y + height };
  }
  /** Waits until the card stands at its term as the test says. */
  const stands = (page: Page, how: string, so: (box: Box, lines: readonly Box[]) => boolean) =>
    until(`the card to stand ${how}`, async () => {
      const [box, parts] = [await boxOf(page), await lines(page)];
      return parts.length > 0 && so(box, parts) && parts.every((part) => apart(box, part));
    });
  const below = (box: Box, [first]: readonly Box[]) =>
    !!first && near(box.top, first.bottom + GAP) && near(box.left, first.left);

  it("follows a scroll of the window, and stays in view when its term leaves and it is kept open", async () => {
    const page = await open(`<p style="margin-top: 300px">做到四个合格。</p>${TALL}`);
    await press(page, button(await openCard(page, "四个合格", "sì ge hégé"), "Keep open"));
    await stands(page, "below its term", below);
    await page.evaluate(() => window.scrollBy(0, 90));
    await stands(page, "below its term", below);
    await page.evaluate(() => window.scrollBy(0, 1200));
    await until("the term out of view, the card in view", async () => {
      const [{ top, bottom }, [term]] = [await boxOf(page), await lines(page)];
      return !!term && term.bottom < 0 && top >= 0 && bottom <= 700;
    });
    await page.evaluate(() => window.scrollTo(0, 90));
    await stands(page, "below its term", below);
    await page.close();
  });

  it.each([
    ["the page", ""],
    ["a part of it", "height: 600px; overflow: auto"],
  ])(
    "leaves when %s is scrolled under the pointer, and keeps no turn of the wheel for itself",
    async (_, css) => {
      const page = await open(
        `<main style="${css}"><p style="margin-top: 250px">做到四个合格。</p>${TALL}</main>`,
      );
      await openCard(page, "四个合格", "sì ge hégé");
      const top = async () => (await lines(page))[0]?.top ?? 0;
      const before = await top();
      for (let turns = 0; turns < 5; turns++) {
        const last = await top();
        await page.mouse.wheel({ deltaY: 100 });
        await until("the page to be scrolled", async () => (await top()) < last);
      }
      await until("the page to come to rest", async () => near(await top(), before - 500));
      await noCard(page);
      await page.close();
    },
  );

  it("stays while something else on the page is scrolled, as a list of news that runs on by itself", async () => {
    const page = await open(
      `<div id="list" style="height: 60px; overflow: hidden">${TALL}</div><p style="margin-top: 200px">做到四个合格。</p>${TALL}`,
    );
    await openCard(page, "四个合格", "sì ge hégé");
    await page.evaluate(COUNT_CARDS);
    for (let turns = 1; turns <= 5; turns++) {
      await page.$eval("#list", (list, top) => list.scrollTo(0, top), turns * 20);
      await until("the list to be scrolled", () =>
        page.$eval("#list", (list, top) => list.scrollTop === top, turns * 20),
      );
      await drawn(page);
    }
    expect(await page.evaluate("globalThis.cards")).toBe(0);
    await card(page, "sì ge hégé");
    await page.close();
  });

  it("leaves when the pointer goes into a frame beside its term", async () => {
    const page = await open(
      `<p style="margin-top: 250px">做到四个合格<iframe srcdoc="<p>广告" style="width: 700px; height: 200px"></iframe></p>`,
    );
    await openCard(page, "四个合格", "sì ge hégé");
    const frame = await page.$eval("iframe", (frame) => frame.getBoundingClientRect().toJSON() as Box);
    // In one leap: on its way it would be seen to leave the term. There it is beside the card.
    await page.mouse.move(frame.right - 20, frame.top + 20);
    await noCard(page);
    await page.close();
  });

  it("follows a scroll within the page", async () => {
    const page = await open(
      `<div id="inner" style="height: 300px; overflow: auto"><p style="margin-top: 150px">做到四个合格。</p>${TALL}</div>`,
    );
    await press(page, button(await openCard(page, "四个合格", "sì ge hégé"), "Keep open"));
    await page.$eval("#inner", (inner) => inner.scrollBy(0, 60));
    await stands(page, "below its term", below);
    await page.close();
  });

  it("follows what moves its term without a scroll", async () => {
    const page = await open(`<p id="above"></p><p>做到四个合格。</p>${TALL}`);
    await openCard(page, "四个合格", "sì ge hégé");
    await page.$eval("#above", (above) => ((above as HTMLElement).style.height = "120px"));
    await stands(page, "below its term", below);
    await page.close();
  });

  it("follows the page's own zoom, and is not zoomed with it", async () => {
    const page = await open(`<p>做到四个合格。</p>${TALL}`);
    await openCard(page, "四个合格", "sì ge hégé");
    const before = await boxOf(page);
    await page.evaluate(() => (document.documentElement.style.zoom = "1.5"));
    await until("the card beside its term", async () => {
      const [box, [term]] = [await boxOf(page), await lines(page)];
      return (
        !!term && near(box.top, term.bottom + GAP) && near(box.right - box.left, before.right - before.left)
      );
    });
    await page.close();
  });

  it("follows the browser's zoom", async () => {
    const page = await open(`<p style="margin-top: 100px">做到四个合格。</p>${TALL}`);
    await press(page, button(await openCard(page, "四个合格", "sì ge hégé"), "Keep open"));
    const options = await session.extensionPage("options.html");
    const zoom = (factor: number) =>
      options.evaluate(`(async () => {
        const api = globalThis.browser ?? chrome;
        const tab = (await api.tabs.query({})).find((tab) => tab.url === ${JSON.stringify(page.url())});
        await api.tabs.setZoom(tab.id, ${factor});
      })()`);
    await page.bringToFront();
    await zoom(1.5);
    await until("the zoom", () => page.evaluate(() => devicePixelRatio >= 1.5));
    await stands(page, "below its term", below);
    await zoom(1);
    await options.close();
    await page.close();
  });

  it("stands at the line the pointer is on where a term runs over two, and covers neither", async () => {
    const page = await open(`<p style="width: 4.2em; margin-left: 300px">这里做四个合格。</p>`);
    const parts = await lines(page);
    expect(parts).toHaveLength(2);
    for (const [i, part] of parts.entries()) {
      await page.mouse.move(5, 5);
      await until("no card", async () => !(await page.$("bandu-card")));
      await page.mouse.move(part.left - 30, part.top - 40);
      await page.mouse.move((part.left + part.right) / 2, (part.top + part.bottom) / 2, { steps: 4 });
      await card(page, "sì ge hégé");
      await stands(page, `at part ${i}`, (box, now) => near(box.left, now[i]?.left ?? 0));
    }
    await page.close();
  });

  it("stands at the column the pointer is in where a term runs over two", async () => {
    const page = await open(
      `<div style="columns: 2; column-fill: auto; width: 700px; height: 300px; line-height: 30px; orphans: 1; widows: 1">
         <div style="height: 270px; break-inside: avoid">栏</div><div>${"文".repeat(13)}做到四个合格。</div></div>`,
    );
    const parts = await lines(page);
    expect(parts).toHaveLength(2);
    for (const part of parts) {
      await page.mouse.move(5, 5);
      await noCard(page);
      const { x, y } = { x: (part.left + part.right) / 2, y: (part.top + part.bottom) / 2 };
      await page.mouse.move(x - 4, y);
      await page.mouse.move(x, y, { steps: 2 });
      await card(page, "sì ge hégé");
      await until("the card to stand below that part", async () => below(await boxOf(page), [part]));
    }
    await page.close();
  });

  it.each([
    ["left", "vertical-rl", (box: Box, [term]: readonly Box[]) => !!term && near(box.right, term.left - GAP)],
    [
      "right",
      "vertical-lr",
      (box: Box, [term]: readonly Box[]) => !!term && near(box.left, term.right + GAP),
    ],
  ] as const)("stands to the %s of vertical text that runs %s", async (side, mode, so) => {
    const page = await open(
      `<p style="margin-inline: 0; margin-block: 420px">做到四个合格。</p>`,
      `html { writing-mode: ${mode} }`,
    );
    await rest(page, "四个合格");
    await card(page, "sì ge hégé");
    await stands(page, `to the ${side}`, so);
    await page.close();
  });

  it("opens at a term far aside, which is brought into view", async () => {
    const page = await open(
      `<p style="width: 6000px; white-space: nowrap">${"学习文件。".repeat(150)}对照四个合格${"学习文件。".repeat(100)}</p>`,
    );
    expect(await tell(session, page, { type: "page.step", by: 1 })).toBe(true);
    await stands(page, "within the view", (box, [line]) => {
      const within = !!line && line.left >= 0 && line.right <= 1000 && near(box.left, line.left);
      return within && box.left >= 0 && box.right <= 1000;
    });
    expect(await page.evaluate(() => scrollX)).toBeGreaterThan(1000);
    await page.close();
  });

  it("stays within what is seen of a frame that is higher than the window", async () => {
    const line = `<p style="margin: 2970px 60px 0">对照四个合格</p>`;
    server.serve(
      "/high",
      `<!doctype html><meta charset="utf-8"><body style="margin: 0; height: 9000px">${line}`,
    );
    const page = await session.open(
      server.serve(
        "/around",
        `<iframe src="/high" style="width: 800px; height: 9000px; border: 0"></iframe>`,
      ),
    );
    // The term stands a little above the lower edge of what is seen.
    await page.evaluate(() => scrollTo(0, 3040 - innerHeight));
    const frame = page.frames().find((frame) => frame !== page.mainFrame()) as Frame;
    await until("the term to be marked", async () => (await highlights(frame)).length > 0);
    const place = await page.$eval("iframe", (frame) => ({
      top: frame.getBoundingClientRect().top,
      seen: innerHeight,
    }));
    await page.mouse.move(120, place.top + 2982);
    await page.mouse.move(124, place.top + 2982, { steps: 2 });
    // From outside its closed root a card is seen as its host, wherever it covers the page.
    const extent = () =>
      frame.evaluate((host) => {
        const heights = Array.from({ length: 900 }, (_, i) => i * 10);
        const covered = heights.filter((y) => document.elementFromPoint(120, y)?.localName === host);
        return { top: covered[0], bottom: covered.at(-1) };
      }, HOST);
    const { top, bottom } = await until("the card to be drawn", async () => {
      const { top, bottom } = await extent();
      return top !== undefined && bottom !== undefined && bottom - top > 100 && { top, bottom };
    });
    expect(place.top + top).toBeGreaterThanOrEqual(0);
    expect(place.top + bottom).toBeLessThanOrEqual(place.seen);
    expect(bottom).toBeLessThan(2970);
    await page.close();
  });

  it("ends where its term ends on a page from right to left", async () => {
    const page = await open(`<p>做到四个合格。</p>`, "", `dir="rtl"`);
    await openCard(page, "四个合格", "sì ge hégé");
    await stands(page, "at the right", (box, [term]) => !!term && near(box.right, term.right));
    await page.close();
  });

  it.each([
    ["a modal dialog", "dialog", "dialog.showModal()"],
    ["an element in full screen", "div", "dialog.onclick = () => dialog.requestFullscreen()"],
  ])("stands within %s, and answers there", async (_, tag, script) => {
    const page = await open(
      `<p>外面。</p><${tag} id="dialog" style="background: white"><p>做到四个合格。</p></${tag}><script>${script}</script>`,
    );
    if (tag === "div") {
      await page.click("#dialog");
      await until("full screen", () => page.evaluate(() => document.fullscreenElement !== null));
    }
    const box = await openCard(page, "四个合格", "sì ge hégé");
    expect(await page.$("#dialog bandu-card")).not.toBeNull();
    await stands(page, "beside its term", () => true);
    await press(page, button(box, "Keep open"));
    await until("the pin", async () => button(await card(page, ""), "Stop keeping open"));
    await page.close();
  });
});
