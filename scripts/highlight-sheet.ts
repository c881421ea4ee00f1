/** The style sheet by which pages draw highlights, made from the looks the code knows, as a module to import. */
import type { Plugin } from "vite";
import { baseText, WHERE } from "../page/paint-style.ts";

const NAME = "virtual:highlights.css";

/** @param browser as WXT calls it */
export function highlightSheet(browser: string): Plugin {
  return {
    name: "highlight-sheet",
    resolveId: (id) => (id === NAME ? id : null),
    load: (id) => (id === NAME ? baseText(browser === "firefox" ? WHERE.firefox : WHERE.chromium) : null),
  };
}
