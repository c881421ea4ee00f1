import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { bundle } from "../../../scripts/bundle.ts";
import { BROWSERS, openBrowser, type Session } from "../../harness/browsers.ts";

type InPage = typeof import("./in-page.ts");
declare const reading: InPage;

/** A page of many pieces: every third paragraph holds a term. */
const LONG = Array.from(
  { length: 1000 },
  (_, i) => `<p>第${i}段${i % 3 === 0 ? "党组" : "党组织"}。</p>`,
).join("");

describe.each(BROWSERS)("in %s", (name) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await openBrowser(name);
    page = await session.open("about:blank");
    await page.evaluate(
      `${await bundle("tests/page/read/in-page.ts", "reading")};globalThis.reading = reading;`,
    );
  });
  afterAll(() => session?.close());

  const textsOf = (html: string) =>
    page.evaluate(async (html) => reading.texts(await reading.indexOf(html)), html);

  describe("a run", () => {
    test.each([
      ["one text node", "<p>增强四个意识。</p>", ["四个意识"]],
      ["inline elements", "<p>四<b>个<i>意</i></b><a href=x>识</a></p>", ["四个意识"]],
      ["a word break and a comment", "<p>四个<wbr>意<!-- x -->识</p>", ["四个意识"]],
      ["a line of the source", "<p>增强四个\n   意识。</p>", ["四个\n   意识"]],
      ["a line of the source and its elements", "<p>四<b>个\n</b><i>意识</i></p>", ["四个\n意识"]],
      [
        "a line of the source that only its style does not show",
        "<pre style='white-space:normal'>四个\n意识</pre>",
        ["四个\n意识"],
      ],
      ["not a line that is shown", "<pre>四个\n意识，党组</pre>", ["党组"]],
      [
        "not a line that is shown by style",
        "<p style='white-space:pre-line'>全面从严治党\n<b>党</b>\n组织力</p>",
        ["全面从严治党", "组织力"],
      ],
      ["not a line that leaves one empty", "<p>四个\n\n意识</p>", []],
      ["not a line between blocks", "<p>党</p>\n<p>组织力</p>", ["组织力"]],
      ["ruby", "<p><ruby>四<rt>sì</rt>个<rp>(</rp><rt>gè</rt><rp>)</rp></ruby>意识</p>", ["四sì个(gè)意识"]],
      ["not two blocks", "<p>四个</p><p>意识</p>", []],
      ["not a block's end, before which a shorter term stands", "<p>党组</p><p>织</p>", ["党组"]],
      [
        "not two blocks that are not displayed",
        "<ul><li hidden>党</li><li hidden>组织力</li></ul>",
        ["组织力"],
      ],
      ["not two blocks by style", "<span style='display:block'>四个</span><span>意识</span>", []],
      ["a block made inline by style", "<b><div style='display:inline'>四个</div>意识</b>", ["四个意识"]],
      ["not a line break", "<p>四个<br>意识</p>", []],
      [
        "what is not displayed",
        '<p>四个<br style="display: none">意识，四个<input type=hidden>意识，四个<img hidden>意识</p>',
        ["四个意识", "四个意识", "四个意识"],
      ],
      ["not an image", "<p>四个<img>意识</p>", []],
      ["not table cells", "<table><tr><td>四个</td><td>意识</td></tr></table>", []],
      ["not into a block within", "<div>四个<p>意识</p>四个意识</div>", ["四个意识"]],
      ["not out of code", "<p>四个<code>x</code>意识</p>", []],
    ])("reaches over %s", async (_, html, expected) => {
      expect(await textsOf(html)).toEqual(expected);
    });
  });

  describe("what a match over two blocks would hide", () => {
    test.each([
      ["is found before the edge", "<p>全面从严治党</p><p>党组</p>", ["全面从严治党", "党组"]],
      ["is found after the edge", "<p>党</p><p>组织力</p>", ["组织力"]],
      [
        "is found on both sides of many edges",
        "<i>党组</i><p>党</p><p>组织力党</p><p>组</p>",
        ["党组", "组织力"],
      ],
    ])("%s", async (_, html, expected) => {
      expect(await textsOf(html)).toEqual(expected);
    });
  });

  describe("what is never read", () => {
    test.each([
      "<script>x = '四个意识'</script>",
      "<style>/* 四个意识 */</style>",
      "<textarea>四个意识</textarea>",
      "<p contenteditable>四个<b>意识</b>四个意识</p>",
      "<p contenteditable='TRUE'>四个意识</p>",
      "<pre><code>四个意识</code></pre>",
      "<select><option>四个意识</select>",
      "<noscript>四个意识</noscript>",
      "<template>四个意识</template>",
    ])("%s", async (html) => {
      expect(await textsOf(`${html}<p>机关党建</p>`)).toEqual(["机关党建"]);
    });
    it("an editor of many pieces", async () => {
      expect(await textsOf(`<p>机关党建</p><div contenteditable>${LONG}</div><p>党组</p>`)).toEqual([
        "机关党建",
        "党组",
      ]);
    });
    it("leaves text in that opts out of an editor", async () => {
      expect(await textsOf("<p contenteditable=false>四个意识</p>")).toEqual(["四个意识"]);
    });
  });

  describe("a text of many lines", () => {
    const LINES = Array.from({ length: 8000 }, (_, i) => `第${i}行${i % 4 === 0 ? "党组" : "党"}\n`).join("");
    it("is shown from its beginning, and found whole", async () => {
      const sizes = await page.evaluate((html) => reading.sizes(html), `<pre>${LINES}</pre>`);
      expect(sizes).toHaveLength(2);
      expect(sizes[0]).toBeGreaterThan(100);
      expect(sizes[0]).toBeLessThan(200);
      expect(sizes[1]).toBe(2000);
    });
    it("is found whole where its beginning was looked up before", async () => {
      const { found } = (await page.evaluate(
        `reading.during(${JSON.stringify(`<pre>${LINES}</pre>`)}, 4, () => {})`,
      )) as Awaited<ReturnType<InPage["during"]>>;
      expect(found).toHaveLength(2000);
    });
    it("is found whole when the reading was stopped within it", async () => {
      const [size, whole] = await page.evaluate(async (html) => {
        document.body.innerHTML = html;
        const index = reading.openIndex(document, reading.DICTIONARY);
        let isShown = false;
        const steps = index.steps(() => {
          isShown = true;
        });
        while (!isShown) steps.next();
        steps.return?.();
        const { size } = index;
        await index.read(reading.NEVER, () => {});
        return [size, index.size] as const;
      }, `<pre>${LINES}</pre>`);
      expect(size).toBe(0);
      expect(whole).toBe(2000);
    });
    it("is found whole where each line is a text of its own", async () => {
      const html = `<div>${LINES.replaceAll("\n", "<br>")}</div>`;
      const found = await textsOf(html);
      expect(found).toHaveLength(2000);
      const sizes = await page.evaluate((html) => reading.sizes(html), html);
      expect(sizes[0]).toBeGreaterThan(0);
      expect(sizes[0]).toBeLessThan(100);
      expect(sizes.at(-1)).toBe(2000);
    });
    test.each([
      ["in front", () => document.querySelector("pre")?.prepend("组织力\n")],
      ["in place", () => document.querySelector("pre")?.firstChild?.replaceWith("组织力\n".repeat(9000))],
      ["for good", () => document.querySelector("pre")?.remove()],
      ["by becoming an editor", () => document.querySelector("pre")?.setAttribute("contenteditable", "")],
    ])("may change %s while it is read", async (_, change) => {
      for (const steps of [2, 3, 4, 5]) {
        const html = JSON.stringify(`<p>四个意识</p><pre>${LINES}</pre><p>党组</p>`);
        const { found, fresh } = (await page.evaluate(
          `reading.during(${html}, ${steps}, ${change})`,
        )) as Awaited<ReturnType<InPage["during"]>>;
        expect(found).toEqual(fresh);
      }
    });
  });

  describe("much that is never read", () => {
    const WORDS = "党组，四个意识。";
    const KINDS: readonly (readonly [name: string, html: (data: string) => string])[] = [
      ["a script", (data) => `<script type="text/plain">${data}</script>`],
      ["a style sheet", (data) => `<style>/*${data}*/</style>`],
      ["what stands for scripts", (data) => `<noscript>${data}</noscript>`],
      ["a text field", (data) => `<textarea>${data}</textarea>`],
      ["an editor", (data) => `<div contenteditable>${data}</div>`],
      ["an editor of blocks", (data) => `<div contenteditable>党组<p>${data}</p><p>${data}</p></div>`],
    ];
    describe.each(KINDS)("such as %s", (_, html) => {
      it("is left out of what is found beside it", async () => {
        const much = html(WORDS.repeat(3000));
        const around = `<p>四个意识</p>党${much}组，党组${much}<p>四个<b>意</b>${much}识，四<i>个</i>意识</p>`;
        const [found, size] = await page.evaluate(async (html) => {
          const index = await reading.indexOf(html);
          // Before they are looked up, when what is not to be read is dropped in any case.
          const { size } = index;
          return [reading.texts(index), size] as const;
        }, around);
        expect(found).toEqual(["四个意识", "党组", "四个意识"]);
        // Two reach over an edge, as is told when they are looked up.
        expect(size).toBeLessThanOrEqual(5);
      });
      it("is not handed over where a long page is matched elsewhere", async () => {
        const handed = (html: string) => page.evaluate((html) => reading.elsewhere(html, "matches"), html);
        const plain = await handed(LONG.repeat(6));
        const { found, units } = await handed(`${LONG.repeat(5)}${html(WORDS.repeat(3000))}${LONG}`);
        expect(found).toEqual(plain.found);
        expect(units).toBeLessThan(plain.units + 10_000);
      });
    });
    it("is left out of a short page already where it is less, if it is a script", async () => {
      const size = await page.evaluate(
        async (html) => (await reading.indexOf(html)).size,
        `<p>四个意识</p><script type="text/plain">${WORDS.repeat(300)}</script>`,
      );
      expect(size).toBe(1);
    });
    it("may come and go beside what is read", async () => {
      const { found, fresh } = (await page.evaluate(
        `reading.after(${JSON.stringify(`${LONG}<script>// ${WORDS.repeat(3000)}</script>`)}, () => {
          const data = document.querySelector("script");
          document.body.children[500].append(data.cloneNode(true), "四个意识");
          document.body.children[200].prepend(data.cloneNode(true), "组织力");
          data.remove();
        })`,
      )) as Awaited<ReturnType<InPage["after"]>>;
      expect(found).toEqual(fresh);
      expect(found).toHaveLength(334 + 2);
    });
  });

  describe("Chinese text", () => {
    const LATIN = "<p>without any</p>".repeat(250);
    const DATA = `<script type="text/plain">${"四个意识".repeat(900)}</script>`;
    test.each([
      ["is told of a page in Chinese", "<p>四个意识</p>", true],
      ["is told of one long text", `<pre>${"a".repeat(3000)}四</pre>`, true],
      ["is told of the last of many texts", `${LATIN}<p>四</p>`, true],
      ["is told before data", `${LATIN}<p>四</p>${DATA}${LATIN}`, true],
      ["is told between data", `${LATIN}${DATA}<p>四</p>${DATA}${LATIN}`, true],
      ["is told after data", `${DATA}${LATIN}${DATA}<p>四</p>`, true],
      ["is not told of another page", `${LATIN}<pre>${"a".repeat(3000)}</pre>`, false],
      ["is not told of a page that brings it along as data", `${DATA}${LATIN}${DATA}`, false],
      ["is not told of a short page that does", `<p>a</p>${DATA}<p>b</p>`, false],
    ])("%s", async (_, html, told) => {
      const holds = await page.evaluate((html) => {
        document.body.innerHTML = html;
        return [reading.holdsHan(document), reading.holdsHan(document.body)];
      }, html);
      expect(holds).toEqual([told, told]);
    });
  });

  it("tells terms, paragraphs and matches apart", async () => {
    const all = await page.evaluate(async () =>
      (await reading.indexOf("<p>党组和组织力</p><p>党组</p>"))
        .all()
        .map(({ term, id, block }) => ({ term, id, block: block?.textContent })),
    );
    expect(all.map(({ term }) => term)).toEqual([0, 4, 0]);
    expect(all.map(({ block }) => block)).toEqual(["党组和组织力", "党组和组织力", "党组"]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(3);
  });

  it("finds a match again by its id", async () => {
    const [same, none] = await page.evaluate(async (html) => {
      const index = await reading.indexOf(html);
      const found = index.all()[200];
      const again = found && index.find(found.id);
      return [again?.start === found?.start && again?.startOffset === found?.startOffset, index.find(-1)];
    }, LONG);
    expect(same).toBe(true);
    expect(none ?? undefined).toBeUndefined();
  });

  it("gives what is near the view without looking the rest up", async () => {
    const [first, last, near, all] = await page.evaluate(async (html) => {
      const index = await reading.indexOf(html);
      const near = index.near(0);
      scrollTo(0, document.documentElement.scrollHeight);
      const far = index.near(0);
      const all = index.all();
      return [near[0]?.id === all[0]?.id, far.at(-1)?.id === all.at(-1)?.id, near.length, all.length];
    }, LONG);
    expect([first, last, all]).toEqual([true, true, 334]);
    expect(near).toBeLessThan(100);
  });

  it("gives nothing at a place whose text has changed before it was looked up there", async () => {
    const wrong = await page.evaluate(async (html) => {
      const index = await reading.indexOf(html);
      index.near(0);
      scrollTo(0, document.body.scrollHeight);
      for (const paragraph of document.querySelectorAll("p")) (paragraph.firstChild as Text).data += "，此处";
      for (const paragraph of document.querySelectorAll("p")) paragraph.prepend("新");
      const texts = index
        .near(0)
        .map(({ start, startOffset, endOffset }) => start.data.slice(startOffset, endOffset));
      return texts.filter((text) => text !== "党组");
    }, LONG);
    expect(wrong).toEqual([]);
  });

  it("finds all of a long shadow root while the view shows what is around it", async () => {
    const found = await page.evaluate(async (html) => {
      document.body.innerHTML = `<main>${"<p>党组</p>".repeat(200)}</main><div></div><p>党组</p>`;
      const root = document.querySelector("div")?.attachShadow({ mode: "open" }) as ShadowRoot;
      root.innerHTML = html;
      scrollTo(0, 0);
      const index = reading.openIndex(root, reading.DICTIONARY);
      await index.read(reading.NEVER, () => {});
      return index.all().map(({ start }) => start.getRootNode() === root);
    }, LONG.repeat(4));
    expect(found).toEqual(Array(4 * 334).fill(true));
  });

  it("comes to an end where the page was turned around before it was told of", async () => {
    const found = await page.evaluate(async (html) => {
      const index = await reading.indexOf(html);
      document.body.append(...[...document.body.children].reverse());
      return index.all().length;
    }, "<p>四个</p><p>意识</p>".repeat(400));
    expect(found).toBe(0);
  });

  it("shows progress once the view is read, and stops when told to", async () => {
    const [stopped, size, whole] = await page.evaluate(async (html) => {
      document.body.innerHTML = html;
      const index = reading.openIndex(document, reading.DICTIONARY);
      const control = new AbortController();
      let size = 0;
      const stopped = await index.read(control.signal, () => {
        size = index.size;
        control.abort();
      });
      await index.read(reading.NEVER, () => {});
      return [stopped, size, index.size];
    }, LONG.repeat(20));
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThan(whole as number);
    expect(stopped).toBe(false);
  });

  test.each([
    ["the middle of the view, then all else together", 8, 2],
    ["the middle of the view, then the rest of it, where all else takes long", 32, 3],
  ])("shows %s", async (_, times, shown) => {
    const sizes = await page.evaluate((html) => reading.sizes(html), LONG.repeat(times));
    expect(sizes).toHaveLength(shown);
    expect(sizes[0]).toBeLessThan(100);
    // The silent phrases count as well.
    expect(sizes.at(-1)).toBe(1000 * times);
    // What is in view is a small part of such a page.
    expect(sizes.at(-2)).toBeLessThan(500);
  });

  describe("the middle of the view of a long page", () => {
    const LINES = Array.from({ length: 6000 }, (_, i) => `<p>第${i}段党组。</p>`);
    const inFives = (tag: string) =>
      LINES.map((line, i) => `${i % 5 ? "" : `<${tag}>`}${line}${i % 5 === 4 ? `</${tag}>` : ""}`).join("");
    test.each([
      ["paragraph after paragraph", LINES.join("")],
      ["with sections", inFives("section")],
      ["with lists in one element", `<div><main>${inFives("ul")}</main></div>`],
      ["beside a column", `<aside style="float: right">党组</aside>${LINES.join("")}`],
      ["with wide gaps", `<style>p { margin: 5em }</style>${LINES.join("")}`],
      ["with what is not laid out", LINES.join("<script></script><p hidden>党组</p>")],
      ["in a body of the window's height", `<style>body { height: 100vh }</style>${LINES.join("")}`],
    ])("is found with few questions: %s", async (_, html) => {
      for (const share of [0, 0.001, 0.5, 1]) {
        const { points, boxes, found, holds } = (await page.evaluate(
          `reading.middleOf(${JSON.stringify(html)}, ${share})`,
        )) as ReturnType<InPage["middleOf"]>;
        expect(found).toBeGreaterThan(0);
        expect(points).toBe(0);
        expect(boxes).toBeLessThan(300);
        if (!html.includes("margin")) expect(holds).toBe(true);
      }
    });
    test.each([
      ["columns", `<style>body { columns: 20em; height: 90vh }</style>${LINES.join("")}`],
      ["upwards", `<style>body { display: flex; flex-direction: column-reverse }</style>${LINES.join("")}`],
    ])("is asked of the browser where halving finds nothing: %s", async (_, html) => {
      const { points, found } = (await page.evaluate(
        `reading.middleOf(${JSON.stringify(html)}, 0.5)`,
      )) as ReturnType<InPage["middleOf"]>;
      expect(points).toBeGreaterThan(0);
      expect(found).toBeGreaterThan(0);
    });
  });

  describe("a long page that changes while it is cut", () => {
    test.each([
      [
        "loses its beginning",
        40,
        () => document.body.replaceChildren(...[...document.body.children].slice(5000)),
      ],
      [
        "gains much before",
        40,
        () => document.body.prepend(...[...document.body.cloneNode(true).childNodes].slice(0, 999)),
      ],
      ["is turned around", 60, () => document.body.prepend(...[...document.body.children].reverse())],
      ["changes in its last part", 10, () => document.body.lastElementChild?.append("四个意识")],
      ["has not been touched yet", 0, () => document.body.children[9000]?.replaceChildren("机关党建")],
      ["is cut to its end", 300, () => document.body.append("组织力", document.body.children[3] as Element)],
    ])("%s", async (_, steps, change) => {
      const { found, fresh } = (await page.evaluate(
        `reading.during(${JSON.stringify(LONG.repeat(12))}, ${steps}, ${change})`,
      )) as Awaited<ReturnType<InPage["during"]>>;
      expect(fresh.length).toBeGreaterThan(1000);
      expect(found).toEqual(fresh);
    });
  });

  describe("a long page that is matched elsewhere", () => {
    const HTML = LONG.repeat(5);
    const elsewhere = (answer: string, act: () => void = () => {}, html = HTML) =>
      page.evaluate(`reading.elsewhere(${JSON.stringify(html)}, "${answer}", ${act})`) as ReturnType<
        InPage["elsewhere"]
      >;

    it("is handed over but for what is in view, little at a time, and found whole", async () => {
      const { found, fresh, units, most, stops } = await elsewhere("matches");
      expect(found).toEqual(fresh);
      expect(units).toBeGreaterThan(30_000);
      expect(most).toBeLessThan(2 ** 15);
      expect(stops).toBe(1);
    });
    it("is found as the answer says", async () => {
      const { found, fresh } = await elsewhere("none");
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThan(fresh.length / 10);
    });
    it("is found whole where nobody answers", async () => {
      const { found, fresh } = await elsewhere("nothing");
      expect(found).toEqual(fresh);
    });
    it("is read at once where the reader looks meanwhile", async () => {
      const { found, fresh, near } = await elsewhere("matches", () =>
        scrollTo(0, document.body.scrollHeight),
      );
      expect(near).toBeGreaterThan(0);
      expect(found).toEqual(fresh);
    });
    test.each([
      ["is changed", () => document.body.children[4500]?.replaceChildren("四个意识，组织力")],
      [
        "gains blocks",
        () => document.body.children[4000]?.before(...document.body.cloneNode(true).childNodes),
      ],
      ["loses blocks", () => document.body.replaceChildren(...[...document.body.children].slice(0, 3000))],
      ["is turned around", () => document.body.prepend(...[...document.body.children].reverse())],
    ])("%s meanwhile", async (_, change) => {
      const { found, fresh } = await elsewhere("matches", change);
      expect(fresh.length).toBeGreaterThan(900);
      expect(found).toEqual(fresh);
    });
    it("changes while it is handed over, at whatever moment", async () => {
      const different = (await page.evaluate(`(async () => {
        const html = ${JSON.stringify(HTML)}.replaceAll("。", "，如此等等，一直写到这一段写完为止。");
        const change = () => {
          for (let n = 0; n < 5000; n += 50) document.body.children[n].replaceChildren("改过了，四个意识");
        };
        const moments = [];
        for (let moment = 36; moment < 60; moment += 2) {
          const { found, fresh } = await reading.during(html, moment, change, "elsewhere");
          if (found.join() !== fresh.join()) moments.push(moment);
        }
        return moments;
      })()`)) as number[];
      expect(different).toEqual([]);
    });
    it("is not handed over where it is short", async () => {
      const called = await page.evaluate(async (html) => {
        document.body.innerHTML = html;
        let called = false;
        const index = reading.openIndex(document, reading.DICTIONARY, () => {
          called = true;
          throw new Error("nobody is here");
        });
        await index.read(reading.NEVER, () => {});
        return called;
      }, LONG);
      expect(called).toBe(false);
    });
  });

  describe("a page that changes", () => {
    /** Makes a change and has it read, as an observer would; it must give what reading anew gives. */
    async function textsAfter(change: () => void, html = LONG): Promise<string[]> {
      const { found, fresh } = (await page.evaluate(
        `reading.after(${JSON.stringify(html)}, ${change.toString()})`,
      )) as Awaited<ReturnType<InPage["after"]>>;
      expect(found).toEqual(fresh);
      return found;
    }

    it("finds text that was put in", async () => {
      const found = await textsAfter(() => document.body.children[500]?.append("四个意识"));
      expect(found.filter((text) => text === "四个意识")).toHaveLength(1);
    });
    it("forgets text that was taken away, at the start, within and at the end", async () => {
      const found = await textsAfter(() => {
        for (const n of [0, 300, 600]) document.body.children[n - n / 300]?.remove();
        document.body.lastElementChild?.remove();
      });
      expect(found).toHaveLength(334 - 4);
    });
    it("follows text that was changed in place", async () => {
      const found = await textsAfter(() => {
        (document.body.children[399]?.firstChild as Text).data = "四个意识";
      });
      expect(found[133]).toBe("四个意识");
    });
    it("follows blocks that were moved, in order", async () => {
      const found = await textsAfter(() => {
        for (let n = 0; n < 100; n++) document.body.append(document.body.children[n] as Element);
        document.body.prepend(...[...document.body.children].slice(700, 900));
      });
      expect(found).toHaveLength(334);
    });
    it("follows blocks that were turned around one by one", async () => {
      await textsAfter(() => {
        for (const child of [...document.body.children]) document.body.prepend(child);
      });
    });
    it("follows a page replaced by another", async () => {
      const found = await textsAfter(() => {
        document.body.innerHTML = `<main>${document.body.innerHTML.replaceAll("党组。", "机关党建。")}</main>`;
      });
      expect(new Set(found)).toEqual(new Set(["机关党建"]));
    });
    it("follows a page that grows paragraph by paragraph", async () => {
      const found = await textsAfter(() => {
        const main = document.querySelector("main");
        for (let n = 0; n < 700; n++) main?.append(main.firstElementChild?.cloneNode(true) ?? "");
      }, "<main><p>党组</p></main>");
      expect(found).toHaveLength(701);
    });
    it("follows lines that run on when the breaks between them go, and part again when they come", async () => {
      const lines = `<div>${"四个<br>意识，<i>党组</i><br>".repeat(3000)}</div>`;
      const joined = await textsAfter(() => {
        for (const [n, line] of [...document.querySelectorAll("br")].entries()) if (n % 3) line.remove();
      }, lines);
      expect(joined.filter((text) => text === "四个意识")).toHaveLength(2000);
      const parted = await textsAfter(
        () => {
          for (const bold of document.querySelectorAll("b")) bold.replaceWith(document.createElement("br"));
        },
        lines.replaceAll("四个<br>", "四个<b></b>"),
      );
      expect(new Set(parted)).toEqual(new Set(["党组"]));
    });
    it("follows what stands right after much, when the element between them goes", async () => {
      const found = await textsAfter(
        () => document.querySelector("b")?.remove(),
        `<div>${LONG}</div><b>四个意识</b>，组织力`,
      );
      expect(found.slice(-2)).toEqual(["党组", "组织力"]);
    });
    it("follows large parts that were turned around at once", async () => {
      const found = await textsAfter(
        () => document.body.append(...[...document.body.children].reverse()),
        `<div>${LONG}</div><div>${LONG}<p>四个意识</p></div><div>${LONG}</div>`,
      );
      expect(found).toHaveLength(3 * 334 + 1);
    });
    it("follows much that was put in and then wrapped", async () => {
      const found = await textsAfter(() => {
        const list = document.createElement("div");
        list.append(...document.body.cloneNode(true).childNodes);
        document.body.append(list);
        const wrapper = document.createElement("div");
        list.replaceWith(wrapper);
        wrapper.append(list);
      });
      expect(found).toHaveLength(2 * 334);
    });
    it("forgets what was moved into a shadow root", async () => {
      const found = await textsAfter(() => {
        const root = document.createElement("div").attachShadow({ mode: "open" });
        document.body.append(root.host);
        root.append(...[...document.body.children].slice(50, 650));
      });
      expect(found).toHaveLength(334 - 200);
    });
    test.each([
      ["short", 300, 60],
      ["long", 2000, 20],
    ])("is found as if read anew, whatever is done to it: %s ones", async (_, size, pages) => {
      const different: number[] = [];
      // One by one: a browser collects what lies about only when a script has ended.
      for (let seed = 1; seed <= pages; seed++) {
        const same = await page.evaluate(
          async (seed, size) => {
            const { found, fresh } = await reading.changedAtRandom(seed, size);
            return found.join() === fresh.join();
          },
          seed,
          size,
        );
        if (!same) different.push(seed);
      }
      expect(different).toEqual([]);
    });
    it("leaves what became an editor alone", async () => {
      const found = await textsAfter(() => document.body.children[300]?.setAttribute("contenteditable", ""));
      expect(found).toHaveLength(333);
    });
  });
});
