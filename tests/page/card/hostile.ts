/** Pages that make it hard for a card to be seen and pressed: recipes to be served, each with the term 四个合格 in it. */

export interface Recipe {
  readonly name: string;
  /** Goes into a style element. */
  readonly css?: string;
  /** The body's content; TERM stands for the sentence with the term. */
  readonly body?: string;
  /** Runs as the page's own script, before anything of Bandu is on the page but its listeners. */
  readonly script?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Attributes of the html element. */
  readonly html?: string;
  /** Done in the page before hovering; a key press or a click at `#go` can be asked for with `press`. */
  readonly press?: boolean;
  readonly doctype?: string;
  readonly type?: string;
}

/** Everything that is not the page's own few elements: what a page's `*` rules aim at. */
const UNKNOWN = ":not(html, head, body, p, style, script, meta, title)";
const all = (declarations: string) => `* { ${declarations} }`;
const unknown = (declarations: string) => `${UNKNOWN} { ${declarations} }`;
/** What a script asks a document for, which an image or a form of that name stands in for. */
const NAMES =
  "body head documentElement activeElement createElement hasFocus defaultView adoptedStyleSheets addEventListener querySelector elementFromPoint elementsFromPoint execCommand getSelection visibilityState hidden location fullscreenElement scrollingElement ownerDocument parentNode nodeType nodeName".split(
    " ",
  );
/** What is asked of an element, which a field of that name stands in for where the element is its form. */
const FIELDS =
  "parentNode parentElement matches closest contains ownerDocument assignedSlot nodeName nodeType host getRootNode shadowRoot compareDocumentPosition getBoundingClientRect scrollIntoView clientWidth offsetWidth scrollTop".split(
    " ",
  );
const inForm = (text: string) =>
  `<form>${text}${FIELDS.map((name) => `<input type="hidden" name="${name}">`).join("")}</form>`;
const dialog = (style: string) => ({
  body: `<dialog style="${style}"><p>TERM</p></dialog>`,
  script: `document.querySelector("dialog").showModal()`,
});

export const RECIPES: readonly Recipe[] = [
  { name: "a plain page" },
  { name: "unknown elements not displayed", css: unknown("display: none !important") },
  { name: "the host by name not displayed", css: "bandu-card { display: none !important }" },
  {
    name: "the last child of html not displayed",
    css: "html > :not(head, body) { display: none !important }",
  },
  { name: "unknown elements hidden", css: unknown("visibility: hidden !important") },
  { name: "unknown elements transparent", css: unknown("opacity: 0 !important") },
  { name: "unknown elements deaf to the pointer", css: unknown("pointer-events: none !important") },
  { name: "unknown elements clipped away", css: unknown("clip-path: inset(100%) !important") },
  {
    name: "unknown elements masked",
    css: unknown("mask: linear-gradient(transparent, transparent) !important"),
  },
  { name: "unknown elements without content", css: unknown("content-visibility: hidden !important") },
  {
    name: "unknown elements of no size",
    css: unknown("width: 0 !important; height: 0 !important; overflow: hidden !important"),
  },
  {
    name: "unknown elements without letters",
    css: unknown("font-size: 0 !important; color: transparent !important"),
  },
  {
    name: "unknown elements far away",
    css: unknown("position: absolute !important; left: -9999px !important"),
  },
  { name: "unknown elements contained", css: unknown("contain: strict !important") },
  { name: "everything initial", css: all("all: initial !important") },
  { name: "everything unset", css: all("all: unset !important") },
  { name: "everything blended", css: all("mix-blend-mode: difference !important") },
  { name: "everything turned", css: all("transform: rotate(1deg) !important") },
  {
    name: "everything without animation",
    css: all("animation: none !important; transition: none !important"),
  },
  {
    name: "everything unselectable, without a cursor",
    css: all("user-select: none !important; cursor: none !important"),
  },
  { name: "a scaled page", css: "html { transform: scale(0.9); transform-origin: 0 0 }" },
  { name: "a page in perspective", css: "body { perspective: 500px } p { transform: rotateY(10deg) }" },
  { name: "a filtered page", css: "html { filter: blur(0px) }" },
  { name: "a faded page", css: "html { opacity: 0.5 }" },
  { name: "a contained page", css: "html, body { contain: strict; width: 100vw; height: 100vh }" },
  { name: "a page that clips", css: "html, body { overflow: clip; height: 120px }" },
  {
    name: "a page without scrolling",
    css: "body { overflow: hidden; height: 100vh; position: fixed; width: 100% }",
  },
  { name: "an enlarged page", css: "html { zoom: 1.5 }" },
  { name: "a reduced page", css: "html { zoom: 0.7 }" },
  { name: "an enlarged body", css: "body { zoom: 2 }" },
  { name: "a grid of a page", css: "html { display: grid; grid-template-columns: 1fr 1fr }" },
  {
    name: "the highest overlay below the term",
    body: `<p>TERM</p><div style="position: fixed; z-index: 2147483647; inset: 90px 0 0; background: #8888">overlay</div>`,
  },
  {
    name: "the highest of everything",
    css: all("z-index: 2147483647 !important; position: relative !important"),
  },
  {
    name: "a strict policy",
    headers: { "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'" },
  },
  {
    name: "trusted types",
    headers: { "content-security-policy": "require-trusted-types-for 'script'; trusted-types 'none'" },
  },
  { name: "a sandbox", headers: { "content-security-policy": "sandbox allow-scripts" } },
  { name: "an open modal dialog", ...dialog("") },
  {
    name: "a modal dialog that clips and turns",
    ...dialog("overflow: hidden; transform: rotate(1deg); height: 90px"),
  },
  {
    name: "a modal dialog in a modal dialog",
    body: "<dialog><p>outer</p><dialog><p>TERM</p></dialog></dialog>",
    script: `for (const dialog of document.querySelectorAll("dialog")) dialog.showModal()`,
  },
  {
    name: "an open popover",
    body: `<div popover><p>TERM</p></div>`,
    script: `document.querySelector("[popover]").showPopover()`,
  },
  {
    name: "an element in full screen",
    body: `<div id="go" style="background: white; color: black"><p>TERM</p></div>`,
    script: `document.querySelector("#go").onclick = (event) => event.currentTarget.requestFullscreen()`,
    press: true,
  },
  { name: "a shadow root", body: `<div><template shadowrootmode="open"><p>TERM</p></template></div>` },
  {
    name: "a scroller",
    body: `<div style="height: 90px; overflow: auto"><p>TERM</p><p style="height: 900px"></p></div>`,
  },
  {
    name: "the window's far corner",
    body: `<p style="position: fixed; right: 2px; bottom: 2px; margin: 0">TERM</p>`,
  },
  { name: "a form whose fields stand in for its properties", body: inForm("<p>TERM</p>") },
  {
    name: "such a form with the term in no other element, in a scroller of its own",
    body: `<div style="height: 90px; overflow: auto">${inForm("TERM")}<p style="height: 900px"></p></div>`,
  },
  { name: "a term over two lines", body: `<p style="width: 5.5em">TERM</p>` },
  { name: "columns", body: `<p style="columns: 4; height: 80px">TERM</p>` },
  { name: "vertical text", css: "body { writing-mode: vertical-rl }" },
  { name: "a vertical page", css: "html { writing-mode: vertical-lr }" },
  { name: "a page from right to left", html: `dir="rtl"` },
  { name: "quirks", doctype: "" },
  {
    name: "patched prototypes",
    script: `for (const name of ["attachShadow", "append", "showPopover", "remove"])
      Element.prototype[name] = HTMLElement.prototype[name] = () => { throw new Error("no") };`,
  },
  {
    name: "images and forms named like what the document has",
    body: `<p>TERM</p>${NAMES.map((name) => `<img name="${name}"><form name="${name}"></form>`).join("")}`,
  },
  {
    name: "every event swallowed",
    script: `for (const type of ["pointermove", "mousemove", "pointerdown", "mousedown", "click", "keydown"])
      addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);`,
  },
  {
    name: "a thief of the focus",
    body: `<p>TERM</p><input id="thief">`,
    script: "setInterval(() => thief.focus(), 50)",
  },
  {
    name: "a page that always changes",
    body: `<p>TERM</p><p id="clock"></p>`,
    script: `(function tick() { clock.textContent = Math.random(); requestAnimationFrame(tick); })()`,
  },
  { name: "an inert body", html: "", script: "document.body.inert = true" },
  {
    name: "unknown elements removed as they come",
    script: `new MutationObserver((records) => { for (const { addedNodes } of records)
      for (const node of addedNodes) if (node.localName?.includes("-")) node.remove();
    }).observe(document, { childList: true, subtree: true });`,
  },
];

const SENTENCE = "最后逐条对照做到四个合格，请看。";

/** A recipe as a page to be served. */
export function pageOf({
  css = "",
  body = "<p>TERM</p>",
  script = "",
  html = "",
  doctype = "<!doctype html>",
}: Recipe): string {
  return `${doctype}<html lang="zh-CN" ${html}><head><meta charset="utf-8"><title>hostile</title>
<style>body { margin: 30px; font: 20px/1.6 sans-serif }</style><style>${css}</style></head>
<body>${body.replace("TERM", SENTENCE)}<script>${script}</script></body></html>`;
}
