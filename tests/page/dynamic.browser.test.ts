/** Pages that do not stand still: they stream in, grow, recycle their rows, go and come back. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS, openBrowser, type Session } from "../harness/browsers.ts";
import { card, noCard, openCard } from "../harness/card.ts";
import { tell } from "../harness/extension.ts";
import { highlights } from "../harness/highlights.ts";
import { type PageServer, startServer } from "../harness/server.ts";
import { until } from "../harness/until.ts";
import { changeSettings } from "./extension.ts";
import { litIn } from "./lit.ts";

const HEAD = '<!doctype html><meta charset="utf-8"><title>dynamic</title>';
declare const chrome: { tabs: { create(options: object): Promise<object> } };

/** More ranges than this are never registered, see page/marks-found.ts. */
const LIMIT = 150;

/** Which paragraphs in view hold a term that is not lit; and how many ranges are registered. */
function inView(page: Page): Promise<{ dark: string[]; seen: number; registered: number }> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as Range[]);
    const lit = new Set(ranges.map((range) => range.startContainer.parentElement));
    const seen = [...document.querySelectorAll(".t")].filter((element) => {
      const { top, bottom, left, right, height } = element.getBoundingClientRect();
      return height > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    });
    const dark = seen.filter((element) => !lit.has(element as HTMLElement));
    return {
      dark: dark.map((element) => element.textContent ?? ""),
      seen: seen.length,
      registered: ranges.length,
    };
  });
}

/** Pages that run sideways, each with its scroller, and which way that goes. */
const SIDEWAYS: readonly (readonly [string, string, scroller: string, way: 1 | -1])[] = [
  ["vertical text", "html { writing-mode: vertical-rl }", "html", -1],
  ["vertical text from the left", "html { writing-mode: vertical-lr }", "html", 1],
  ["columns", "main { height: 90vh; column-width: 80vw }", "html", 1],
  [
    "slides in a scroller",
    "main { display: flex; overflow: auto; height: 90vh } section { flex: none; width: 90vw }",
    "main",
    1,
  ],
];

/** How many paragraphs of a frame between two heights hold a term that is not lit; NaN where there are none. */
function darkWithin(frame: Frame, above: number, below: number): Promise<number> {
  return frame.evaluate(
    (above, below) => {
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as Range[]);
      const lit = new Set(ranges.map((range) => range.startContainer.parentElement));
      const seen = [...document.querySelectorAll(".t")].filter((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > above && top < below;
      });
      const dark = seen.filter((element) => !lit.has(element as HTMLElement));
      return seen.length > 0 ? dark.length : Number.NaN;
    },
    above,
    below,
  );
}

/** Waits until all that is in view is lit, and holds the number of ranges to the limit. */
async function allInViewLit(page: Page, patience?: number): Promise<void> {
  let last = await inView(page);
  const lit = async () => {
    last = await inView(page);
    return last.seen > 0 && last.dark.length === 0;
  };
  await until("all in view to be lit", lit, patience).catch(() => expect(last.dark).toEqual([]));
  expect(last.registered).toBeLessThanOrEqual(LIMIT);
}

describe.each(BROWSERS)("dynamic pages in %s", (name) => {
  let session: Session;
  let server: PageServer;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
  });
  afterAll(() => Promise.all([session.close(), server.close()]));
  const open = (path: string, body: string) => session.open(server.serve(path, HEAD + body));

  it("reads a page that streams in before it has ended", async () => {
    let response: ServerResponse | undefined;
    const slow = createServer((_, answer) => {
      response = answer;
      answer.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      answer.write(`${HEAD}<p>四个意识</p>${" ".repeat(2048)}`);
    });
    await new Promise<void>((listening) => slow.listen(0, "127.0.0.1", listening));
    const page = await session.browser.newPage();
    const loaded = page.goto(`http://127.0.0.1:${(slow.address() as AddressInfo).port}/`);
    await until("the first part to be lit", async () => (await highlights(page)).join() === "四个意识");
    response?.write("<p>三会");
    response?.end("一课</p>");
    await loaded;
    await litIn(page, ["四个意识", "三会一课"]);
    await page.close();
    slow.closeAllConnections();
    slow.close();
  });

  it("follows a single-page application from view to view", async () => {
    const page = await open("/spa", `<main id=app><h1>四个意识</h1></main>`);
    await litIn(page, ["四个意识"]);
    for (const [path, text] of [
      ["/spa/two", "三会一课"],
      ["/spa/three", "四个合格"],
    ])
      await page
        .evaluate(
          (path, text) => {
            history.pushState({}, "", path);
            const view = document.createElement("section");
            view.innerHTML = `<article><p>${text}</p></article>`;
            document.querySelector("#app")?.replaceChildren(view);
          },
          path as string,
          text as string,
        )
        .then(() => litIn(page, [text as string]));
    await page.close();
  });

  it("keeps to its limit on an endless page and lights whatever is scrolled to", async () => {
    const page = await open(
      "/endless",
      `<style>p { margin: 12px }</style><div id=list></div><script>
        const add = (n) => { for (let i = 0; i < n; i++) {
          const p = document.createElement("p"); p.className = "t"; p.textContent = "第" + list.childElementCount + "段：坚持四个意识";
          list.append(p); } };
        add(600);
        addEventListener("scroll", () => { if (scrollY + innerHeight > document.body.scrollHeight - 400) add(200); });
      </script>`,
    );
    await allInViewLit(page);
    for (const place of [0.5, 1, 1, 0.2]) {
      await page.evaluate((place) => scrollTo(0, place * document.body.scrollHeight), place);
      await allInViewLit(page);
    }
    expect(await page.evaluate(() => document.querySelectorAll(".t").length)).toBeGreaterThan(600);
    await page.close();
  });

  it("lights the recycled rows of a virtual list in a scroller of its own", async () => {
    const page = await open(
      "/virtual",
      `<div id=scroller style="height: 400px; overflow: auto"><div id=space style="height: 400000px; position: relative"></div></div><script>
        const rows = Array.from({ length: 30 }, () => Object.assign(document.createElement("div"), { className: "t" }));
        space.append(...rows);
        const place = () => { const first = Math.floor(scroller.scrollTop / 20); rows.forEach((row, i) => {
          row.style.cssText = "position: absolute; height: 20px; top: " + (first + i) * 20 + "px";
          row.textContent = (first + i) + (i % 2 ? " 三会一课" : " 四个意识"); }); };
        scroller.onscroll = place; place();
      </script>`,
    );
    await allInViewLit(page);
    for (const top of [5000, 200_000, 40]) {
      await page.evaluate((top) => document.querySelector("#scroller")?.scrollTo(0, top), top);
      await allInViewLit(page);
    }
    await page.close();
  });

  it.each(SIDEWAYS)("lights whatever is turned to on a page of %s", async (kind, css, scroller, way) => {
    const line = "<p class=t>坚持四个意识，学习<b>文件</b>。</p>";
    for (const sections of [60, 600]) {
      const body = `<style>${css}</style><main>${`<section>${line.repeat(8)}</section>`.repeat(sections)}</main>`;
      const page = await open(`/${kind.replaceAll(" ", "-")}-${sections}`, body);
      await allInViewLit(page);
      for (const share of [0.3, 1]) {
        await page.evaluate(
          (scroller, way, share) => {
            const element = document.querySelector(scroller) as HTMLElement;
            element.scrollLeft = way * share * (element.scrollWidth - element.clientWidth);
            if (element.scrollLeft === 0) throw new Error("It was not scrolled.");
          },
          scroller,
          way,
          share,
        );
        await allInViewLit(page);
      }
      await page.close();
    }
  });

  it.each(["localhost", "127.0.0.1"])(
    "lights what is seen of a frame that grows with what is in it, from %s",
    async (host) => {
      const lines = "<p class=t>坚持四个意识，学习文件。</p>".repeat(1000);
      const { port } = new URL(server.serve(`/grown-${host}`, HEAD + lines));
      const page = await open(
        "/grows",
        `<p style="height: 300px"></p><iframe scrolling=no style="width: 600px; border: 0" src="http://${host}:${port}/grown-${host}"></iframe>`,
      );
      const frame = page.frames().find((frame) => frame !== page.mainFrame()) as Frame;
      await page.$eval("iframe", (frame) => {
        frame.style.height = "30000px";
      });
      for (const share of [0, 0.5, 0.9]) {
        await page.evaluate((share) => scrollTo(0, share * document.body.scrollHeight), share);
        const { above, below } = await page.$eval("iframe", (frame) => {
          const { top } = frame.getBoundingClientRect();
          return { above: -top, below: innerHeight - top };
        });
        await expect.poll(() => darkWithin(frame, above, below), { timeout: 30_000 }).toBe(0);
      }
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(10_000);
      await page.close();
    },
  );

  it("lights what is fixed to the view, wherever in a long page it stands", async () => {
    const fixed = (place: string) =>
      `<p class=t style="position: fixed; margin: 0; padding: 20px; background: white; ${place}">坚持四个意识</p>`;
    const filler = "<div style='margin: 12px'>开好<b>三会</b>一课</div>".repeat(2000);
    // The last lies where nothing is asked for at once: each look has some luck in finding it.
    const places = [
      "top: 0; left: 45%",
      "bottom: 0; left: 0; right: 0",
      "top: 30px; right: 20px",
      "top: 15%; left: 14%; padding: 40px 60px",
    ];
    const page = await open("/fixed", places.map((place) => filler + fixed(place)).join(""));
    await page.evaluate(() => setInterval(() => dispatchEvent(new Event("scroll")), 50));
    await allInViewLit(page, 25_000);
    await page.evaluate(() => scrollTo(0, 0.7 * document.body.scrollHeight));
    await allInViewLit(page, 25_000);
    await page.close();
  });

  it.each([
    ["a reversed column", "body { display: flex; flex-direction: column-reverse }", 160],
    [
      "a reversed scroller",
      "body { height: 80vh; overflow: auto; display: flex; flex-direction: column-reverse }",
      400,
    ],
    [
      "what comes last shown first",
      "body { display: flex; flex-direction: column } p { order: 2 } p:nth-last-of-type(-n + 5) { order: 1 }",
      175,
    ],
    [
      "a column beside the text",
      "body { width: 600px } aside { position: absolute; top: 0; left: 700px }",
      300,
    ],
  ])("lights %s on a page that is not long", async (name, style, count) => {
    const lines = "<p class=t>坚持三会一课</p>".repeat(count);
    const aside = `<aside>${"<p class=t>坚持四个意识</p>".repeat(20)}</aside>`;
    const page = await open(
      `/order-${count}`,
      `<style>${style}</style>${lines}${name.startsWith("a column") ? aside + lines : ""}`,
    );
    await allInViewLit(page);
    await page.close();
  });

  it("lights what a crowded page kept hidden, once it is shown", async () => {
    const tab = (id: string, hidden: string) =>
      `<div id=${id} ${hidden}>${"<p class=t>坚持四个意识</p>".repeat(300)}</div>`;
    const page = await open("/tabs", tab("one", "") + tab("two", "hidden"));
    await allInViewLit(page);
    // Neither an event nor a change in the tree tells of it. Once it may fall together with a look that was due anyway.
    for (const shown of ["two", "one", "two"]) {
      await page.evaluate((shown) => {
        for (const tab of document.querySelectorAll("div"))
          tab.style.display = tab.id === shown ? "block" : "none";
      }, shown);
      await allInViewLit(page);
    }
    await page.close();
  });

  it("steps over what is not shown, and to none where nothing is", async () => {
    const hidden = [
      '<div style="display: none">四个意识</div>',
      "<details><p>四个意识</p></details>",
      '<p style="visibility: hidden">四个意识</p>',
      '<p hidden="until-found">四个意识</p>',
    ].join("");
    const page = await open("/unseen", `${hidden}<p>四个合格</p>${hidden}<p>三会一课</p>${hidden}`);
    await until("all to be read", async () => (await highlights(page)).length === 14);
    const step = (by: 1 | -1) => tell<boolean>(session, page, { type: "page.step", by });
    for (const [by, term] of [
      [1, "四个合格"],
      [1, "三会一课"],
      [1, "四个合格"],
      [-1, "三会一课"],
    ] as const) {
      expect(await step(by)).toBe(true);
      await card(page, term);
      await page.keyboard.press("Escape");
    }
    await page.evaluate(() => {
      for (const p of document.querySelectorAll("body > p:not([style], [hidden])")) p.remove();
    });
    await until("no more to step to", async () => !(await step(1)));
    await page.close();
  });

  it("stops a step at the end of a frame where it is told to, and comes in over either end", async () => {
    const page = await open("/ends", "<p>四个合格</p><p>三会一课</p>");
    await litIn(page, ["四个合格", "三会一课"]);
    const step = (by: 1 | -1, ends: string) => tell<boolean>(session, page, { type: "page.step", by, ends });
    expect(await tell(session, page, { type: "page.opened" })).toBe(0);
    expect(await step(-1, "enter")).toBe(true);
    await card(page, "三会一课");
    expect(await tell(session, page, { type: "page.opened" })).toBeGreaterThan(0);
    expect(await step(1, "stop")).toBe(false);
    expect(await step(-1, "stop")).toBe(true);
    await card(page, "四个合格");
    expect(await step(-1, "stop")).toBe(false);
    await tell(session, page, { type: "page.close" }).catch(() => undefined);
    await noCard(page);
    await page.close();
  });

  it("opens the card of a term that the page has converted where it stands", async () => {
    const page = await session.open(
      server.serve("/converted", `${HEAD}<p style="margin: 80px">增强四个意识，做到四个意识。</p>`),
    );
    await litIn(page, ["四个意识", "四个意识"]);
    await page.evaluate(() => {
      const text = document.querySelector("p")?.firstChild as Text;
      text.data = text.data.replaceAll("个", "個").replaceAll("识", "識");
    });
    await litIn(page, ["四個意識", "四個意識"]);
    await openCard(page, "四個意識", "四个意识");
    await page.close();
  });

  it("lets go of a shadow root that was removed, and finds it again when it returns", async () => {
    const page = await session.open(
      server.serve(
        "/gone",
        `${HEAD}<p>四个合格</p><div id=host></div><script>
          host.attachShadow({ mode: "open" }).innerHTML = "<p>三会一课</p>";
          window.host = host;
        </script>`,
      ),
    );
    const names = async () => {
      const { terms } = await tell<{ terms: { count: number }[] }>(session, page, { type: "page.terms" });
      return terms.length;
    };
    const step = () => tell<boolean>(session, page, { type: "page.step", by: 1 });
    await until("both terms", async () => (await names()) === 2);
    await page.evaluate(() => (window as unknown as { host: Element }).host.remove());
    await until("one term", async () => (await names()) === 1);
    expect([await step(), await step(), await step()]).toEqual([true, true, true]);
    await page.evaluate(() => {
      const { host } = window as unknown as { host: Element };
      (host.shadowRoot?.firstChild as Element).textContent = "四个落实";
      document.body.append(host);
    });
    await until("both terms again", async () => (await names()) === 2);
    await page.close();
  });

  it("reads a page opened behind another once it is seen", async () => {
    const url = server.serve("/behind", `${HEAD}<p>四个意识</p>`);
    const extension = await session.extensionPage("dashboard.html");
    await extension.evaluate((url) => chrome.tabs.create({ url, active: false }).then(() => {}), url);
    const page = await until("the page", async () =>
      (await session.browser.pages()).find((page) => page.url() === url),
    );
    await until("it to be loaded out of sight", () =>
      page.evaluate(() => document.hidden && document.readyState === "complete"),
    );
    await page.bringToFront();
    await litIn(page, ["四个意识"]);
    await page.close();
    await extension.close();
  });

  it("comes back with a page from the back/forward cache, by the settings of now", async () => {
    const extension = await session.extensionPage("dashboard.html");
    const away = server.serve("/away", `${HEAD}<p>平常`);
    const page = await open(
      "/back",
      `<p>四个意识，四个意识</p><script>addEventListener("pageshow", (event) => { window.persisted = event.persisted })</script>`,
    );
    await litIn(page, ["四个意识", "四个意识"]);
    await page.goto(away);
    await changeSettings(extension, { density: "page" });
    // WebDriver hears no load of a page that comes back whole.
    await page.evaluate(() => setTimeout(() => history.back()));
    await until("the page to be back", () => page.evaluate(() => location.pathname === "/back"));
    await litIn(page, ["四个意识"]);
    expect(await page.evaluate(() => (window as unknown as { persisted: boolean }).persisted)).toBe(true);
    await changeSettings(extension, { density: "all" });
    await page.close();
    await extension.close();
  });

  // Firefox renders nothing in advance.
  if (name === "chromium")
    it("lights a page that was rendered in advance", async () => {
      // The page rendered in advance takes the tab over and is out of the driver's reach: it reports by itself.
      const report = () => {
        const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
        const [entry] = performance.getEntriesByType("navigation") as unknown as {
          activationStart: number;
        }[];
        fetch(`/report/${encodeURIComponent(ranges.map(String).join())}/${entry?.activationStart}`);
      };
      let asked = "";
      let [lit, activated] = ["", ""];
      const next = createServer((request, answer) => {
        const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
        if (pathname === "/next") asked = String(request.headers["sec-purpose"]);
        if (pathname.startsWith("/report/"))
          [lit = "", activated = ""] = pathname.split("/").slice(2).map(decodeURIComponent);
        answer.writeHead(200, { "content-type": "text/html; charset=utf-8" });
        const rules = `<script type=speculationrules>{"prerender":[{"urls":["/next"],"eagerness":"immediate"}]}</script>`;
        const reporting = `<p>四个意识</p><script>setInterval(${report}, 100)</script>`;
        answer.end(HEAD + (pathname === "/next" ? reporting : `${rules}<p>平常</p>`));
      });
      await new Promise<void>((listening) => next.listen(0, "127.0.0.1", listening));
      const page = await session.open(`http://127.0.0.1:${(next.address() as AddressInfo).port}/`);
      await until("the next page to be asked for", () => asked.includes("prerender"));
      await page.evaluate(() => {
        location.href = "/next";
      });
      await until("the page to be lit once it is shown", () => Number(activated) > 0 && lit === "四个意识");
      next.closeAllConnections();
      next.close();
    });
});
