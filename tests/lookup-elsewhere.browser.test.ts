/** Look-up from outside the popup: the address bar's keyword and the context menu, as the browser reports them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BROWSERS, openBrowser, type Session } from "./harness/browsers.ts";
import { reportMenuClick, reportOmnibox, reportOmniboxEnter, tabAddresses } from "./harness/reports.ts";
import { type PageServer, startServer } from "./harness/server.ts";
import { until } from "./harness/until.ts";

describe.each(BROWSERS)("look-up in %s", (name) => {
  let session: Session;
  let server: PageServer;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
  });
  afterAll(() => Promise.all([session.close(), server.close()]));
  beforeEach(() => session.open(server.serve("/page", "<!doctype html><title>page</title><p>四个意识")));

  const urls = async () => (await tabAddresses(session)).map(decodeURIComponent);

  it("suggests terms behind the keyword bd", async () => {
    const suggested = await until("suggestions", async () => {
      const found = await reportOmnibox(session, "sgys");
      return found.length > 0 && found;
    });
    expect(suggested[0]).toBe("四个意识 · sì ge yìshí");
  });

  it("opens the page of the term that was meant", async () => {
    await reportOmnibox(session, "sgys");
    await reportOmniboxEnter(session, "sgys");
    await until("the term's page", async () =>
      (await urls()).some((url) => url.includes("dashboard.html#/term/jiguan-dangjian:")),
    );
  });

  it("opens the look-up with what was typed where no term is meant for sure", async () => {
    await reportOmnibox(session, "四个觉醒");
    await reportOmniboxEnter(session, "四个觉醒");
    await until("the look-up", async () => (await urls()).some((url) => url.endsWith("popup.html#四个觉醒")));
  });

  it("looks a selection up from the context menu", async () => {
    const beside = await session.extensionPage("dashboard.html");
    await session.open(server.serve("/page", "<!doctype html><title>page</title><p>四个意识"));
    await reportMenuClick(session, "look-up", "落实三会一课，突出政治功能");
    const shown = await until("the terms of the selection", async () => {
      const headwords = await beside.evaluate(() => {
        const { extension } = Reflect.get(globalThis, "browser") ?? Reflect.get(globalThis, "chrome");
        const [popup] = extension.getViews({ type: "popup" }) as Window[];
        return [...(popup?.document.querySelectorAll(".line-headword") ?? [])].map(
          (line) => line.textContent,
        );
      });
      return headwords.length > 0 && headwords;
    });
    expect(shown).toEqual(["三会一课", "政治功能"]);
  });
});
