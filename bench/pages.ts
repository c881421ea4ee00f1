/** The pages measured on, made from prose: an article, and pages of a given number of text nodes. */
import { pick, seeded } from "./seeded.ts";

export const PAGES = {
  a: { title: "an article of 3,000 characters", nodes: 120, characters: 3000 },
  b: { title: "1 MB of Chinese in 20,000 text nodes", nodes: 20_000, characters: 350_000 },
  c: { title: "10 MB of Chinese in 200,000 text nodes", nodes: 200_000, characters: 3_500_000 },
  d: { title: "(a) with a million characters of data in a script", nodes: 120, characters: 3000 },
  e: { title: "300,000 characters in one text", nodes: 1, characters: 300_000 },
} as const;
/** Characters of data that page (d) brings along. */
const DATA = 1_000_000;

export type PageName = keyof typeof PAGES;

/** A page's HTML: sections of paragraphs with links and emphasis in them, lists and tables, without white space between. */
export function pageHtml(name: PageName, word: () => string): string {
  if (name === "e") return documentOf(name, `<pre>${prose(word, PAGES.e.characters, "\n")}</pre>`);
  const body = bodyOf(PAGES[name], word);
  const data = name === "d" ? `<script type="application/json">["${prose(word, DATA, '","')}"]</script>` : "";
  return documentOf(name, `<main>${body}</main>${data}`);
}

function documentOf(title: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style>${body}</html>`;
}

/** Lines of some sixty characters. */
function prose(word: () => string, length: number, between: string): string {
  let made = "";
  let line = "";
  while (made.length < length) {
    line += word();
    if (line.length < 60) continue;
    made += line + between;
    line = "";
  }
  return made;
}

function bodyOf({ nodes, characters }: { nodes: number; characters: number }, word: () => string): string {
  const random = seeded(11);
  const size = characters / nodes;
  const text = () => {
    let made = "";
    while (made.length < size * (0.5 + random())) made += word();
    left--;
    return made;
  };
  const inline = () =>
    pick([text, text, () => `<a href="#">${text()}</a>`, () => `<b>${text()}</b>`], random)();
  const paragraph = () => `<p>${text()}${inline()}${inline()}${inline()}${inline()}</p>`;
  const list = () => `<ul>${Array.from({ length: 6 }, () => `<li>${text()}</li>`).join("")}</ul>`;
  const row = () => `<tr>${Array.from({ length: 4 }, () => `<td>${text()}</td>`).join("")}</tr>`;
  const table = () => `<table><tbody>${row()}${row()}${row()}</tbody></table>`;
  const block = () => pick([paragraph, paragraph, paragraph, paragraph, list, table], random)();
  let left: number = nodes;
  let body = "";
  while (left > 0) {
    body += `<section><h2>${text()}</h2>${Array.from({ length: 12 }, () => (left > 0 ? block() : "")).join("")}</section>`;
  }
  return body;
}

/** A page of 60 paragraphs without a Chinese character. */
export const PLAIN = `<!doctype html><html lang="en"><meta charset="utf-8"><title>plain</title>${"<p>A page in another language, of which nothing is to be read, has to pay for the asking all the same.</p>".repeat(60)}</html>`;

const STYLE =
  "body{font:16px/1.8 sans-serif;max-width:44em;margin:2em auto}td{border:1px solid #ccc;padding:.2em .5em}";
