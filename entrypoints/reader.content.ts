import { defineContentScript } from "wxt/utils/define-content-script";
import { OVER } from "../core/ports.ts";
import { hearHands } from "../page/ahead.ts";
import { onceChinese } from "../page/chinese.ts";
import { beginLife } from "../page/lifecycle.ts";
import { api } from "../platform/api.ts";
import { closedRootOf } from "../platform/closed-root.ts";
import { holdInbox } from "../platform/inbox.ts";
import { bringReading } from "./reader/bring.ts";
import "virtual:highlights.css";

/** On every page: waits for Chinese text, or for the extension to ask, and has then the script brought that reads. */
export default defineContentScript({
  matches: ["<all_urls>"],
  allFrames: true,
  matchOriginAsFallback: true,
  // The announcement would tell every page the extension's id.
  noScriptStartedPostMessage: true,
  // A page that streams in for long is read while it comes.
  runAt: "document_start",
  main() {
    const life = beginLife(() => !!api.runtime?.id);
    if (!life) return;
    hearHands(life);
    const waited = new AbortController();
    void life.joined.then(() => waited.abort(OVER));
    const signal = AbortSignal.any([life.signal, waited.signal]);
    const bring = () => bringReading(waited, life);
    holdInbox(bring, life.signal);
    void onceChinese(bring, closedRootOf, life, signal);
  },
});
