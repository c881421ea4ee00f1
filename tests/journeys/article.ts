/** The source article as served to the tests: as delivered and as restored; undefined where it is not at hand. */
import { article as files } from "../content/article.ts";

/** A plain news page around paragraphs of text. */
export function newsPage(title: string, text: string): string {
  const paragraphs = text
    .split("\n")
    .map((line) => `<p>${line.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</p>`);
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>${title}</title><style>body{max-width:40em;margin:2em auto;line-height:1.9}</style>${paragraphs.join("\n")}</html>`;
}

/** One of the article's two texts, or undefined on a machine that does not have it. */
export function article(name: "delivered" | "restored"): string | undefined {
  return files?.[name];
}
