import browser from "webextension-polyfill";
import { defineContentScript } from "wxt/utils/define-content-script";
import { beginLife } from "../page/lifecycle.ts";
import { startReader } from "../page/reader.ts";
import { termSource } from "../platform/pack-store.ts";
import { answer } from "../platform/page-messages.ts";
import { progressStore } from "../platform/progress.ts";
import { settingsStore } from "../platform/settings.ts";
import { recordStudy } from "./reader/study.ts";
import "../page/presence.css";

export default defineContentScript({
  matches: ["<all_urls>"],
  allFrames: true,
  matchOriginAsFallback: true,
  // The announcement would tell every page the extension's id.
  noScriptStartedPostMessage: true,
  // A page that streams in for long is read while it comes.
  runAt: "document_start",
  main() {
    const life = beginLife(() => !!browser.runtime?.id);
    if (!life) return;
    const marks = startReader({ terms: termSource, settings: settingsStore, progress: progressStore, life });
    answer("page.terms", () => ({ revision: marks.revision, terms: marks.counts() }), life.signal);
    void recordStudy(marks, life.signal);
  },
});
