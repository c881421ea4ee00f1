/** Every kind of document and tree a term can stand in: frames, shadow roots, XML, SVG, plain text, JSON. */
import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS, openBrowser, type Session } from "../harness/browsers.ts";
import { card } from "../harness/card.ts";
import { highlights } from "../harness/highlights.ts";
import { type PageServer, startServer } from "../harness/server.ts";
import { litIn } from "./lit.ts";

const HEAD = '<!doctype html><meta charset="utf-8"><title>trees</title>';

/** Waits until just these texts are lit in the document and its shadow roots together, in whatever order. */
async function sameLit(page: Page | Frame, texts: readonly string[]): Promise<void> {
  const lit = () =>
    page.evaluate(() => {
      // What the reader is at stands in two of them.
      const terms = [...CSS.highlights].filter(([name]) => !name.endsWith("-active"));
      return terms.flatMap(([, one]) => [...one].map(String)).sort();
    });
  await expect.poll(lit, { timeout: 10_000 }).toEqual([...texts].sort());
}

describe.each(BROWSERS)("trees in %s", (name) => {
  let session: Session;
  let server: PageServer;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
  });
  afterAll(() => Promise.all([session.close(), server.close()]));

  /** The frame whose document bears this title, once it is there. */
  const faults = async (page: Page) => {
    const seen: string[] = [];
    page.on("pageerror", (error) => seen.push(String(error)));
    return seen;
  };
  const open = async (path: string, body: string, type = "text/html; charset=utf-8") => {
    const url = server.serve(path, { body, type });
    const page = await session.browser.newPage();
    const seen = await faults(page);
    await page.goto(url);
    await page.bringToFront();
    return { page, seen };
  };

  it("reads frames of the same and of another origin, about:blank and srcdoc", async () => {
    server.serve("/same", `${HEAD}<p>四个合格`);
    const other = server.serve("/other", `${HEAD}<p>三会一课`).replace("127.0.0.1", "localhost");
    const { page, seen } = await open(
      "/frames",
      `${HEAD}<p>四个意识</p><iframe src="/same"></iframe><iframe src="${other}"></iframe>
       <iframe srcdoc="<p>五个坚持</p>"></iframe><iframe id=blank></iframe>
       <iframe id=unseen style="display: none" srcdoc="<p>三个<b>作用</b></p><p>平常</p>"></iframe>
       <script>blank.contentDocument.body.textContent = "四个落实"</script>`,
    );
    await litIn(page, ["四个意识"]);
    const frames: Frame[] = page.mainFrame().childFrames();
    expect(frames.length).toBe(5);
    for (const [at, text] of ["四个合格", "三会一课", "五个坚持", "四个落实"].entries())
      await litIn(frames[at] as Frame, [text]);
    // What is not displayed has no styles by which blocks could be told.
    await page.$eval("#unseen", (frame) => frame.removeAttribute("style"));
    await litIn(frames[4] as Frame, ["三个作用"]);
    expect(seen).toEqual([]);
    await page.close();
  });

  it("leaves a document alone while all of it is an editor, in a frame as well", async () => {
    const { page, seen } = await open(
      "/design",
      `${HEAD}<p>四个意识</p><iframe id=editor srcdoc="<p>五个坚持</p>" onload="contentDocument.designMode = 'on'"></iframe>
       <iframe srcdoc="<p>四个落实</p>"></iframe>`,
    );
    const [editor, other] = page.mainFrame().childFrames() as [Frame, Frame];
    await litIn(other, ["四个落实"]);
    const design = (mode: string) => page.evaluate((mode) => (document.designMode = mode), mode);
    await litIn(page, ["四个意识"]);
    await design("on");
    await litIn(page, []);
    await design("off");
    await litIn(page, ["四个意识"]);
    expect(await highlights(editor)).toEqual([]);
    expect(seen).toEqual([]);
    await page.close();
  });

  it("reads open shadow roots at any depth, also those attached long after, and what changes in them", async () => {
    const { page, seen } = await open(
      "/shadow",
      `${HEAD}<p>四个意识</p><div id=a></div><p>三会一课</p><div id=late></div><script>
        const root = a.attachShadow({ mode: "open" });
        root.innerHTML = "<p>四个合格</p><section><div></div></section><p>五个坚持</p>";
        root.querySelector("div").attachShadow({ mode: "open" }).innerHTML = "<p>四个落实</p>";
      </script>`,
    );
    await sameLit(page, ["四个意识", "三会一课", "四个合格", "五个坚持", "四个落实"]);
    await page.evaluate(() => {
      const late = document.querySelector("#late") as Element;
      late.attachShadow({ mode: "open" }).innerHTML = "<p>四个抓好</p>";
      const deep = document.querySelector("#a")?.shadowRoot?.querySelector("div")?.shadowRoot;
      (deep?.querySelector("p") as Element).textContent = "三个作用";
    });
    await sameLit(page, ["四个意识", "三会一课", "四个合格", "五个坚持", "三个作用", "四个抓好"]);
    expect(seen).toEqual([]);
    await page.close();
  });

  it("reads closed shadow roots of custom elements, what is in them, and what changes there", async () => {
    const { page, seen } = await open(
      "/closed",
      `${HEAD}<p>四个意识</p><x-news></x-news><script>
        const root = document.querySelector("x-news").attachShadow({ mode: "closed" });
        root.innerHTML = "<p>四个合格</p><x-deep></x-deep>";
        root.querySelector("x-deep").attachShadow({ mode: "closed" }).innerHTML = "<p>四个落实</p>";
        window.change = () => { root.querySelector("p").textContent = "三会一课"; };
      </script>`,
    );
    await sameLit(page, ["四个意识", "四个合格", "四个落实"]);
    await page.evaluate(() => (window as unknown as { change(): void }).change());
    await sameLit(page, ["四个意识", "三会一课", "四个落实"]);
    await page.mouse.move(200, 300);
    const place = await page.evaluate(() => {
      const ranges = [...CSS.highlights.values()].flatMap((one) => [...one] as Range[]);
      const { x, y } = ranges.find((range) => range.toString() === "三会一课")?.getBoundingClientRect() ?? {};
      return { x: (x ?? 0) + 5, y: (y ?? 0) + 5 };
    });
    await page.mouse.move(place.x, place.y, { steps: 4 });
    await card(page, "三会一课");
    // The card names 三会一课 in a closed root of its own, where it is not to be marked.
    await page.evaluate(() => document.querySelector("p")?.append("，五个坚持"));
    await sameLit(page, ["四个意识", "三会一课", "四个落实", "五个坚持"]);
    expect(seen).toEqual([]);
    await page.close();
  });

  it("follows what a page moves out of a frame of its own, shadow roots as well, and leaves it to the page", async () => {
    server.serve(
      "/origin",
      `${HEAD}<main><p>四个合格</p></main><div id=host></div>
       <script>host.attachShadow({ mode: "open" }).innerHTML = "<p>三会一课</p>"</script>`,
    );
    const { page, seen } = await open("/moved", `${HEAD}<p>四个意识</p><iframe src="/origin"></iframe>`);
    const [frame] = page.mainFrame().childFrames() as [Frame];
    await sameLit(page, ["四个意识"]);
    // As long as the frame has not seen them, they are as any others of the page.
    await sameLit(frame, ["四个合格", "三会一课"]);
    await page.evaluate(() => {
      const inner = document.querySelector("iframe")?.contentDocument;
      for (const part of ["main", "#host"]) document.body.append(inner?.querySelector(part) as Element);
    });
    await sameLit(page, ["四个意识", "四个合格", "三会一课"]);
    await sameLit(frame, []);
    await page.evaluate(() => {
      (document.querySelector("#host")?.shadowRoot?.firstChild as Element).textContent = "四个落实";
    });
    await sameLit(page, ["四个意识", "四个合格", "四个落实"]);
    await sameLit(frame, []);
    expect(seen).toEqual([]);
    await page.close();
  });

  it.each([
    [
      "XML",
      "/a.xml",
      "application/xml",
      '<?xml version="1.0"?><list><item>四个意识</item><item>三会一课</item></list>',
    ],
    [
      "XHTML",
      "/a.xhtml",
      "application/xhtml+xml",
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>四个意识</p><p>三会一课</p></body></html>',
    ],
    [
      "SVG",
      "/a.svg",
      "image/svg+xml",
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><text x="20" y="60">四个意识</text><text x="20" y="120">三会一课</text></svg>',
    ],
    ["plain text", "/a.txt", "text/plain; charset=utf-8", "四个意识\n三会一课\n"],
    ["JSON", "/a.json", "application/json; charset=utf-8", '{"a":"四个意识","b":"三会一课"}'],
  ])("takes a document of %s without a fault", async (_, path, type, body) => {
    const { page, seen } = await open(path, body, type);
    // Chromium's XML viewer holds the text twice.
    const lit = async () => [...new Set(await highlights(page).catch(() => []))];
    await expect.poll(lit, { timeout: 10_000 }).toEqual(["四个意识", "三会一课"]);
    expect(seen).toEqual([]);
    await page.close();
  });
});
