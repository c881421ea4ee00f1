import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ResolvedPublicFile, Wxt } from "wxt";
import type { BuiltPack } from "../../core/pack/records.ts";
import { loadPack } from "../../scripts/pack.ts";
import config from "../../wxt.config.ts";

const README = readFileSync(join(import.meta.dirname, "..", "..", "README.md"), "utf8");

type Emit = (wxt: Wxt, files: ResolvedPublicFile[]) => void;
type Manifest = (wxt: { config: { browser: string } }, manifest: { minimum_chrome_version?: string }) => void;

describe("the build", () => {
  it("carries each pack of content/ as a file of its own", () => {
    const files: ResolvedPublicFile[] = [];
    (Reflect.get(config.hooks ?? {}, "build:publicAssets") as Emit)({} as Wxt, files);
    const [pack, ...others] = files.filter(({ relativeDest }) => relativeDest.startsWith("packs/"));
    expect(others).toEqual([]);
    expect(pack?.relativeDest).toBe("packs/jiguan-dangjian.json");
    const built: BuiltPack = JSON.parse(pack && "contents" in pack ? pack.contents : "{}");
    const ids = loadPack("jiguan-dangjian").terms.map(({ id }) => id);
    expect(built.terms.map(({ id }) => id)).toEqual(ids);
    expect(built.silent).toContain("党组织");
  });

  it("asks for no newer browsers than the README names", () => {
    const chrome: Parameters<Manifest>[1] = {};
    const finish = Reflect.get(config.hooks ?? {}, "build:manifestGenerated") as Manifest;
    finish({ config: { browser: "chrome" } }, chrome);
    const { gecko } = Reflect.get(config.manifest ?? {}, "browser_specific_settings");
    const firefox = parseInt(gecko.strict_min_version, 10);
    expect(README).toContain(
      `Chrome, Edge or Chromium ${chrome.minimum_chrome_version}, or Firefox ${firefox}, or newer`,
    );
  });
});
