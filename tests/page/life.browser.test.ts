/** What is left on open pages, and what comes back to them, when the extension itself comes and goes. */
import { createHash } from "node:crypto";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS } from "../harness/browsers.ts";
import { highlights, placeOf } from "../harness/highlights.ts";
import { type PageServer, startServer } from "../harness/server.ts";
import { until } from "../harness/until.ts";
import { type Addon, openAddon } from "./addon.ts";

const BODY = `<!doctype html><meta charset="utf-8"><title>life</title>
<style>body { font-size: 24px; margin: 40px }</style>
<p>坚持四个意识，开好三会一课。</p><p>平常的话。</p>
<script>
  window.faults = [];
  addEventListener("error", (event) => faults.push(event.message));
  addEventListener("unhandledrejection", (event) => faults.push(String(event.reason)));
</script>`;
const LIT = ["四个意识", "三会一课"];

describe.each(BROWSERS)("the extension's own life in %s", (name) => {
  let addon: Addon;
  let server: PageServer;
  let page: Page;
  let plain: string;
  const console: string[] = [];

  beforeAll(async () => {
    [addon, server] = await Promise.all([openAddon(name), startServer()]);
    const url = server.serve("/life", BODY);
    page = await addon.session.open(url);
    await lit();
    await addon.uninstall();
    await dark();
    plain = await picture();
    page.on("console", (message) => console.push(message.text()));
    page.on("pageerror", (error) => console.push(String(error)));
  });
  afterAll(() => Promise.all([addon.close(), server.close()]));

  const lit = () => until("terms to be lit", async () => (await highlights(page)).join() === LIT.join());
  /** What is to be seen, as a number that tells one picture from another. */
  const picture = async () => {
    await page.bringToFront();
    return createHash("sha256")
      .update(await page.screenshot())
      .digest("hex");
  };
  /** Firefox ends an add-on's scripts without a word: there the registry may keep what nobody can see. */
  const dark = () =>
    until("nothing of Bandu to be there", () =>
      page.evaluate(
        (firefox) =>
          getComputedStyle(document.documentElement).getPropertyValue("--bandu") === "" &&
          (firefox || !document.querySelector("bandu-card")) &&
          (firefox ||
            ([...CSS.highlights.keys()].length === 0 && document.adoptedStyleSheets.length === 0)) &&
          true,
        name === "firefox",
      ),
    );
  /** Comes to a place from elsewhere, as a hand does. */
  const hover = async ({ x, y }: { x: number; y: number }) => {
    await page.mouse.move(x - 60, y + 200);
    await page.mouse.move(x, y, { steps: 4 });
  };
  /** Whether one alone marks the page: two would each put their own back, once a second, in the other's place. */
  const once = () =>
    page.evaluate(async () => {
      const marked = () => CSS.highlights.get("bandu-wash-dark");
      const before = marked();
      await new Promise((resolve) => setTimeout(resolve, 2500));
      return before !== undefined && before === marked();
    });

  it("comes to a tab that was open before it was installed", async () => {
    await addon.install();
    await lit();
    await until("one alone to mark the page", once);
    expect(await picture()).not.toBe(plain);
  });

  it("comes back by itself after a reload, once", async () => {
    const place = await until("the term", () => placeOf(page, "三会一课"));
    await addon.reload();
    await page.bringToFront();
    // The one that was left may not know it yet: it reads nothing, and throws nothing.
    for (let times = 0; times < 5; times++) {
      await hover(place);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
    }
    await page.mouse.move(5, 5);
    await page.evaluate(() => document.querySelector("p")?.append("，四个合格"));
    await until("the reloaded one to read", async () => (await highlights(page)).includes("四个合格"));
    await until("one alone to mark the page", once);
    await page.evaluate(() => document.querySelector("p")?.lastChild?.remove());
    await lit();
  });

  it("comes back by itself after an update, once", async () => {
    await addon.update("0.9.9");
    await page.evaluate(() => document.querySelector("p")?.append("，四个合格"));
    await until("the updated one to read", async () => (await highlights(page)).includes("四个合格"));
    await until("one alone to mark the page", once);
    await page.evaluate(() => document.querySelector("p")?.lastChild?.remove());
    await lit();
  });

  it("leaves nothing to be seen when it is disabled, and comes back when it is enabled", async () => {
    const place = await until("the term", () => placeOf(page, "三会一课"));
    await page.bringToFront();
    const hasCard = () => page.evaluate(() => !!document.querySelector("bandu-card"));
    // The one before the update may not have gone yet: it opens nothing, and the pointer has to come again.
    await until("the card", async () => {
      await hover(place);
      return until("the card now", hasCard, 2_000).catch(() => false);
    });
    await addon.disable();
    await dark();
    expect(await picture()).toBe(plain);
    await page.mouse.move(place.x - 60, place.y + 200);
    await addon.enable();
    await lit();
    // Firefox stopped the old one before it could take its card away.
    await until("no card", () => page.evaluate(() => !document.querySelector("bandu-card")));
    await until("one alone to mark the page", once);
  });

  it("leaves nothing to be seen, heard or thrown when it is uninstalled", async () => {
    await addon.uninstall();
    await dark();
    await page.evaluate(() => document.querySelector("p")?.append("，四个合格"));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    await page.evaluate(() => document.querySelector("p")?.lastChild?.remove());
    expect(await highlights(page)).not.toContain("四个合格");
    expect(await picture()).toBe(plain);
    expect(await page.evaluate(() => (window as unknown as { faults: string[] }).faults)).toEqual([]);
    expect(console.join("\n")).toBe("");
  });
});
