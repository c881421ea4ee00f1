/**
 * The article itself as a page: as it was delivered (traditional characters, pinyin in brackets, one run decoded
 * wrongly) every term must light as it does on the restored text. Where the article is not at hand, an excerpt of
 * the pack's own quotes stands in, spoiled in the same way.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import { BROWSERS, buildFolder, openBrowser, type Session } from "../harness/browsers.ts";
import { highlights } from "../harness/highlights.ts";
import { type PageServer, startServer } from "../harness/server.ts";
import { until } from "../harness/until.ts";
import { article, newsPage } from "./article.ts";

interface Counted {
  readonly terms: readonly { readonly term: number; readonly count: number }[];
}

/** What the content script of the tab at `url` says is on its page, asked as the popup asks. */
function counts(extension: Page, url: string): Promise<Counted> {
  return extension.evaluate(async (url) => {
    const api = (Reflect.get(globalThis, "browser") ?? Reflect.get(globalThis, "chrome")) as Browser;
    const tab = (await api.tabs.query({})).find((tab) => tab.url === url);
    return (await api.tabs.sendMessage(tab?.id ?? -1, { type: "page.terms" })) as Counted;
  }, url);
}

interface Built {
  readonly headword: string;
  readonly quotes: readonly { readonly text: string }[];
}

function builtTerms(): readonly Built[] {
  const pack = JSON.parse(
    readFileSync(join(buildFolder("chromium"), "packs", "jiguan-dangjian.json"), "utf8"),
  );
  return pack.terms;
}

/** What a bad conversion leaves: pinyin in brackets after some of the characters, ASCII punctuation. */
function spoil(text: string): string {
  const ascii = text.replace(/[，：；（）]/g, (mark) => ",:;()".charAt("，：；（）".indexOf(mark)));
  const pinyin: Readonly<Record<string, string>> = {
    机: "機(jī)",
    关: "關(guān)",
    党: "黨",
    会: "會",
    课: "課",
    个: "個(gè)",
  };
  return ascii.replace(/[机关党会课个]/g, (character) => pinyin[character] ?? character);
}

describe.each(BROWSERS)("the article as a page in %s", (name) => {
  const terms = builtTerms();
  const excerpt = [...new Set(terms.flatMap((term) => term.quotes.map((quote) => quote.text)))].join("\n");
  const restored = article("restored") ?? excerpt;
  const delivered = article("delivered") ?? spoil(excerpt);
  let session: Session;
  let server: PageServer;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
  });
  afterAll(() => Promise.all([session.close(), server.close()]));

  it("lights every term, on the text as delivered exactly as on the restored one", async () => {
    const found: Counted[] = [];
    for (const [path, text] of Object.entries({ "/restored": restored, "/delivered": delivered })) {
      const url = server.serve(path, newsPage(path, text));
      const page = await session.open(url);
      await until("terms to be marked", async () => (await highlights(page)).length > 0);
      const extension = await session.extensionPage("dashboard.html");
      found.push(
        await until("all terms to be counted", async () => {
          const counted = await counts(extension, url);
          return counted.terms.length === terms.length && counted;
        }),
      );
      await extension.close();
      await page.close();
    }
    const [onRestored, onDelivered] = found.map(
      (counted) => new Map(counted.terms.map((t) => [t.term, t.count])),
    );
    expect(onRestored?.size).toBe(terms.length);
    expect(onDelivered).toEqual(onRestored);
  });
});
