import { defineConfig } from "wxt";
import { READING } from "./entrypoints/reader/reading-file.ts";
import { highlightSheet } from "./scripts/highlight-sheet.ts";
import { builtPack, packIds, packPath } from "./scripts/pack.ts";
import { polyfillModule } from "./scripts/polyfill.ts";
import { readingScript, withoutContext } from "./scripts/reading-script.ts";
import { watchContent } from "./scripts/watch-content.ts";

/** Firefox needs a fixed add-on id to keep its storage across temporary installs. */
const GECKO_ID = "bandu@bandu.example";

const NOTE = "note.html";

/** What pages may be led to, and what is brought to them. In Chromium its address is another at every start, in Firefox one of each reader's own. */
const open = (...resources: string[]) => ({ resources, matches: ["<all_urls>"] });

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ["@wxt-dev/webextension-polyfill", "@wxt-dev/auto-icons"],
  autoIcons: { baseIconPath: "public/seal.svg", developmentIndicator: false },
  hooks: {
    "prepare:publicPaths": (_, paths) => {
      paths.push(...packIds().map(packPath));
    },
    // Firefox hides a new button behind the puzzle piece unless asked not to, and knows no optional alarms; they let nothing be seen and ask nothing of the reader.
    "build:manifestGenerated": (wxt, manifest) => {
      if (wxt.config.browser !== "firefox") {
        // The first in which a long page's text and what is found in it go to and from the background as they are, not as JSON.
        Object.assign(manifest, {
          minimum_chrome_version: "148",
          message_serialization: "structured_clone",
          web_accessible_resources: [{ ...open(NOTE, READING), use_dynamic_url: true }],
        });
        return;
      }
      manifest.optional_permissions = ["notifications"];
      manifest.permissions?.push("alarms");
      manifest.action = { ...manifest.action, default_area: "navbar" };
      manifest.web_accessible_resources = [open(NOTE)];
    },
    "server:started": watchContent,
    // A malformed pack throws here, which fails the build with the term, the field and the reason.
    "build:publicAssets": (_, files) => {
      for (const id of packIds())
        files.push({ relativeDest: packPath(id), contents: JSON.stringify(builtPack(id)) });
    },
  },
  vite: ({ browser }) => ({
    plugins: [highlightSheet(browser), polyfillModule(), withoutContext(), readingScript(READING)],
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  }),
  manifest: {
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "zh_CN",
    permissions: ["storage", "unlimitedStorage", "scripting", "contextMenus"],
    // Asked for when the reader turns the evening reminder or the offer of the clipboard on, and not before.
    optional_permissions: ["alarms", "notifications", "clipboardRead"],
    omnibox: { keyword: "bd" },
    host_permissions: ["<all_urls>"],
    commands: {
      _execute_action: { suggested_key: { default: "Alt+Shift+Period" } },
      "next-term": { suggested_key: { default: "Alt+Period" }, description: "__MSG_command_next__" },
      "previous-term": { suggested_key: { default: "Alt+Comma" }, description: "__MSG_command_previous__" },
      "toggle-site": { suggested_key: { default: "Alt+Shift+Comma" }, description: "__MSG_command_site__" },
      "side-panel": { description: "__MSG_command_panel__" },
    },
    browser_specific_settings: {
      gecko: {
        id: GECKO_ID,
        strict_min_version: "140.0",
        data_collection_permissions: { required: ["none"] },
      },
    },
  },
});
