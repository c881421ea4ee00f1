/** The card on pages that are odd in one way: no HTML, terms that lose their box, popovers, components, covers, scrollers, print. */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS, openBrowser, type Session } from "../../harness/browsers.ts";
import { button, card, cardBox, HOST, noCard, openCard, press, rest } from "../../harness/card.ts";
import { tell, writeStorage } from "../../harness/extension.ts";
import { highlights } from "../../harness/highlights.ts";
import { findAll } from "../../harness/pierce.ts";
import { reportShortcut } from "../../harness/reports.ts";
import { type PageServer, type ServedPage, startServer } from "../../harness/server.ts";
import { until } from "../../harness/until.ts";

const TERM = "四个合格";
const TEXT = `做到${TERM}。`;
const SPOKEN = "sì ge hégé";
const TALL = `<p style="height: 2000px"></p>`;
const LOW = `<p style="height: 300px"></p>`;
const SETTINGS = { language: "en", theme: "light", openDelay: 50 };
const WINDOW = { width: 1000, height: 700 };
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><text x="20" y="60">${TERM}</text></svg>`;
const STYLE = `<?xml-stylesheet type="text/css" href="data:text/css,item{display:block;font:20px serif}"?>`;

/** A component whose shadow root holds this; `ready` then runs with the root. */
const component = (light: string, inside: string, ready = "") =>
  `<x-part>${light}</x-part><script>customElements.define("x-part", class extends HTMLElement {
    connectedCallback() { const root = this.attachShadow({ mode: "open" }); root.innerHTML = \`${inside}\`; ${ready} }
  })</script>`;

describe.each(BROWSERS)("the card on odd pages in %s", (name) => {
  let session: Session;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name, WINDOW), startServer()]);
    await writeStorage(session, { settings: SETTINGS });
  });
  afterEach(() => page?.close());
  afterAll(() => Promise.all([session.close(), server.close()]));

  const HEAD = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><title>odd</title>
    <style>body { margin: 60px; font: 20px/1.6 sans-serif }</style>`;
  async function open(body: string | ServedPage, lit = 1): Promise<void> {
    page = await session.open(server.serve("/odd", typeof body === "string" ? HEAD + body : body));
    await until("the term to be marked", async () => (await highlights(page)).length >= lit);
  }
  const pin = async () => {
    await press(page, button(await card(page, SPOKEN), "Keep open"));
    return until("the pin", async () => {
      const box = await card(page, SPOKEN);
      return button(box, "Stop keeping open") && box;
    });
  };
  const boxOf = async () => {
    const rect = await (await card(page, SPOKEN)).rect();
    if (!rect) throw new Error("The card has no place.");
    return rect;
  };
  /** The term's box in the viewport. */
  const term = () =>
    page.evaluate((text) => {
      const ranges = [...CSS.highlights.values()].flatMap((one) => [...one] as Range[]);
      const { x, y, width, height } =
        ranges.find((range) => range.toString() === text)?.getBoundingClientRect() ?? new DOMRect();
      return { x, y, width, height, bottom: y + height };
    }, TERM);
  /** Time enough for something to happen, were it to. */
  const aWhile = () => new Promise((resolve) => setTimeout(resolve, 600));
  const away = async () => {
    await page.mouse.move(990, 690);
    await noCard(page);
  };
  const style = (selector: string, css: string) =>
    page.evaluate(
      (selector, css) => document.querySelector(selector)?.setAttribute("style", css),
      selector,
      css,
    );

  it.each([
    ["SVG", "auto", { body: SVG, type: "image/svg+xml" }],
    ["SVG", "light", { body: SVG, type: "image/svg+xml" }],
    ["XML with a style", "light", { body: `${STYLE}<list><item>${TERM}</item></list>`, type: "text/xml" }],
  ] as const)(
    "opens and answers in a document of %s, in the %s theme, and leaves it as it was",
    async (_, theme, served) => {
      await writeStorage(session, { settings: { ...SETTINGS, theme } });
      await open(served);
      const before = await page.evaluate(() => new XMLSerializer().serializeToString(document));
      await openCard(page, TERM, SPOKEN);
      await pin();
      const { x, y, width, height } = await boxOf();
      expect(height).toBeGreaterThan(100);
      const at = { x: x + width / 2, y: y + height / 2 };
      expect(await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, at)).toBe(HOST);
      await page.keyboard.press("Escape");
      await noCard(page);
      expect(await page.evaluate(() => new XMLSerializer().serializeToString(document))).toBe(before);
      await writeStorage(session, { settings: SETTINGS });
    },
  );

  it("opens no card, and throws nothing, where the document draws none of its own elements", async () => {
    const hidden = STYLE.replace("item{", "list{display:none}item{");
    await open({ body: `${hidden}<list><item>${TERM}</item></list>`, type: "text/xml" }, 0);
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    await tell(session, page, { type: "page.step", by: 1 });
    await aWhile();
    expect([await cardBox(page), faults]).toEqual([undefined, []]);
  });

  it.each([
    ["a paragraph", TEXT],
    ["something within a line", `<span>${TEXT}</span>`],
  ])(
    "stays where it stood while %s with its term is hidden, and follows it when it is shown again",
    async (_, text) => {
      await open(`<p id="p" style="margin-top: 200px">${text}</p>${TALL}`);
      await openCard(page, TERM, SPOKEN);
      await pin();
      const before = await boxOf();
      await style("#p", "display: none");
      await aWhile();
      expect(await boxOf()).toEqual(before);
      await style("#p", "margin-top: 120px");
      await until("the card below its term", async () => {
        const [box, { bottom }] = [await boxOf(), await term()];
        return bottom > 0 && Math.abs(box.y - bottom - 6) <= 2;
      });
    },
  );

  it("is scrolled by the wheel on a page that scrolls by itself", async () => {
    await open(
      `<p style="margin-top: 260px">${TEXT}</p>${TALL}<script>
        for (const type of ["wheel", "mousewheel", "DOMMouseScroll"]) addEventListener(type, (event) => {
          event.preventDefault();
          scrollBy(0, 100);
        }, { passive: false });
      </script>`,
    );
    await openCard(page, TERM, SPOKEN);
    const quote = async () => {
      const [first] = findAll(await card(page, SPOKEN), ({ name }) => name === "blockquote");
      return (await first?.rect())?.y ?? 0;
    };
    const [{ x, y }, before] = [await boxOf(), await quote()];
    await page.mouse.move(x + 100, y + 150, { steps: 8 });
    await page.mouse.wheel({ deltaY: 60 });
    await until("the card to be scrolled", async () => (await quote()) < before);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it("keeps the focus in a dialog that the page made by its own means", async () => {
    await open(
      `<div id="dialog"><input id="field"><p>${TEXT}</p></div><script>
        field.focus();
        addEventListener("focusin", ({ target }) => dialog.contains(target) || field.focus(), true);
      </script>`,
    );
    await tell(session, page, { type: "page.step", by: 1 });
    await card(page, SPOKEN);
    await until("the card to have the focus", () =>
      page.evaluate((host) => document.activeElement?.localName === host, HOST),
    );
    await page.keyboard.press("Escape");
    await noCard(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("field");
  });

  it("can be reached from a menu that closes as the pointer leaves it", async () => {
    await open(
      `<style>#m { width: 200px; margin: 80px 0 0 200px; background: #ddd } #m p { display: none; margin: 0 } #m:hover p { display: block }</style>
       <div id="m">栏目<p>${TEXT}</p></div>`,
      0,
    );
    await page.mouse.move(270, 95);
    await until("the term to be marked", async () => (await highlights(page)).length > 0);
    const { x, y } = await term();
    await page.mouse.move(x + 20, y + 10);
    await page.mouse.move(x + 22, y + 10);
    await card(page, SPOKEN);
    const { x: left, y: top } = await boxOf();
    await page.mouse.move(left + 40, top + 20, { steps: 15 });
    await until("the menu to close", () =>
      page.evaluate(() => !document.querySelector("#m")?.matches(":hover")),
    );
    await pin();
    expect(await boxOf()).toMatchObject({ x: left, y: top });
  });

  it("closes with the dialog it stands in", async () => {
    await open(
      `<dialog><p>${TEXT}</p></dialog><script>document.querySelector("dialog").showModal()</script>`,
    );
    await openCard(page, TERM, SPOKEN);
    await pin();
    await page.evaluate(() => document.querySelector("dialog")?.close());
    await noCard(page);
  });

  it.each(["auto", "hint"])("leaves a popover of the page open that its term stands in (%s)", async (how) => {
    await open(
      `<div popover="${how}" style="margin: 60px"><p>${TEXT}</p></div><script>document.querySelector("div").showPopover()</script>`,
    );
    const before = await openCard(page, TERM, SPOKEN).then(boxOf);
    await pin();
    expect(await page.evaluate(() => document.querySelector("div")?.matches(":popover-open"))).toBe(true);
    expect(await boxOf()).toEqual(before);
  });

  it.each([
    [
      "a dialog its text is slotted into",
      `<p>${TEXT}</p>`,
      "<dialog><slot></slot></dialog>",
      `root.querySelector("dialog").showModal()`,
      false,
    ],
    [
      "a component in full screen with its text",
      "",
      `<p style="margin: 60px">${TEXT}</p>`,
      "this.onclick = () => this.requestFullscreen()",
      true,
    ],
    [
      "a component in full screen with a slot for its text",
      `<p slot="text" style="margin: 60px">${TEXT}</p>`,
      `<slot name="text"></slot>`,
      "this.onclick = () => this.requestFullscreen()",
      true,
    ],
  ])("is seen in %s, and a press in it arrives there", async (_, light, inside, ready, full) => {
    await open(
      `<style>x-part { display: block; background: white }</style>${component(light, inside, ready)}`,
    );
    if (full) {
      await page.click("x-part");
      await until("full screen", () => page.evaluate(() => document.fullscreenElement !== null));
    }
    await rest(page, TERM);
    const { x, bottom } = await term();
    const at = { x: x + 30, y: bottom + 40 };
    const seen = () =>
      page.evaluate(
        ({ x, y }, host) => {
          let top = document.elementFromPoint(x, y);
          for (let root = top?.shadowRoot; root; root = top?.shadowRoot) {
            const inner = root.elementFromPoint(x, y);
            if (inner === top) break;
            top = inner;
          }
          return top?.localName === host;
        },
        at,
        HOST,
      );
    await until("the card to be seen", seen);
    await page.mouse.move(at.x, at.y, { steps: 10 });
    await page.mouse.click(at.x, at.y);
    await aWhile();
    expect(await seen()).toBe(true);
  });

  // Only Chromium can be asked for a page as it is printed; Firefox prints no popover.
  it.runIf(name === "chromium")("is not printed", async () => {
    await open(`<p>${TEXT}</p>`);
    await openCard(page, TERM, SPOKEN);
    await pin();
    const { x, y, width, height } = await boxOf();
    const seen = (at: { x: number; y: number }) =>
      page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, at);
    const middle = { x: x + width / 2, y: y + height / 2 };
    expect(await seen(middle)).toBe(HOST);
    await page.emulateMediaType("print");
    expect(await seen(middle)).not.toBe(HOST);
    await page.emulateMediaType("screen");
    await until("the card again", async () => (await seen(middle)) === HOST);
  });

  it.each([
    ["a cover", `<p>${TEXT}</p><div id="cover" style="position: fixed; inset: 0; background: #fff">图</div>`],
    [
      "a cover that is a picture",
      `<p>${TEXT}</p><img id="cover" alt="" style="position: fixed; inset: 0; width: 900px; height: 600px" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>">`,
    ],
    [
      "a cover drawn by its own ::before",
      `<style>#cover::before { content: ""; position: absolute; inset: 0; background: white }</style><p>${TEXT}</p><div id="cover" style="position: fixed; inset: 0"></div>`,
    ],
    [
      "a header",
      `<header id="cover" style="position: fixed; inset: 0 0 auto; height: 200px; background: white"></header><p>${TEXT}</p>`,
    ],
    [
      "a cover in its own paragraph",
      `<p style="position: relative">${TEXT}<b id="cover" style="position: absolute; inset: 0; background: #fff"></b></p>`,
    ],
    [
      "a cover in its own shadow root",
      `<div><template shadowrootmode="open"><p>${TEXT}</p><b style="position: fixed; inset: 0; background: #fff"></b></template></div>`,
    ],
    ["invisibility", `<p id="cover" style="visibility: hidden">${TEXT}</p>`],
    ["inertness", `<div inert id="cover"><p>${TEXT}</p></div>`],
    [
      "inertness of a component",
      `<div inert id="cover"><div><template shadowrootmode="open"><p>${TEXT}</p></template></div></div>`,
    ],
    [
      "a modal dialog",
      `<p>${TEXT}</p><dialog id="cover" style="background: none">框</dialog><script>cover.showModal()</script>`,
    ],
  ])("opens for no term under %s", async (_, body) => {
    await open(body);
    await rest(page, TERM);
    await aWhile();
    expect(await cardBox(page)).toBeUndefined();
    // The term itself can be met: it is the cover that is in the way.
    await page.evaluate(() => {
      const cover =
        document.querySelector("#cover") ?? document.querySelector("div")?.shadowRoot?.querySelector("b");
      if (cover?.querySelector("p, template, div")) cover.removeAttribute("inert");
      else if (cover?.localName === "p") cover.removeAttribute("style");
      else cover?.remove();
    });
    await page.mouse.move(990, 690);
    await openCard(page, TERM, SPOKEN);
  });

  const LINK = `<a href="#x" style="position: absolute; inset: 0"></a>`;
  it.each([
    [
      "an overlay that takes no pointer",
      `<p>${TEXT}</p><div style="position: fixed; inset: 0; pointer-events: none; background: #fff8"></div>`,
    ],
    ["a label", `<label>${TEXT}<input type="checkbox"></label>`],
    ["a link over two lines", `<p style="width: 6em">一二三<a href="#x">${TEXT}</a></p>`],
    ["drawn text", `<svg width="400" height="100"><text x="20" y="60">${TERM}</text></svg>`],
    ["an element without a box", `<p><span style="display: contents">${TEXT}</span></p>`],
    ["two elements", `<p style="background: #eee">做到四个<b style="background: #fee">合格</b></p>`],
    [
      "a shadow root within a shadow root",
      `<div><template shadowrootmode="open"><div><template shadowrootmode="open"><p>${TEXT}</p></template></div></template></div>`,
    ],
    ["a slot", component(`<p>${TEXT}</p>`, `<section style="background: #eee"><slot></slot></section>`)],
    [
      "a modal dialog",
      `<dialog><p>${TEXT}</p></dialog><script>document.querySelector("dialog").showModal()</script>`,
    ],
  ])("opens for a term in or under %s", async (_, body) => {
    await open(body);
    await openCard(page, TERM, SPOKEN);
    await away();
  });

  // In Chromium a link that lies over a term takes the pointer for itself.
  it.runIf(name === "firefox").each([
    ["over it", `<div style="position: relative"><h3>${TEXT}</h3>${LINK}</div>`],
    [
      "around it that is stretched",
      `<style>a::after { content: ""; position: absolute; inset: 0 }</style><h3 style="position: relative"><a href="#x">${TEXT}</a></h3>`,
    ],
    [
      "over it that is tinted",
      `<div style="position: relative"><h3>${TEXT}</h3>${LINK.replace("inset: 0", "inset: 0; background: rgba(0, 0, 0, 0.03)")}</div>`,
    ],
    [
      "beside it that is stretched",
      `<style>a::after { content: ""; position: absolute; inset: 0 }</style><div style="position: relative"><a href="#x">题</a><p>${TEXT}</p></div>`,
    ],
  ])("opens for a term under a transparent link %s", async (_, body) => {
    await open(body);
    await openCard(page, TERM, SPOKEN);
  });

  const step = async () => {
    expect(await tell(session, page, { type: "page.step", by: 1 })).toBe(true);
    await card(page, SPOKEN);
  };
  /** What stands in the middle of the term. */
  const atTerm = async () => {
    const { x, y, width, height } = await term();
    const at = { x: x + width / 2, y: y + height / 2 };
    return page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.id, at);
  };

  it.each([
    [
      "below the fold of a scroller",
      `<div style="height: 150px; overflow: auto">${LOW}<p id="t">${TEXT}</p>${TALL}</div>${TALL}`,
    ],
    [
      "aside in a scroller",
      `<div style="width: 300px; white-space: nowrap; overflow: auto"><p style="width: 800px; text-align: center"><span id="t">${TEXT}</span></p></div>`,
    ],
    [
      "in a scroller in a scroller, both below the fold",
      `${LOW}<div style="height: 300px; overflow: auto">${LOW}<div style="height: 150px; overflow: hidden">${LOW}<p id="t">${TEXT}</p></div></div>${TALL}`,
    ],
    [
      "in a component in a scroller",
      `<div style="height: 150px; overflow: auto">${LOW}${component(`<p id="t">${TEXT}</p>`, "<slot></slot>")}${TALL}</div>`,
    ],
    [
      "in a form whose fields stand in for its properties",
      `<form id="t" style="height: 150px; overflow: auto">${LOW}${TEXT}${TALL}${["scrollBy", "clientHeight", "clientTop", "assignedSlot"].map((field) => `<input type="hidden" name="${field}">`).join("")}</form>`,
    ],
  ])("opens by key at a term that is seen then: %s", async (_, body) => {
    await open(body);
    await step();
    expect(await atTerm()).toBe("t");
  });

  it("opens by key at a term that stood under a sticky header", async () => {
    await open(
      `<header style="position: sticky; top: 0; height: 120px; background: white">头</header><p id="t">${TEXT}</p>${TALL}`,
    );
    const { y } = await term();
    await page.evaluate((y) => scrollTo(0, y - 60), y);
    expect(await atTerm()).toBe("");
    await step();
    expect(await atTerm()).toBe("t");
  });

  it.each([
    ["a tint", `<div style="position: fixed; inset: 0; background: rgba(0, 0, 0, 0.03)"></div>`],
    ["a pattern", `<div style="position: fixed; inset: 0; background: linear-gradient(#0001, #0002)"></div>`],
    [
      "a link that text without a pointer stands over",
      `<a href="#x" style="position: absolute; inset: 0; background: #eee"></a>`,
    ],
  ])("scrolls nothing by key where scrolling does not free the term of %s", async (_, cover) => {
    const noPointer = cover.startsWith("<a")
      ? ' style="pointer-events: none; position: relative; z-index: 1"'
      : "";
    await open(`<div style="margin-top: 450px"><p${noPointer}>${TEXT}</p>${cover}</div>${TALL}`);
    await step();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it("scrolls nothing by key where the term is seen already", async () => {
    await open(
      `<div id="s" style="height: 300px; overflow: auto"><p style="margin: 0"><br><br>${TEXT}${"正文。".repeat(2000)}</p></div>${TALL}`,
    );
    await page.evaluate(() => {
      document.querySelector("#s")?.scrollBy(0, 20);
      scrollBy(0, 20);
    });
    await step();
    expect(await page.evaluate(() => [scrollY, document.querySelector("#s")?.scrollTop])).toEqual([20, 20]);
  });

  it.each(["127.0.0.1", "localhost"])(
    "opens by key at a term in a frame of %s far down the page",
    async (host) => {
      const inner = server.serve("/inner", `${HEAD}<p>${TEXT}</p>${TALL}`).replace("127.0.0.1", host);
      await open(`${TALL}<iframe src="${inner}" style="width: 700px; height: 400px"></iframe>${TALL}`, 0);
      const frame = await until("the frame", () => page.frames().find((frame) => frame.url() === inner));
      await until("the term to be marked", async () => (await highlights(frame)).length > 0);
      await reportShortcut(session, "next-term");
      await until("the card", () => frame.evaluate((host) => document.querySelector(host) !== null, HOST));
      const top = () => page.$eval("iframe", (frame) => frame.getBoundingClientRect().top + 60);
      await until("the term to be seen", async () => (await top()) > 0 && (await top()) < 600);
    },
  );

  it.each(["pinned", "under the pointer"])(
    "stays %s while the page writes its term's text anew, goes where that goes, and leaves with it",
    async (how) => {
      await open(`<div id="news"><p>${TEXT}</p><p>${TEXT}</p></div>`, 2);
      const write = async (html: string, count: number) => {
        await page.evaluate((html) => {
          (document.querySelector("#news") as Element).innerHTML = html;
        }, html);
        const lit = () =>
          page.evaluate(() => {
            const ranges = [...CSS.highlights].flatMap(([name, marks]) =>
              /active/.test(name) ? [] : [...marks],
            );
            return ranges.filter((range) => String(range) !== "").length;
          });
        await until("the new text to be marked", async () => (await lit()) === count);
      };
      const second = () => page.$eval("#news p:last-child", (last) => last.getBoundingClientRect().bottom);
      const beside = () =>
        until("the card beside its term", async () => Math.abs((await boxOf()).y - (await second())) < 20);
      await rest(page, TERM, 1);
      if (how === "pinned") await pin();
      else await card(page, SPOKEN);
      await beside();
      for (const news of [TEXT, TEXT, `今日${TEXT}`]) {
        await write(`<p>${news}</p><p>${TEXT}</p>`, 2);
        await aWhile();
        await beside();
      }
      await write(`<p>快讯</p><p>今日${TEXT}</p><p>${TEXT}</p>`, 2);
      await beside();
      await write(`<p>快讯</p>`, 0);
      await noCard(page);
    },
  );

  it("stands within the window beside letters that leave it no room", async () => {
    await open(`<p style="font-size: 240px; line-height: 1.2; margin: -40px 0 0">${TERM}</p>`);
    await page.mouse.move(200, 300);
    await page.mouse.move(202, 300);
    const box = await until("the card to be placed", async () => {
      const box = await boxOf();
      return box.y > 0 && box;
    });
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(WINDOW.width);
    expect(box.y + box.height).toBeLessThanOrEqual(WINDOW.height);
  });
});
