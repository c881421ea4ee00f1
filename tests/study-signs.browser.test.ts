/** What counts as a sign of life on a real page, and what does not: asked of the page as the popup asks it. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StudyState, ToPage } from "../core/messages.ts";
import { BROWSERS, openBrowser, type Session } from "./harness/browsers.ts";
import { highlights } from "./harness/highlights.ts";
import { type PageServer, startServer } from "./harness/server.ts";
import { until } from "./harness/until.ts";

const HEAD = "<!doctype html><meta charset=utf-8><title>news</title>";
const TERMS = "<p>要增强四个意识，坚定四个自信。";
const LONG = `<p style="block-size: 9000px">今天天气很好。`;
const API = "(globalThis.browser ?? globalThis.chrome)";

/** The page scrolls and selects by itself, and makes every event a hand would make. */
const RESTLESS = `<script>
  let turns = 0;
  setInterval(() => {
    scrollTo(0, (turns % 2) * 300);
    getSelection().selectAllChildren(document.querySelectorAll("p")[turns % 2]);
    for (const type of ["pointerdown", "keydown", "wheel", "touchstart", "pointermove", "scroll"])
      window.dispatchEvent(new Event(type, { bubbles: true }));
    document.title = String(++turns);
  }, 20);
</script>`;

/** A film of a canvas that is drawn on all the time. */
const FILM = `<canvas width=40 height=40></canvas><video muted autoplay></video><script>
  const canvas = document.querySelector("canvas");
  const pen = canvas.getContext("2d");
  setInterval(() => { pen.fillStyle = "#" + Math.random().toString(16).slice(2, 8); pen.fillRect(0, 0, 40, 40); }, 20);
  const video = document.querySelector("video");
  video.srcObject = canvas.captureStream();
  video.play();
</script>`;

/** What a page may put in the way of whoever asks its document. */
const CLOBBERED = "<img name=hidden><img name=hasFocus><img name=visibilityState><img name=addEventListener>";

/** In one browser only one page is in front at a time. */
const IN_TURN = { concurrent: false };

// One of these waits for half a minute: both browsers at once, in each one test after the other.
describe.concurrent.each(BROWSERS)("a sign of life in %s", (name) => {
  let session: Session;
  let server: PageServer;
  let extension: Page;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
    extension = await session.extensionPage("dashboard.html");
  });
  afterAll(() => Promise.all([session.close(), server.close()]));

  /** Sends the tab of a page a message, from behind it. */
  const tell = <T>(page: Page, message: ToPage, frame = "") =>
    extension.evaluate(`(async () => {
      const tab = (await ${API}.tabs.query({})).find(({ url }) => url === ${JSON.stringify(page.url())});
      return ${API}.tabs.sendMessage(tab.id, ${JSON.stringify(message)}${frame});
    })()`) as Promise<T>;
  const state = async (page: Page) => (await tell<StudyState>(page, { type: "page.study" })).state;
  const becomes = (page: Page, wanted: StudyState["state"], limit?: number) =>
    until(`the page to be ${wanted}`, async () => (await state(page)) === wanted, limit);
  const open = async (path: string, body: string) => {
    const page = await session.open(server.serve(path, HEAD + body));
    await until("terms to be marked", async () => (await highlights(page)).length > 0);
    await becomes(page, "idle");
    return page;
  };

  it.each([
    ["a move of the pointer", (page: Page) => page.mouse.move(120, 120)],
    ["a key", (page: Page) => page.keyboard.press("ArrowDown")],
    ["a turn of the wheel", (page: Page) => page.mouse.wheel({ deltaY: 100 })],
  ])("is %s", IN_TURN, async (_, act) => {
    const page = await open("/plain", TERMS + LONG);
    await act(page);
    await becomes(page, "recording");
    await page.close();
  });

  it(
    "is a card opened by a key of the browser, once, however long it stays open; then a key pressed in it",
    IN_TURN,
    async () => {
      const page = await open(
        "/card",
        `${TERMS}<script>onkeydown = () => { document.title = "heard"; };</script>`,
      );
      await extension.evaluate(`${API}.storage.local.set({ settings: { idleSeconds: 30 } })`);
      expect(await tell<boolean>(page, { type: "page.step", by: 1 }, ", { frameId: 0 }")).toBe(true);
      await becomes(page, "recording");
      await becomes(page, "idle", 45_000);
      expect(await page.$("bandu-card")).not.toBeNull();
      await page.keyboard.press("ArrowUp");
      await becomes(page, "recording");
      expect(await page.title()).toBe("news");
      await page.close();
    },
  );

  it(
    "is nothing that a page does by itself: not its scrolling, its selecting or its made-up events",
    IN_TURN,
    async () => {
      const page = await open("/restless", TERMS + LONG + RESTLESS);
      await until("the page to have done it often", async () => Number(await page.title()) > 60);
      expect(await state(page)).toBe("idle");
      await page.mouse.move(120, 120);
      await becomes(page, "recording");
      await page.close();
    },
  );

  it("counts that came while the page was still without terms", IN_TURN, async () => {
    const page = await session.open(
      server.serve(
        "/coming",
        `${HEAD}<p id=p>Nothing yet.<script>
        addEventListener("pointermove", () => { moved = true; }, { once: true });
        const look = setInterval(() => {
          if (!globalThis.moved) return;
          clearInterval(look);
          setTimeout(() => p.append("要增强四个意识。"), 500);
        }, 50);
      </script>`,
      ),
    );
    await page.mouse.move(120, 120);
    await page.mouse.move(140, 120);
    await until("the terms to come", async () => (await highlights(page)).length > 0);
    await becomes(page, "recording", 5_000);
    await page.close();
  });

  it("is no film that plays", IN_TURN, async () => {
    const page = await open("/film", TERMS + FILM);
    await until("the film to run", () =>
      page.evaluate(() => (document.querySelector("video")?.currentTime ?? 0) > 1),
    );
    expect(await state(page)).toBe("idle");
    await page.close();
  });

  it("is heard on a page that writes itself anew, which takes off every listener", IN_TURN, async () => {
    const page = await open("/written", "<p>三会一课");
    await page.evaluate((body) => {
      document.open();
      document.write(body);
      document.close();
    }, HEAD + TERMS);
    await until("the new terms to be marked", async () => (await highlights(page)).includes("四个意识"));
    await page.mouse.move(120, 120);
    await becomes(page, "recording");
    await extension.bringToFront();
    await becomes(page, "hidden");
    await page.close();
  });

  it("is heard past images named like what is asked of the document", IN_TURN, async () => {
    const page = await open("/clobbered", CLOBBERED + TERMS);
    await page.mouse.move(120, 120);
    await becomes(page, "recording");
    await extension.bringToFront();
    await becomes(page, "hidden");
    await page.close();
  });

  it("counts for an article in a frame once the frame has the focus", IN_TURN, async () => {
    const inner = server.serve("/inner", HEAD + TERMS).replace("127.0.0.1", "localhost");
    const page = await session.open(
      server.serve("/outer", `${HEAD}<iframe src="${inner}" width=600 height=400></iframe>`),
    );
    const frame = await until("the frame", () => page.frames().find((each) => each.url() === inner));
    await until("its terms to be marked", () => frame.evaluate(() => CSS.highlights.size > 0));
    await page.mouse.move(120, 120);
    await page.mouse.move(140, 130);
    await becomes(page, "noTerms");
    await page.mouse.click(140, 130);
    await becomes(page, "recording");
    await page.close();
  });
});
