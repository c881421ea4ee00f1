// First of all: what follows looks for the browser as it loads.
import "../platform/fake-browser.ts";

import { beforeEach, describe, expect, it } from "vitest";
import { obeyCommands } from "../../entrypoints/background/commands.ts";
import { settingsStore } from "../../platform/settings.ts";
import { browser, stored } from "../platform/fake-browser.ts";

let press: (command: string, tab: object) => void;

beforeEach(() => {
  stored.clear();
  const onCommand = {
    addListener: (obey: typeof press) => {
      press = obey;
    },
  };
  Object.assign(browser, { commands: { onCommand } });
  obeyCommands();
});

/** Presses the shortcut on a page, and gives the hidden sites once that is done. */
async function toggle(url: string, incognito = false): Promise<readonly string[]> {
  press("toggle-site", { id: 1, url, incognito });
  await new Promise((resolve) => setTimeout(resolve));
  return (await settingsStore.read()).hiddenSites;
}

describe("the shortcut for a site", () => {
  it("turns the site off, and on again", async () => {
    expect(await toggle("https://news.example:8443/today")).toEqual(["news.example"]);
    expect(await toggle("http://news.example/")).toEqual([]);
  });

  it.each([
    ["a page of the browser", "chrome://extensions/"],
    ["a page of an extension", "moz-extension://0f7a/dashboard.html"],
    ["a page without an address", "about:blank"],
    ["something that is no address", "nowhere"],
  ])("does nothing on %s", async (_, url) => {
    expect(await toggle(url)).toEqual([]);
  });

  it("does nothing in a private window", async () => {
    expect(await toggle("https://secret.example/", true)).toEqual([]);
  });
});
