/** Which elements are read, and which break a run of text, told by their names and, where that counts, their style. */
import { attributeOf, firstChildOf, hasAttributes, isText, nameOf, nextOf, textOf } from "../native.ts";

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Text in these is never read, however deep: it is code, a control's, or not shown. */
const UNREAD = names(
  "script style noscript template code kbd samp tt textarea select input math title iframe object",
);

/** Classes of editors whose lines are plain elements. */
const EDITORS = names("CodeMirror cm-editor monaco-editor ace_editor");

/** What pages are mostly made of: to pass these over takes the browser half the time of looking for each of those above. */
const COMMON =
  "div,a,span,li,p,td,tr,b,i,em,strong,ul,br,img,h1,h2,h3,h4,th,tbody,table,ol,dl,dt,dd,font,u,section,article,figure," +
  "label,button,svg,path,g,use";

/** What `isUnread` may tell of, as selectors: the browser answers several short ones far sooner than a list. */
export const MAY_BE_UNREAD = [
  `:not(${COMMON})`,
  "[contenteditable]",
  ...[...EDITORS].map((name) => `.${name}`),
];

/** What may hold a great deal of text that is not to be read, such as data that a page brings along. */
export const MAY_BE_BULKY = ["script", "style", "noscript", "textarea", "[contenteditable]"];
/** From so many units on it is too much to be matched for nothing. */
const BULK = 2_000;

/** Readings above and beside ruby text: they stand between its characters and are passed over. */
const RUBY = names("rt rp rtc");

/** Elements that begin on a line of their own on any ordinary page, and so always begin a run. */
const BLOCKS = names(
  "address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre search section summary table tbody td tfoot th thead tr ul",
);

/** Inline elements that stand for something between the text before and after them. */
const REPLACED = names("br img video audio canvas embed input button textarea select meter progress svg");

export const isBlock = (element: Element): boolean => BLOCKS.has(nameOf(element));

export const isLineBreak = (element: Element): boolean => nameOf(element) === "br";

export const isReading = (element: Element): boolean => RUBY.has(nameOf(element));

/** Whether an element's own name, class or attributes say that its text is not to be read. */
export function isUnread(element: Element): boolean {
  if (UNREAD.has(nameOf(element))) return true;
  if (!hasAttributes(element)) return false;
  const editable = attributeOf(element, "contenteditable");
  if (editable !== null && editable.toLowerCase() !== "false") return true;
  return (attributeOf(element, "class") ?? "").split(/\s+/).some((name) => EDITORS.has(name));
}

/** Whether an element has much text. */
export function isBulky(element: Element): boolean {
  const first = firstChildOf(element);
  if (!first) return false;
  // The text of a script would be copied to be measured.
  return isMuch(isText(first) && !nextOf(first) ? first : (textOf(element) ?? ""));
}

/** Whether a text is too much to be looked at for nothing. */
export function isMuch({ length }: Text | string): boolean {
  return length >= BULK;
}

/** Whether the text before and after an element's edge belongs to different runs. */
export function breaksRun(element: Element): boolean {
  const { display, position, float } = getComputedStyle(element);
  if (REPLACED.has(nameOf(element))) return display !== "none";
  if (isUnread(element)) return true;
  if (isReading(element)) return false;
  if (display === "") return isBlock(element);
  // What is hidden with text in it may be shown any time, unheard: its name tells how.
  if (display === "none") return isBlock(element) && firstChildOf(element) !== null;
  return !/^(inline$|contents|ruby)/.test(display) || position === "absolute" || float !== "none";
}
