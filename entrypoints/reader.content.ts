import browser from "webextension-polyfill";
import { defineContentScript } from "wxt/utils/define-content-script";
import { beginLife } from "../page/lifecycle.ts";
import { startReader } from "../page/reader.ts";
import { termSource } from "../platform/pack-store.ts";
import { answer } from "../platform/page-messages.ts";
import { settingsStore } from "../platform/settings.ts";
import { recordStudy } from "./reader/study.ts";
import "../page/presence.css";

export default defineContentScript({
  matches: ["<all_urls>"],
  allFrames: true,
  matchOriginAsFallback: true,
  // The announcement would tell every page the extension's id.
  noScriptStartedPostMessage: true,
  async main() {
    const life = beginLife(() => !!browser.runtime?.id);
    const marks = await startReader({ terms: termSource, settings: settingsStore, life });
    answer("page.terms", () => ({ revision: marks.revision, terms: marks.counts() }), life.signal);
    await recordStudy(marks, life.signal);
  },
});
