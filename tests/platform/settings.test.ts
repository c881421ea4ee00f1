// First of all: what follows looks for the browser as it loads.
import "./fake-browser.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { settingsStore } from "../../platform/settings.ts";
import { stored } from "./fake-browser.ts";

beforeEach(() => stored.clear());
afterEach(() => vi.unstubAllGlobals());

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

  it("keep what two of the extension's pages change at once", async () => {
    vi.stubGlobal("location", { href: "extension://bandu/options.html" });
    vi.resetModules();
    const another = (await import("../../platform/settings.ts")).settingsStore;
    await Promise.all([settingsStore.write({ density: "page" }), another.write({ theme: "dark" })]);
    expect(await settingsStore.read()).toMatchObject({ density: "page", theme: "dark" });
  });
});
