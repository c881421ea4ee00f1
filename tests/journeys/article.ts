/** The source article as served to the tests: as delivered and as restored; undefined where it is not at hand. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "..", "..", "..", "shared", "article");

/** A plain news page around paragraphs of text. */
export function newsPage(title: string, text: string): string {
  const paragraphs = text
    .split("\n")
    .map((line) => `<p>${line.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</p>`);
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>${title}</title><style>body{max-width:40em;margin:2em auto;line-height:1.9}</style>${paragraphs.join("\n")}</html>`;
}

/** One of the article's two texts, or undefined on a machine that does not have it. */
export function article(name: "delivered" | "restored"): string | undefined {
  const path = join(FOLDER, `${name}.txt`);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
