/**
 * Reads documents and elements past what a page may have put in the way. In Chromium a form's field named `parentNode`
 * stands in for the form's parent, in a content script as well. An image named `hidden` stands in for `document.hidden` in
 * the page's own world alone (seen in Chromium 156 and Firefox 153); documents are read the same way all the same, since no
 * standard says so.
 */

/** The property as its prototype gives it. */
function getter<T extends object, K extends keyof T>(prototype: T, name: K): (of: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new TypeError(`${String(name)} is no property of its own`);
  return (of) => get.call(of) as T[K];
}

const { prototype: page } = Document;

export const parentOf = getter(Node.prototype, "parentNode");
export const parentElementOf = getter(Node.prototype, "parentElement");
export const firstChildOf = getter(Node.prototype, "firstChild");
export const nextOf = getter(Node.prototype, "nextSibling");
export const previousOf = getter(Node.prototype, "previousSibling");
export const textOf = getter(Node.prototype, "textContent");
export const isConnected = getter(Node.prototype, "isConnected");
export const nameOf = getter(Element.prototype, "localName");
export const spaceOf = getter(Element.prototype, "namespaceURI");
export const firstElementOf = getter(Element.prototype, "firstElementChild");
export const lastElementOf = getter(Element.prototype, "lastElementChild");
export const shadowOf = getter(Element.prototype, "shadowRoot");
export const isHidden = getter(page, "hidden");
export const readyStateOf = getter(page, "readyState");
export const baseOf = getter(Node.prototype, "baseURI");
const typeOf = getter(Node.prototype, "nodeType");
export const documentOf = getter(Node.prototype, "ownerDocument");
export const rootElementOf = getter(page, "documentElement");

/*
 * What kind of node one is. A page may move nodes from a frame of its own into another document; where a content script of
 * the frame has seen them, they are no `instanceof` the other document's classes.
 */
export const isElement = (node: Node): node is Element => typeOf(node) === Node.ELEMENT_NODE;
export const isDocument = (node: Node): node is Document => typeOf(node) === Node.DOCUMENT_NODE;
export const isText = (node: Node): node is Text =>
  typeOf(node) === Node.TEXT_NODE || typeOf(node) === Node.CDATA_SECTION_NODE;
export const isShadowRoot = (node: Node): node is ShadowRoot =>
  typeOf(node) === Node.DOCUMENT_FRAGMENT_NODE && String(node) === "[object ShadowRoot]";
export const isHtml = (element: Element): element is HTMLElement => spaceOf(element) === XHTML;

export const XHTML = "http://www.w3.org/1999/xhtml";

const prototypeOf = (root: Document | ShadowRoot) =>
  isDocument(root) ? Document.prototype : ShadowRoot.prototype;

/** The adopted style sheets of a tree. */
export function sheetsOf(root: Document | ShadowRoot): readonly CSSStyleSheet[] {
  return [...(Reflect.get(prototypeOf(root), "adoptedStyleSheets", root) as CSSStyleSheet[])];
}

/** Puts other style sheets in place of those a tree had adopted. */
export function adoptSheets(root: Document | ShadowRoot, sheets: readonly CSSStyleSheet[]): void {
  Reflect.set(prototypeOf(root), "adoptedStyleSheets", sheets, root);
}

export type Tree = Document | ShadowRoot | Element;

const selectorsOf = (tree: Tree): ParentNode => {
  if (isDocument(tree)) return Document.prototype;
  return isElement(tree) ? Element.prototype : DocumentFragment.prototype;
};

/** Whether the page, or a frame in it, has the focus. */
export function hasFocus(of: Document): boolean {
  return page.hasFocus.call(of);
}

/** Whether all of a document is an editor. */
export function isDesigned(of: Document): boolean {
  return Reflect.get(page, "designMode", of) === "on";
}

/** What is selected in a page. */
export function selectionOf(of: Document): Selection | null {
  return page.getSelection.call(of);
}

/** All elements below a node that a selector names. */
export function allOf(tree: Tree, selector: string): NodeListOf<Element> {
  return selectorsOf(tree).querySelectorAll.call(tree, selector);
}

/**
 * All elements below a node in document order, each looked up when it is asked for, and none but with `item`: that goes
 * on from the one asked for last, where `length` and an index in brackets count them all first.
 */
export function elementsOf(tree: Tree): HTMLCollectionOf<Element> | NodeListOf<Element> {
  if (isShadowRoot(tree)) return allOf(tree, "*");
  return (isDocument(tree) ? Document : Element).prototype.getElementsByTagName.call(tree, "*");
}

/** The elements right below a node, each looked up when it is asked for, as those of `elementsOf` are. */
export function childrenOf(tree: Tree): HTMLCollection {
  const { prototype } = isDocument(tree) ? Document : isElement(tree) ? Element : DocumentFragment;
  return Reflect.get(prototype, "children", tree);
}

/** Whether there is an element below a node that a selector names. */
export function holdsAny(tree: Tree, selector: string): boolean {
  return selectorsOf(tree).querySelector.call(tree, selector) !== null;
}

/** Walks the nodes below another in document order. */
export function walk(root: Node, what: number, filter: NodeFilter | null = null): TreeWalker {
  return page.createTreeWalker.call(document, root, what, filter);
}

/** The topmost element at a point of the viewport, in CSS pixels; null where that is of another tree, which shadow roots give as well. */
export function elementAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const element = prototypeOf(root).elementFromPoint.call(root, x, y);
  return element && rootOf(element) === root ? element : null;
}

/** What a node is drawn in: the slot it is assigned to, an element's parent, a shadow root's host; null around all. */
export function drawnIn(node: Node): Node | null {
  if (isShadowRoot(node)) return node.host;
  const slot = isElement(node) && Reflect.get(Element.prototype, "assignedSlot", node);
  return slot || parentOf(node);
}

/** All elements of a tree at a point of the viewport, the topmost first. */
export function elementsAt(root: Document | ShadowRoot, x: number, y: number): Element[] {
  return prototypeOf(root)
    .elementsFromPoint.call(root, x, y)
    .filter((element) => rootOf(element) === root);
}

/** The document or shadow root that a node is in; itself or what is around it where it is in neither. */
export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

/** Whether an element has any attribute. */
export function hasAttributes(element: Element): boolean {
  return Element.prototype.hasAttributes.call(element);
}

/** An attribute's value; null where there is none. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** Whether an element fits a selector. */
export function fits(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** The nearest of an element and those around it that fits a selector. */
export function nearest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** Whether a node begins after another in document order; false when they are in different trees. */
export function follows(node: Node, other: Node): boolean {
  const order = Node.prototype.compareDocumentPosition.call(other, node);
  return (order & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_DISCONNECTED)) === 4;
}

/** The text node of a tree at a point of the viewport, or the nearest to it; null where there is none. */
export function textAt(root: Document | ShadowRoot, x: number, y: number): Node | null {
  const shadowRoots = isShadowRoot(root) ? [root] : [];
  const node = page.caretPositionFromPoint?.call(document, x, y, { shadowRoots })?.offsetNode;
  return node && rootOf(node) === root ? node : null;
}

/** Whether a node is another or lies within it. */
export function holds(node: Node, other: Node): boolean {
  return Node.prototype.contains.call(node, other);
}

/** Scrolls all that is around an element until it is seen. */
export function scrollTo(element: Element, how: ScrollIntoViewOptions): void {
  Element.prototype.scrollIntoView.call(element, how);
}

/** Scrolls what is in an element. */
export function scrollBy(element: Element, how: ScrollToOptions): void {
  (Element.prototype.scrollBy as (how: ScrollToOptions) => void).call(element, how);
}

/** The part of an element, in the viewport, that what is in it can be seen in. */
export function paddingBoxOf(element: Element): Pick<DOMRect, "left" | "top" | "right" | "bottom"> {
  const box = boxOf(element);
  const own = (name: `client${string}` & keyof Element) => Reflect.get(Element.prototype, name, element);
  const [left, top] = [box.left + own("clientLeft"), box.top + own("clientTop")];
  return { left, top, right: left + own("clientWidth"), bottom: top + own("clientHeight") };
}

/** Whether an element, and not the window for it, can scroll what is in it. */
export function isScroller(element: Element): boolean {
  if (element === Reflect.get(page, "scrollingElement", document)) return false;
  const { overflowX, overflowY, display } = getComputedStyle(element);
  return /auto|scroll|hidden/.test(overflowX + overflowY) && !/inline$|contents/.test(display);
}

/** Gives an element the focus, and leaves the page scrolled as it is. */
export function focusOn(element: HTMLElement): void {
  HTMLElement.prototype.focus.call(element, { preventScroll: true });
}

/** Whether the text in an element is drawn where it is in view: nothing around it is hidden or closed. What is transparent may be about to appear. */
export function isDrawn(element: Element): boolean {
  const isShown = Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
  // An element that hides what is in it is shown itself.
  return isShown && getComputedStyle(element).contentVisibility !== "hidden";
}

/** Where an element stands in the viewport. */
export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}
