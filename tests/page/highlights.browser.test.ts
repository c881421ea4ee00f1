/** What a reader sees lit on a page, and how it follows the page, the settings and the packs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HIGHLIGHT_STYLES } from "../../core/settings.ts";
import { builtPack } from "../../scripts/pack.ts";
import { FORMS, inForm } from "../core/match/forms.ts";
import { BROWSERS, openBrowser, type Session } from "../harness/browsers.ts";
import { highlights } from "../harness/highlights.ts";
import { type PageServer, startServer } from "../harness/server.ts";
import { until } from "../harness/until.ts";
import { article, newsPage } from "../journeys/article.ts";
import { freezeBackground } from "../torture/freeze.ts";
import { changeSettings, store, terms } from "./extension.ts";
import { litIn } from "./lit.ts";

const NEWS = readFileSync(join(import.meta.dirname, "..", "..", "scripts", "demo", "news.html"), "utf8");

const whole = [article("restored"), article("delivered")].filter((text) => text !== undefined);
/** The article restored and as delivered; where it is not at hand, a few words spoiled in the same way. */
const ARTICLE =
  whole.length === 2
    ? whole
    : [
        "落实“三会一课”制度，对照四个合格，确保“四个落实”",
        "落實(shí)“三會(huì)一課”制度，對照四個(gè)合格，確?!八膫€(gè)落實(shí)”",
      ];
/** How many different terms stand in it. */
const TERMS = whole.length === 2 ? builtPack("jiguan-dangjian").terms.length : 3;

/** As word processors break the source of a page: within words too, with the next line indented. */
const broken = (name: string) => name.replace(/(?<=[\u2e80-\uffef])(?=[\u2e80-\uffef])/g, "\n  ");

/** Forms only a page has: as the page writes a name, and what of it is lit, one text for each mark. */
const PAGE_FORMS: readonly (readonly [string, (name: string) => string, (name: string) => string])[] = [
  ...FORMS.map(([form, vary]) => [form, vary, (name: string) => inForm(vary, name)] as const),
  [
    "with readings above it",
    (name) => `<ruby>${[...name].map((one) => `${one}<rt>x</rt>`).join("")}</ruby>`,
    (name) => [...name].join("x"),
  ],
  ["across inline elements", (name) => [...name].map((one) => `<b>${one}</b>`).join(""), (name) => name],
  ["broken by lines of the source", broken, broken],
  ["with a comment within", (name) => [...name].join("<!-- -->"), (name) => name],
];

/** A page so long that its text is sent to the background. */
const PARAGRAPHS = 8000;
const LONG = "<p>落实三会一课制度。</p>".repeat(PARAGRAPHS);

/** Answers pages, in the place of the background, that nothing is to be found. */
function answerNothing(): void {
  type Port = {
    name: string;
    onMessage: { addListener(heard: (message: { texts: string[]; last: boolean }) => void): void };
    postMessage(message: unknown): void;
  };
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { onConnect: { addListener(heard: (port: Port) => void): void } } };
  };
  chrome.runtime.onConnect.addListener((port) => {
    const answer: Int32Array[] = [];
    port.onMessage.addListener(({ texts, last }) => {
      answer.push(new Int32Array(texts.length));
      if (!last) return;
      port.postMessage(answer);
      Object.assign(globalThis, { answered: true });
    });
  });
}

describe.each(BROWSERS)("highlights in %s", (name) => {
  let session: Session;
  let server: PageServer;
  let extension: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
    extension = await session.extensionPage("dashboard.html");
  });
  afterAll(() => Promise.all([session.close(), server.close()]));

  const open = (path: string, body: string) =>
    session.open(server.serve(path, `<!doctype html><meta charset="utf-8"><title>${path}</title>${body}`));

  it("lights the terms of a page and leaves its DOM as it is", async () => {
    const page = await session.open(server.serve("/news", NEWS));
    await until("terms to be lit", async () => (await highlights(page)).includes("三会一课"));
    expect((await highlights(page)).slice(0, 3)).toEqual(["三会一课", "主题党日", "提升组织力"]);
    const left = await page.evaluate(() => [
      document.documentElement.getAttributeNames().join(),
      document.querySelectorAll("[class*=bandu],[id*=bandu],style:not(head > style)").length,
    ]);
    expect(left).toEqual(["lang", 0]);
    await page.close();
  });

  it("lights on the article as delivered every term that it lights on the restored one", async () => {
    const found = [];
    for (const [at, text] of ARTICLE.entries()) {
      const page = await session.open(server.serve(`/article-${at}`, newsPage(`article ${at}`, text)));
      found.push(
        await until("all terms", async () => {
          const now = await terms(extension, page);
          return now.length >= TERMS && now;
        }),
      );
      await page.close();
    }
    expect(found[0]?.length).toBe(TERMS);
    expect(found[1]).toEqual(found[0]);
  });

  it("lights every term in every form a page may give it, to the letter", async () => {
    const headwords = builtPack("jiguan-dangjian").terms.map(({ headword }) => headword);
    const frames = PAGE_FORMS.map(([form, vary], at) => {
      const lines = headwords.map((name) => `<p>${vary("关于")}${vary(name)}${vary("，各有看法。")}`);
      server.serve(
        `/form-${at}`,
        `<!doctype html><meta charset="utf-8"><title>${form}</title>${lines.join("")}`,
      );
      return `<iframe src="/form-${at}"></iframe>`;
    });
    const page = await open("/forms", frames.join(""));
    for (const [at, frame] of page.mainFrame().childFrames().entries()) {
      const lit = PAGE_FORMS[at]?.[2] ?? String;
      await litIn(frame, headwords.map(lit));
    }
    await page.close();
  });

  it("lights nothing across blocks, nor under a silent phrase that inline elements cut up", async () => {
    const parts = builtPack("jiguan-dangjian").silent.map((phrase) => [...phrase]);
    const cut = parts.map((phrase) => `<p>${phrase.map((one) => `<i>${one}</i>`).join("")}</p>`);
    const page = await open(
      "/silent",
      `<p>四个</p><p>意识</p>${cut.join("")}<p>党组</p><p>织</p><p>三会一课</p>`,
    );
    await litIn(page, ["党组", "三会一课"]);
    await page.close();
  });

  it("follows text that is added, changed and removed", async () => {
    const page = await open("/changing", "<p id=one>坚持四个意识。</p><p id=two>平常的话。</p>");
    await litIn(page, ["四个意识"]);
    await page.$eval("#two", (two) => {
      (two.firstChild as Text).data = "开好三会一课。";
    });
    await litIn(page, ["四个意识", "三会一课"]);
    await page.$eval("#one", (one) =>
      one.after(Object.assign(document.createElement("p"), { textContent: "对照四个合格" })),
    );
    await litIn(page, ["四个意识", "四个合格", "三会一课"]);
    await page.$eval("#one", (one) => one.remove());
    await litIn(page, ["四个合格", "三会一课"]);
    await page.close();
  });

  it("follows the settings while the page stands open", async () => {
    const page = await open("/settings", "<p>四个意识，三会一课，四个意识。</p><p>四个意识。</p>");
    await litIn(page, ["四个意识", "三会一课", "四个意识", "四个意识"]);
    await changeSettings(extension, { density: "paragraph" });
    await litIn(page, ["四个意识", "三会一课", "四个意识"]);
    await changeSettings(extension, { density: "page" });
    await litIn(page, ["四个意识", "三会一课"]);
    await changeSettings(extension, { density: "all", hiddenSites: ["127.0.0.1"] });
    await litIn(page, []);
    await changeSettings(extension, { hiddenSites: [], hiddenKinds: ["system"] });
    await litIn(page, ["四个意识", "四个意识", "四个意识"]);
    await changeSettings(extension, { hiddenKinds: [] });
    await store(extension, { known: { "jiguan-dangjian:si-ge-yishi": "四个意识" } });
    await litIn(page, ["三会一课"]);
    await changeSettings(extension, { showKnown: true });
    await litIn(page, ["四个意识", "三会一课", "四个意识", "四个意识"]);
    await store(extension, { known: {} });
    for (const highlightStyle of HIGHLIGHT_STYLES) {
      await changeSettings(extension, { highlightStyle, highlightColor: "#123456" });
      const drawn = { wash: "background-color", underline: "solid", dotted: "dotted", bold: "text-shadow" };
      await until(`the style ${highlightStyle}`, () =>
        page.evaluate(
          (style, colour) => {
            const rule = document.adoptedStyleSheets[0]?.cssRules[0]?.cssText ?? "";
            return rule.includes(style) && rule.includes(colour);
          },
          drawn[highlightStyle],
          "#123456",
        ),
      );
    }
    await changeSettings(extension, { showKnown: false, highlightStyle: "wash", highlightColor: "" });
    await page.close();
  });

  it("draws what it lights, deep in the page and in a shadow root", async () => {
    const page = await open(
      "/drawn",
      `<main><p><b>四个意识</b></p></main><div id=host></div><script>
        host.attachShadow({ mode: "open" }).innerHTML = "<p><b>三会一课</b></p>";
      </script>`,
    );
    await until("both to be lit", () =>
      page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) === 2),
    );
    const grounds = await page.evaluate(() =>
      [document, document.querySelector("#host")?.shadowRoot].map(
        (root) =>
          getComputedStyle(root?.querySelector("b") as Element, "::highlight(bandu-wash-dark)")
            .backgroundColor,
      ),
    );
    for (const ground of grounds) expect(ground).toMatch(/0\.13\)$/);
    const looks = { wash: /0\.13\)/, underline: /underline/, dotted: /dotted/, bold: /rgb\(178, 58, 43\)/ };
    for (const highlightStyle of HIGHLIGHT_STYLES) {
      await changeSettings(extension, { highlightStyle });
      await until(`both to be drawn in the style ${highlightStyle}`, () =>
        page.evaluate(
          (name, look) =>
            CSS.highlights.get(name)?.size === 2 &&
            [document, document.querySelector("#host")?.shadowRoot].every((root) => {
              const drawn = getComputedStyle(root?.querySelector("b") as Element, `::highlight(${name})`);
              return new RegExp(look).test(`${drawn.backgroundColor} ${drawn.textDecoration} ${drawn.color}`);
            }),
          `bandu-${highlightStyle}-dark`,
          looks[highlightStyle].source,
        ),
      );
      // A style sheet that came now would have the whole page styled anew.
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    }
    await changeSettings(extension, { highlightStyle: "wash" });
    // A page that is turned dark keeps its text, and so its marks.
    await page.addStyleTag({ content: ".dark { color: #eee; background: #111 }" });
    const inks = () =>
      page.evaluate(() => ["dark", "pale"].map((ink) => CSS.highlights.get(`bandu-wash-${ink}`)?.size));
    await until("dark ink", async () => (await inks()).join() === "2,0");
    await page.evaluate(() => document.body.classList.add("dark"));
    await until("pale ink", async () => (await inks()).join() === "0,2");
    await page.evaluate(() => document.body.classList.remove("dark"));
    await until("dark ink again", async () => (await inks()).join() === "2,0");
    await page.close();
  });

  it("lights a page while the background hangs, and a long one to its end", async () => {
    let hangs = true;
    const over = session.hangBackground(10_000).then(() => {
      hangs = false;
    });
    const page = await open("/hung", "<p>坚持四个意识。</p>");
    await litIn(page, ["四个意识"]);
    await page.close();
    const long = await open("/hung-long", `${LONG}<p>坚持四个意识。</p>`);
    await until("its end to be lit", async () => {
      await long.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      return (await highlights(long)).includes("四个意识");
    });
    expect(hangs).toBe(true);
    await long.close();
    await over;
  });

  it("takes what is to be found on a long page from the background", async () => {
    // Another page of the extension hears what is asked as well, and answers that there is nothing. It is the first: Chromium's
    // background is paused, Firefox's, which hangs together with all pages of the extension, has to start.
    const answering = await session.extensionPage("seal.svg", "behind");
    await answering.evaluate(answerNothing);
    await answering.evaluate(
      "(globalThis.browser ?? chrome).runtime.sendMessage({ type: 'wake' }).catch(() => {})",
    );
    const thaw = name === "chromium" ? await freezeBackground(session) : undefined;
    if (!thaw) await session.stopBackground();
    const page = await open("/elsewhere", LONG);
    await until("an answer", () => answering.evaluate("globalThis.answered"));
    const found = async () => (await terms(extension, page)).map(({ count }) => count);
    await page.evaluate(() => document.body.append("坚持四个意识。"));
    const counts = await until("the page's end to be read", async () => {
      const now = await found();
      return now.length === 2 && now;
    });
    // What was in view is found without asking.
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[0]).toBeLessThan(PARAGRAPHS / 10);
    expect(counts[1]).toBe(1);
    await thaw?.();
    await answering.close();
    await page.close();
  });

  it("lights a page while the background is stopped", async () => {
    await session.stopBackground();
    const page = await open("/stopped", "<p>坚持四个意识。</p>");
    await litIn(page, ["四个意识"]);
    await page.close();
  });
});
