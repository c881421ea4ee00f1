/** How the two scripts of a page are built. */
import type { Plugin } from "vite";

const CONTEXT = "wxt/utils/content-script-context";

/**
 * WXT gives each content script a context, which any page can end, and which listens at the page and tells it of itself.
 * Bandu has a life of its own (page/lifecycle.ts) and leaves that context out: a quarter of what every page loads.
 */
export function withoutContext(): Plugin {
  return {
    name: "without-context",
    enforce: "pre",
    resolveId: (id) => (id === CONTEXT ? `\0${CONTEXT}` : null),
    load: (id) => (id === `\0${CONTEXT}` ? "export class ContentScriptContext {}" : null),
  };
}

/**
 * Has Chromium compile all functions of a script as it loads it, which for one that is brought to pages it does beside the page;
 * they would else be compiled one by one while the page waits for them.
 */
export const compiledAhead = (code: string) => `//# allFunctionsCalledOnLoad\n${code}`;

/** @param file the script that is brought to pages, as WXT calls it */
export function readingScript(file: string): Plugin {
  return {
    name: "reading-script",
    generateBundle(_, bundle) {
      const chunk = bundle[file];
      if (chunk?.type === "chunk") chunk.code = compiledAhead(chunk.code);
    },
  };
}
