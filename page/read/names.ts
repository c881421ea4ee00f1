/** Which elements are read, and which break a run of text, told by their names and, where that counts, their style. */

/** Text in these is never read: it is code, an editor's, or not shown. Also within them. */
export const UNREAD =
  "script,style,noscript,template,code,kbd,samp,tt,textarea,select,input,button:empty,math,title,iframe,object," +
  "[contenteditable]:not([contenteditable=false i])," +
  ".CodeMirror,.cm-editor,.monaco-editor,.ace_editor";

/** Readings above and beside ruby text: they stand between its characters and are passed over. */
export const RUBY = new Set(["rt", "rp", "rtc"]);

/** Elements that begin on a line of their own on any ordinary page, and so always begin a run. */
export const BLOCKS = new Set(
  (
    "address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre search section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Inline elements that stand for something between the text before and after them. */
const REPLACED = new Set(
  "br img video audio canvas embed input button textarea select meter progress svg".split(" "),
);

/** Whether the text before and after an element's edge belongs to different runs. */
export function breaksRun(element: Element): boolean {
  const name = element.localName;
  if (REPLACED.has(name) || element.matches(UNREAD)) return true;
  if (RUBY.has(name)) return false;
  const { display, position, float } = getComputedStyle(element);
  if (display === "") return BLOCKS.has(name);
  return !/^(inline$|contents|ruby|none)/.test(display) || position === "absolute" || float !== "none";
}
