// First of all: what follows looks for the browser as it loads.
import "./fake-browser.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepPacksPublished } from "../../entrypoints/background/packs.ts";
import { publishedTerms, termSource } from "../../platform/pack-store.ts";
import { publishPacks } from "../../platform/publication.ts";
import { builtPack } from "../../scripts/pack.ts";
import { browser, disk, stored } from "./fake-browser.ts";

const PACK = builtPack("jiguan-dangjian");
let answer: (message: unknown) => Promise<unknown>;

beforeEach(async () => {
  stored.clear();
  vi.stubGlobal("fetch", async () => Response.json(PACK));
  const heard = { addListener: (listener: typeof answer) => (answer = listener) };
  const nothing = { addListener: () => {} };
  Object.assign(browser.runtime, {
    getManifest: () => ({ version: "1" }),
    onInstalled: nothing,
    onMessage: heard,
  });
  await publishPacks();
});
afterEach(() => {
  disk.full = false;
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const shard = () => [...stored.keys()].find((key) => key.startsWith("terms:")) as string;
const headwords = async () =>
  (await publishedTerms((await termSource.revision()) ?? ""))?.map(({ headword }) => headword);
const whole = () =>
  vi.waitFor(async () => {
    expect(await headwords()).toEqual(PACK.terms.map(({ headword }) => headword));
    expect(await termSource.snapshot()).toBeDefined();
  });

describe("what is published", () => {
  it("is written again where a part of it was lost", async () => {
    stored.delete(shard());
    await publishPacks();
    await whole();
  });

  it.each(["its terms", "its snapshot"])("is mended when a background starts without %s", async (part) => {
    stored.delete(part === "its terms" ? shard() : "snapshot");
    keepPacksPublished();
    await whole();
  });

  it("is left alone where it is whole", async () => {
    const write = vi.spyOn(browser.storage.local, "set");
    await publishPacks();
    expect(write).not.toHaveBeenCalled();
  });
});

it("a background that could not publish does not say that it did", async () => {
  const report = vi.spyOn(console, "error").mockImplementation(() => {});
  keepPacksPublished();
  stored.clear();
  disk.full = true;
  expect(await answer({ type: "packs.publish" })).toBe(false);
  expect(report).toHaveBeenCalled();
});
