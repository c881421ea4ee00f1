// First of all: what follows looks for the browser as it loads.
import "./fake-browser.ts";

import { beforeEach, describe, expect, it } from "vitest";
import { settingsStore } from "../../platform/settings.ts";
import { stored } from "./fake-browser.ts";

beforeEach(() => stored.clear());

describe("settings", () => {
  it("keep every change of several made at once", async () => {
    await Promise.all([
      settingsStore.write({ density: "page" }),
      settingsStore.write({ highlightStyle: "dotted" }),
      settingsStore.write({ theme: "dark" }),
    ]);
    expect(await settingsStore.read()).toMatchObject({
      density: "page",
      highlightStyle: "dotted",
      theme: "dark",
    });
  });
});
