/** The extension that measures: its content script holds the reading engine's own modules and those compared with. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileDictionary } from "../core/match/compile.ts";
import { bundle } from "../scripts/bundle.ts";

/** Writes the unpacked extension into a folder, with a dictionary and a list for each set of terms. */
export async function writeExtension(
  folder: string,
  sets: ReadonlyMap<number, readonly string[]>,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  put("content.js", await bundle("bench/in-page/content.ts", "bench"));
  put("background.js", "");
  for (const [count, terms] of sets) {
    put(`${count}.json`, JSON.stringify(terms));
    put(`${count}.dictionary`, compileDictionary(terms.map((text, term) => ({ text, term }))));
  }
  put("manifest.json", JSON.stringify(MANIFEST));
}

const MANIFEST = {
  manifest_version: 3,
  name: "Measurements",
  version: "1",
  background: { service_worker: "background.js" },
  content_scripts: [{ matches: ["<all_urls>"], js: ["content.js"], run_at: "document_idle" }],
  web_accessible_resources: [{ resources: ["*"], matches: ["<all_urls>"] }],
};
