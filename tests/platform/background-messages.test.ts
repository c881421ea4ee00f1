// First of all: what follows looks for the browser as it loads.
import "./fake-browser.ts";

import { afterEach, describe, expect, it, vi } from "vitest";
import { askBackground } from "../../platform/background-messages.ts";
import { openNote } from "../../platform/open-page.ts";
import { browser } from "./fake-browser.ts";

const gone = () => {
  throw new Error("Extension context invalidated.");
};
const SILENT: [string, () => unknown][] = [
  ["answers something else", async () => "done"],
  ["hears nothing", async () => undefined],
  ["fails", async () => Promise.reject(new Error("Could not establish connection."))],
  ["went with its extension", gone],
  ["hangs", () => new Promise(() => {})],
];

const backgroundThat = (sendMessage: () => unknown) => Object.assign(browser.runtime, { sendMessage });
/** What a promise comes to once everybody's patience is at its end. */
async function inTheEnd(asked: Promise<boolean>): Promise<boolean> {
  await vi.runAllTimersAsync();
  return asked;
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a background that is asked", () => {
  it("is believed when it says that it is done", async () => {
    vi.useFakeTimers();
    backgroundThat(async () => true);
    expect(await inTheEnd(askBackground({ type: "packs.publish" }))).toBe(true);
  });

  it.each(SILENT)("is given up on where it %s", async (_, sendMessage) => {
    vi.useFakeTimers();
    backgroundThat(sendMessage);
    expect(await inTheEnd(askBackground({ type: "packs.publish" }))).toBe(false);
  });

  it.each(SILENT)("opens no note from a sandbox where it %s, and says so", async (_, sendMessage) => {
    vi.useFakeTimers();
    vi.stubGlobal("origin", "null");
    backgroundThat(sendMessage);
    expect(await inTheEnd(openNote("own:x"))).toBe(false);
  });
});
