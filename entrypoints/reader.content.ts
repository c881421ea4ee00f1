import { defineContentScript } from "wxt/utils/define-content-script";

export default defineContentScript({
  matches: ["<all_urls>"],
  allFrames: true,
  matchOriginAsFallback: true,
  // The announcement would tell every page the extension's id.
  noScriptStartedPostMessage: true,
  main() {},
});
