import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS, openBrowser, type Session } from "./browsers.ts";
import { pierce } from "./pierce.ts";
import { type PageServer, startServer } from "./server.ts";
import { until } from "./until.ts";

describe.each(BROWSERS)("the test harness in %s", (name) => {
  let session: Session;
  let server: PageServer;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), startServer()]);
  });
  afterAll(() => Promise.all([session.close(), server.close()]));

  it("sees into a closed shadow root and tells where a thing in it stands", async () => {
    const url = server.serve(
      "/closed",
      `<!doctype html><x-closed></x-closed><script>
        document.querySelector("x-closed").attachShadow({ mode: "closed" }).innerHTML =
          "<b style='position:fixed;left:30px;top:40px;width:50px;height:20px'>inside</b>";
      </script>`,
    );
    const page = await session.open(url);
    const host = await pierce(page, "x-closed");
    expect(host?.text).toBe("inside");
    const bold = host?.children[0]?.children[0];
    expect(await bold?.rect()).toMatchObject({ x: 30, y: 40, width: 50, height: 20 });
  });

  it("opens the real toolbar popup over the page in front, also after the background was stopped", async () => {
    await session.open(server.serve("/front", "<!doctype html><title>front</title>"));
    await session.stopBackground();
    const popup = await session.openPopup();
    const path = await until("its document", () => popup.evaluate((popup) => popup.location.pathname));
    expect(path).toBe("/popup.html");
    expect((await popup.screenshot()).subarray(1, 4).toString()).toBe("PNG");
    await popup.close();
  });
});
