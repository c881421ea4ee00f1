/** The extension that measures: its content script holds the reading engine's own modules and those compared with. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileDictionary } from "../core/match/compile.ts";
import { bundle } from "../scripts/bundle.ts";
import { compiledAhead } from "../scripts/reading-script.ts";

/** The script that does the jobs, brought to a page as Bandu's own is. */
const JOBS = "jobs.js";

/** What a set of terms is once compiled. */
export interface Compiled {
  readonly terms: number;
  readonly bytes: number;
  /** Milliseconds of the second compilation of two. */
  readonly ms: number;
}

/** Writes the unpacked extension into a folder, with a dictionary and a list for each set of terms. */
export async function writeExtension(
  folder: string,
  sets: ReadonlyMap<number, readonly string[]>,
): Promise<Compiled[]> {
  mkdirSync(folder, { recursive: true });
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  put("content.js", `import(chrome.runtime.getURL("${JOBS}"));`);
  put(JOBS, compiledAhead(await bundle("bench/in-page/content.ts", "bench")));
  put("background.js", await bundle("bench/in-page/background.ts", "background"));
  put("manifest.json", JSON.stringify(MANIFEST));
  put("counts.json", JSON.stringify([...sets.keys()]));
  return [...sets].map(([count, terms]) => {
    put(`${count}.json`, JSON.stringify(terms));
    const entries = terms.map((text, term) => ({ text, term }));
    compileDictionary(entries);
    const start = process.cpuUsage();
    const dictionary = compileDictionary(entries);
    const { user, system } = process.cpuUsage(start);
    put(`${count}.dictionary`, dictionary);
    return { terms: count, bytes: dictionary.length, ms: (user + system) / 1000 };
  });
}

const MANIFEST = {
  manifest_version: 3,
  name: "Measurements",
  version: "1",
  message_serialization: "structured_clone",
  permissions: ["storage", "unlimitedStorage"],
  background: { service_worker: "background.js" },
  content_scripts: [{ matches: ["<all_urls>"], js: ["content.js"], run_at: "document_idle" }],
  web_accessible_resources: [{ resources: ["*"], matches: ["<all_urls>"] }],
};
