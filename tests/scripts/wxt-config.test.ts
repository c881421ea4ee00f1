import { describe, expect, it } from "vitest";
import type { ResolvedPublicFile, Wxt } from "wxt";
import type { BuiltPack } from "../../core/pack/records.ts";
import { loadPack } from "../../scripts/pack.ts";
import config from "../../wxt.config.ts";

type Emit = (wxt: Wxt, files: ResolvedPublicFile[]) => void;

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
});
