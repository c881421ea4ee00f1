/** The clipboard as the first query: offered when it holds Chinese, and read only where the reader allowed it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { popupWords } from "../core/strings/popup.ts";
import { BROWSERS, buildFolder, openBrowser, type Session } from "./harness/browsers.ts";
import { Chrome } from "./harness/firefox.ts";
import { type PageServer, startServer } from "./harness/server.ts";
import { until } from "./harness/until.ts";

const ADDON = "bandu@bandu.example";

/** Chromium asks in a window of its own, which no test can answer: there the permission is given by the manifest. */
function allowedBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), "bandu-clipboard-"));
  cpSync(buildFolder("chromium"), folder, { recursive: true });
  const file = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  manifest.permissions.push("clipboardRead");
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

describe.each(BROWSERS)("the clipboard in %s", (name) => {
  let session: Session;
  let server: PageServer;
  let folder: string | undefined;
  beforeAll(async () => {
    folder = name === "chromium" ? allowedBuild() : undefined;
    [session, server] = await Promise.all([
      openBrowser(name, folder ? { extension: folder } : {}),
      startServer(),
    ]);
  });
  afterAll(async () => {
    await Promise.all([session.close(), server.close()]);
    if (folder) rmSync(folder, { recursive: true });
  });

  /** Copies as a reader does, from a field. */
  async function copy(text: string): Promise<void> {
    const page = await session.open(server.serve("/copy", "<!doctype html><input>"));
    await page.type("input", text);
    const held = process.platform === "darwin" ? "Meta" : "Control";
    await page.keyboard.down(held);
    await page.keyboard.press("a");
    await page.keyboard.press("c");
    await page.keyboard.up(held);
    // What is selected on the page would be offered before it.
    await session.open(server.serve("/bare", "<!doctype html><p>bare"));
    await page.close();
  }

  /** What the popup offers when its first view stands there; its text is read in the popup. */
  async function offered(): Promise<{ offer: string | undefined; asks: boolean }> {
    const popup = await session.openPopup();
    await until("the first view", () => popup.evaluate((popup) => !!popup.document.querySelector(".glance")));
    const read = () =>
      popup.evaluate((popup) => ({
        offer: popup.document.querySelector<HTMLElement>(".offer")?.innerText.replace(/\s+/g, " "),
        asks: !!popup.document.querySelector(".allow"),
      }));
    const seen = await until("an offer, or a way to allow it", async () => {
      const now = await read();
      return (now.offer !== undefined || now.asks) && now;
    }).catch(read);
    await popup.close();
    return seen;
  }

  if (name === "firefox")
    it("is not read until the reader allows it", async () => {
      await copy("落实三会一课");
      expect(await offered()).toEqual({ offer: undefined, asks: true });
      // As the browser's question does when it is answered with yes.
      await new Chrome(session.browser).call(
        `async (id) => {
          const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
          const { extension } = WebExtensionPolicy.getByID(id);
          await ExtensionPermissions.add(id, { permissions: ["clipboardRead"], origins: [] }, extension);
        }`,
        ADDON,
      );
    });

  it("is offered when it holds Chinese", async () => {
    await copy("落实三会一课");
    expect(await offered()).toEqual({
      offer: `${popupWords.en.lookUpClipboard} 落实三会一课 ↵`,
      asks: false,
    });
  });
});
