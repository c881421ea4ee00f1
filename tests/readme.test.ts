/** Holds the documents to the project: what they tell a reader to run or open is there. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };

const ROOT = join(import.meta.dirname, "..");
const DOCUMENTS = ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "content/README.md"];
const scripts: Record<string, string> = manifest.scripts;

/** The npm scripts a document names in code: `npm start`, `npm run bench`. */
function named(text: string): string[] {
  const names = [...text.matchAll(/`npm (?:run ([a-z-]+)|(start|test))/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
  return [...new Set(names)];
}

describe.each(DOCUMENTS)("%s", (document) => {
  const text = readFileSync(join(ROOT, document), "utf8");

  it("names only npm scripts that exist, each with its task file", () => {
    const missing = named(text).filter((name) => {
      const task = /run\.mjs (\S+)/.exec(scripts[name] ?? "")?.[1];
      return !scripts[name] || (task && !existsSync(join(ROOT, "scripts", `${task}.ts`)));
    });
    expect(missing).toEqual([]);
  });

  it("links and shows only files that exist", () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? "");
    const missing = links.filter((link) => !existsSync(join(ROOT, dirname(document), link)));
    expect(missing).toEqual([]);
  });
});
