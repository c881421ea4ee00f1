/** Pages that make it hard, meaning to or not. What Bandu cannot keep it lets go: it never fights a page. */
import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS, openBrowser, type Session } from "../harness/browsers.ts";
import { HOST, noCard, openCard } from "../harness/card.ts";
import { highlights, placeOf } from "../harness/highlights.ts";
import { type PageServer, startServer } from "../harness/server.ts";
import { until } from "../harness/until.ts";
import { changeSettings } from "./extension.ts";
import { litIn } from "./lit.ts";

const HEAD = '<!doctype html><meta charset="utf-8"><title>hostile</title>';

describe.each(BROWSERS)("hostile pages in %s", (name) => {
  let session: Session;
  let server: PageServer;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
  });
  afterAll(() => Promise.all([session.close(), server.close()]));

  let seen: string[] = [];
  const open = async (path: string, body: string, headers: Record<string, string> = {}): Promise<Page> => {
    const url = server.serve(path, { body: HEAD + body, headers });
    const page = await session.browser.newPage();
    seen = [];
    const faults = seen;
    // Firefox counts the icon that a strict policy keeps out as a fault of the page.
    page.on("pageerror", (error) => String(error).includes("favicon") || faults.push(String(error)));
    await page.goto(url);
    await page.bringToFront();
    return page;
  };
  const done = async (page: Page) => {
    expect(seen).toEqual([]);
    await page.close();
  };

  it("lights and draws under the strictest content policy and Trusted Types", async () => {
    const policy = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox";
    const page = await open("/csp", "<p>四个意识</p>", { "content-security-policy": policy });
    await litIn(page, ["四个意识"]);
    await until("the highlight to be drawn", async () => {
      const drawn = await page.screenshot({ encoding: "base64" });
      await page.evaluate(() => CSS.highlights.clear());
      return drawn !== (await page.screenshot({ encoding: "base64" }));
    });
    await done(page);
  });

  it("reads a page whose images and forms stand in for the document's own properties", async () => {
    const names =
      "body documentElement head hidden visibilityState readyState baseURI location defaultView adoptedStyleSheets " +
      "querySelector querySelectorAll createTreeWalker createRange addEventListener contains ownerDocument " +
      "compareDocumentPosition childNodes firstChild children textContent getRootNode parentNode";
    const images = names.split(" ").map((name) => `<img name=${name}><form name=${name}></form>`);
    const page = await open("/clobber", `${images.join("")}<p>四个意识</p>`);
    await litIn(page, ["四个意识"]);
    await page.evaluate(() => {
      const [text] = Document.prototype.getElementsByTagName.call(document, "p");
      text?.append("，五个坚持");
    });
    await litIn(page, ["四个意识", "五个坚持"]);
    await page.evaluate(() => CSS.highlights.clear());
    await litIn(page, ["四个意识", "五个坚持"]);
    await done(page);
  });

  it("leaves the window to a page that listens there by the older names of events", async () => {
    const page = await open(
      "/old-names",
      `<p id="p" style="height: 3000px; transition: opacity 50ms">四个意识</p><script>
        heard = new Set();
        for (const name of ["mousewheel", "webkitTransitionEnd"]) addEventListener(name, () => heard.add(name));
      </script>`,
    );
    await litIn(page, ["四个意识"]);
    await page.$eval("#p", (p) => ((p as HTMLElement).style.opacity = "0.5"));
    await page.mouse.move(300, 300);
    await page.mouse.wheel({ deltaY: 100 });
    // Firefox has no older name for the wheel.
    const names = name === "chromium" ? ["mousewheel", "webkitTransitionEnd"] : ["webkitTransitionEnd"];
    await expect.poll(() => page.evaluate("[...heard].sort()"), { timeout: 5_000 }).toEqual(names);
    await done(page);
  });

  it("reads a form whose fields stand in for its own properties", async () => {
    const fields =
      "parentNode parentElement childNodes firstChild lastChild nextSibling previousSibling ownerDocument localName " +
      "shadowRoot closest matches getBoundingClientRect textContent isConnected nodeType contains children";
    const inputs = fields.split(" ").map((name) => `<input name=${name}>`);
    const page = await open(
      "/form",
      `<form>${inputs.join("")}<span>三会一课</span>四个落实</form><p>四个合格</p>
       <div>四个<b><form id=f style="display: inline">抓</form></b>好</div><p>${inputs.join("").replaceAll("<input", "<input form=f")}</p>`,
    );
    await litIn(page, ["三会一课", "四个落实", "四个合格", "四个抓好"]);
    await page.evaluate(() => document.querySelector("span")?.append("，五个坚持"));
    await litIn(page, ["三会一课", "五个坚持", "四个落实", "四个合格", "四个抓好"]);
    await done(page);
  });

  it("reads node by node past forms whose fields stand in for their own properties", async () => {
    const forms = '<form><input name="compareDocumentPosition"></form>'.repeat(300);
    const page = await open(
      "/forms",
      `<style>form { height: 0; overflow: hidden }</style><p><ruby>三<rt>san</rt></ruby>会一课</p><p>四个意识</p>${forms}<p>四个合格</p>`,
    );
    await litIn(page, ["三san会一课", "四个意识", "四个合格"]);
    await done(page);
  });

  it("does not notice that the page has patched the prototypes", async () => {
    const page = await open(
      "/patched",
      `<p>四个意识</p><script>
        const say = Range.prototype.toString;
        window.lit = () => { let lit = ""; CSS.highlights.forEach((one) => one.forEach((range) => { lit += say.call(range); })); return lit; };
        const fail = () => { throw new Error("patched"); };
        for (const type of [Node, Element, Document, Range, Text, TreeWalker, MutationObserver, AbortSignal, Storage, CSSStyleSheet])
          for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(type.prototype)))
            if (name !== "constructor" && typeof value === "function") type.prototype[name] = fail;
        window.getComputedStyle = fail;
        Object.defineProperty(CSS.highlights, "set", { value: fail });
      </script>`,
    );
    const lit = () => page.evaluate(() => (window as unknown as { lit(): string }).lit());
    await expect.poll(lit, { timeout: 10_000 }).toBe("四个意识");
    await done(page);
  });

  it("keeps up with a page that changes at every frame", async () => {
    const page = await open(
      "/frames",
      `<p>四个意识</p><p id=clock></p><script>
        let n = 0, last = "";
        const turn = () => {
          clock.replaceChildren(document.createTextNode("第" + ++n + "次：三会一课"), document.createElement("b"));
          if (!window.stop_) requestAnimationFrame(turn);
          else clock.textContent = "四个合格";
        };
        turn();
      </script>`,
    );
    await until("the still part to be lit", async () => (await highlights(page)).includes("四个意识"));
    await page.evaluate(() => {
      (window as unknown as { stop_: boolean }).stop_ = true;
    });
    await litIn(page, ["四个意识", "四个合格"]);
    await done(page);
  });

  it("registers no more than what is in view while a page changes at every frame", async () => {
    const page = await open(
      "/busy",
      `<p id=clock></p>${"<p style='margin: 60px'>坚持四个意识</p>".repeat(100)}<script>
        const turn = () => { clock.textContent = performance.now(); if (!window.stop_) requestAnimationFrame(turn); };
        setTimeout(turn, 1000);
      </script>`,
    );
    const registered = async () => (await highlights(page)).length;
    await until("few to be registered", async () => (await registered()) > 0 && (await registered()) < 40);
    await page.evaluate(() => {
      (window as unknown as { stop_: boolean }).stop_ = true;
    });
    await until("all to be registered again", async () => (await registered()) === 100);
    await done(page);
  });

  it("comes back when the registry and the style sheets were cleared, and lets a page that keeps clearing be", async () => {
    // A colour of the reader's own takes a style sheet in the page itself.
    const extension = await session.extensionPage("options.html");
    await changeSettings(extension, { highlightColor: "#123456" });
    const page = await open("/clear", "<p>四个意识</p>");
    await litIn(page, ["四个意识"]);
    await page.evaluate(() => {
      CSS.highlights.clear();
      document.adoptedStyleSheets = [];
    });
    await litIn(page, ["四个意识"]);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    await changeSettings(extension, { highlightColor: "" });
    await extension.close();
    await page.bringToFront();
    await litIn(page, ["四个意识"]);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    const set = await page.evaluate(async () => {
      let set = 0;
      const end = performance.now() + 6000;
      while (performance.now() < end) {
        if (CSS.highlights.size > 0) set++;
        CSS.highlights.clear();
        await new Promise(requestAnimationFrame);
      }
      return set;
    });
    // Once a second it would have been six times.
    expect(set).toBeLessThanOrEqual(4);
    await done(page);
  });

  it("lives on when the page fires the event that ends WXT's content scripts", async () => {
    const page = await open("/wxt", "<p>四个意识</p>");
    await litIn(page, ["四个意识"]);
    const id = name === "chromium" ? new URL(session.base).host : "bandu@bandu.example";
    await page.evaluate((id) => {
      for (const entry of ["reader", "content", "undefined"]) {
        const type = `${id}:${entry}:wxt:content-script-started`;
        const detail = { contentScriptName: "reader", messageId: "x" };
        document.dispatchEvent(new CustomEvent(type, { detail }));
        window.postMessage({ type, ...detail }, "*");
      }
      document.querySelector("p")?.append("，三会一课");
    }, id);
    await litIn(page, ["四个意识", "三会一课"]);
    await page.evaluate(() => CSS.highlights.clear());
    await litIn(page, ["四个意识", "三会一课"]);
    await done(page);
  });

  it("tells the page neither the extension's id nor anything by message", async () => {
    const page = await open(
      "/quiet",
      `<script>window.heard = []; addEventListener("message", (event) => heard.push(JSON.stringify(event.data)))</script><p>四个意识</p>`,
    );
    await litIn(page, ["四个意识"]);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    await done(page);
  });

  it("agrees with another extension that wraps text in elements of its own", async () => {
    const page = await open(
      "/wrap",
      `<p id=text>坚持四个意识，开好三会一课，对照四个合格。</p><script>
        window.wrapped = 0;
        const wrap = () => {
          const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
          for (let node; (node = walker.nextNode()); ) {
            const at = node.data.search(/[识会格]/);
            if (at < 0 || node.parentElement.localName === "mark") continue;
            const mark = document.createElement("mark");
            const tail = node.splitText(at); tail.splitText(1);
            tail.replaceWith(mark); mark.append(tail); wrapped++;
            return wrap();
          }
        };
        setTimeout(wrap, 300);
        new MutationObserver(wrap).observe(text, { childList: true, subtree: true, characterData: true });
      </script>`,
    );
    await until("the other to be done", () =>
      page.evaluate(() => document.querySelectorAll("mark").length === 3),
    );
    await litIn(page, ["四个意识", "三会一课", "四个合格"]);
    expect(await page.evaluate(() => document.querySelectorAll("mark").length)).toBe(3);
    await done(page);
  });

  it("reads a page that was written anew by document.open", async () => {
    const page = await open("/written", "<p>四个意识</p>");
    await litIn(page, ["四个意识"]);
    await page.evaluate(() => {
      document.open();
      document.write("<p>三会一课</p>");
      document.close();
    });
    await litIn(page, ["三会一课"]);
    await openCard(page, "三会一课");
    await page.keyboard.press("Escape");
    await noCard(page);
    await done(page);
  });

  it("opens its card in a frame that the page writes", async () => {
    const page = await open("/writing", "<iframe style='position: fixed; inset: 0; border: 0'></iframe>");
    await page.evaluate(() => {
      const written = document.querySelector("iframe")?.contentDocument;
      written?.open();
      written?.write("<p>增强四个意识</p>");
      written?.close();
    });
    const frame = page.frames().find((frame) => frame !== page.mainFrame()) as Frame;
    await litIn(frame, ["四个意识"]);
    const place = await placeOf(frame, "四个意识");
    await page.mouse.move((place?.x ?? 0) - 4, place?.y ?? 0);
    await page.mouse.move(place?.x ?? 0, place?.y ?? 0, { steps: 2 });
    await until("the card to open", () => frame.$(HOST));
    await done(page);
  });
});
