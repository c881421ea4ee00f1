import { EventEmitter } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Wxt, WxtDevServer } from "wxt";
import { builtPack, CONTENT } from "../../scripts/pack.ts";
import { watchContent } from "../../scripts/watch-content.ts";

let outDir: string;
beforeEach(() => {
  outDir = mkdtempSync(join(tmpdir(), "bandu-dev-"));
  mkdirSync(join(outDir, "packs"));
});
afterEach(() => rmSync(outDir, { recursive: true }));

/** The dev server as far as it is looked at. */
function startWatching(currentOutput: object | undefined) {
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const server = { watcher, currentOutput, reloadExtension: vi.fn() };
  const wxt = { config: { outDir }, logger: { success: vi.fn(), error: vi.fn() } };
  watchContent(wxt as unknown as Wxt, server as unknown as WxtDevServer);
  return { server, edit: (path: string) => watcher.emit("all", "change", path) };
}

describe("the dev server", () => {
  it("writes the packs anew and reloads the extension, once, when study material was edited", async () => {
    const { server, edit } = startWatching({});
    expect(server.watcher.add).toHaveBeenCalledWith(CONTENT);
    edit(join(CONTENT, "jiguan-dangjian", "terms.json"));
    edit(join(CONTENT, "jiguan-dangjian", "silent.json"));
    await vi.waitFor(() => expect(server.reloadExtension).toHaveBeenCalledTimes(1));
    const pack = JSON.parse(readFileSync(join(outDir, "packs", "jiguan-dangjian.json"), "utf8"));
    expect(pack.terms).toEqual(builtPack("jiguan-dangjian").terms);
  });

  it.each([
    ["an edit of code", join(CONTENT, "..", "core", "settings.ts"), {}],
    ["what the first build takes in by itself", join(CONTENT, "x.json"), undefined],
  ])("leaves %s alone", async (_, path, currentOutput) => {
    const { server, edit } = startWatching(currentOutput);
    edit(path);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(server.reloadExtension).not.toHaveBeenCalled();
  });
});
