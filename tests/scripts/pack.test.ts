import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { builtPack, loadPack, packIds } from "../../scripts/pack.ts";

const CONTENT = join(import.meta.dirname, "..", "..", "content");
let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), "bandu-content-"));
  cpSync(CONTENT, copy, { recursive: true });
});
afterEach(() => rmSync(copy, { recursive: true }));

/** Rewrites a file of the copied pack. */
function spoil(file: string, change: (text: string) => string): void {
  const path = join(copy, "jiguan-dangjian", file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

describe("loadPack", () => {
  it("reads each pack in content/", () => {
    expect(packIds().map((id) => loadPack(id).id)).toEqual(["jiguan-dangjian"]);
  });

  it("names the term, the field and the reason, for every fault at once", () => {
    spoil("terms.json", (text) =>
      text.replace('"kind": "idea"', '"kind": "idee"').replace('"start": 4,', '"start": -4,'),
    );
    expect(() => loadPack("jiguan-dangjian", copy)).toThrow(
      `content/jiguan-dangjian has 2 fault(s):
term "机关党的建设" (jiguan-dang-de-jianshe), kind: must be one of idea, requirement, system, mechanism, project, activity, learning, standard, resource, body
term "机关党的建设" (jiguan-dang-de-jianshe), quotes[0].start: must not be negative`,
    );
  });

  it("names the file that is not JSON", () => {
    spoil("silent.json", (text) => text.replace("]", ""));
    expect(() => loadPack("jiguan-dangjian", copy)).toThrow(/silent\.json is not JSON: /);
  });
});

describe("builtPack", () => {
  const built = builtPack("jiguan-dangjian");

  it("gives each record its key and its source, and keeps aliases and variants apart", () => {
    const record = built.terms.find(({ headword }) => headword === "厉害了，我的国");
    expect(record).toMatchObject({
      key: "jiguan-dangjian:lihai-le-wo-de-guo",
      aliases: [],
      variants: ["厉害了我的国"],
      source: { author: "王祥奎" },
    });
  });

  it("writes the traditional gist in the quotation marks of Taiwan", () => {
    const gist = built.terms.find(({ id }) => id === "si-ge-luoshi")?.gist;
    expect(gist?.["zh-Hant"]).toContain("「四個抓好」強教育");
  });

  it("derives the traditional gist from the simplified one", () => {
    const unsaid = built.terms.find(({ id }) => id === "si-ge-luoshi")?.unsaid;
    expect(unsaid?.["zh-Hant"]).toBe("文章沒有列出要落實哪四個方面。");
  });
});
