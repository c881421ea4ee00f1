/** The one element Bandu ever adds to a page: it stands there while a card is open and draws nothing itself. */
import { type ComponentChild, render } from "preact";
import cardCss from "../../components/card/card.css?inline";
import themeCss from "../../components/theme.css?inline";
import {
  documentOf,
  drawnIn,
  fits,
  isElement,
  isShadowRoot,
  rootElementOf,
  spaceOf,
  XHTML,
} from "../native.ts";

/** Names the page can see and the tests rely on. */
export const HOST_TAG = "bandu-card";

const SVG = "http://www.w3.org/2000/svg";
/** An element in full screen is modal as well. */
const ENCLOSING = ":modal, :popover-open:not([popover=manual i])";

/**
 * What scrolls the card: pages that scroll by themselves would take it for theirs, and keep it from the card. A listener at
 * the window would keep it from pages; see `RENAMED` in listen.ts. The last two are old names of Firefox.
 */
const SCROLLING = ["wheel", "touchmove", "DOMMouseScroll", "MozMousePixelScroll"];

export interface CardHost {
  /** The box to place; a popover in the top layer, inside the closed root. */
  readonly box: HTMLElement;
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Draws the card's content, in place of what it drew before; name and description are for those who hear it. */
  draw(content: ComponentChild, name: string, description: string): void;
  /** Takes the host off the page. */
  remove(): void;
}

/** Puts a host into the document and opens its popover. `near` is where the term stands. */
export function addHost(near: Element, theme: "auto" | "light" | "dark"): CardHost {
  const document = documentOf(near) ?? globalThis.document;
  // In a document of XML, `createElement` makes elements that are none of HTML's: they take no shadow root.
  const element = document.createElementNS(XHTML, HOST_TAG) as HTMLElement;
  if (theme !== "auto") element.dataset.theme = theme;
  const root = element.attachShadow({ mode: "closed" });
  root.adoptedStyleSheets = [sheet(document, themeCss), sheet(document, cardCss)];
  const box = document.createElementNS(XHTML, "div") as HTMLElement;
  box.className = "card";
  box.popover = "manual";
  box.tabIndex = -1;
  box.setAttribute("role", "dialog");
  for (const type of SCROLLING)
    box.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  root.append(box);
  const stands = standing(element, livingParent(near, document), document);
  box.showPopover();
  return {
    box,
    element,
    root,
    draw(content, name, description) {
      render(content, box);
      box.ariaLabel = name;
      box.setAttribute("aria-description", description);
    },
    remove() {
      render(null, box);
      stands.remove();
    },
  };
}

/** Puts the host into its parent, and gives what was put there: a drawing shows other elements only as foreign objects. */
function standing(host: Element, parent: ParentNode & Node, document: Document): Element {
  if (!isElement(parent) || spaceOf(parent) !== SVG) {
    parent.append(host);
    return host;
  }
  const foreign = document.createElementNS(SVG, "foreignObject");
  foreign.append(host);
  parent.append(foreign);
  return foreign;
}

/**
 * Whatever is outside an open modal dialog is inert, of what is outside an element in full screen nothing is seen, and a press
 * outside a popover closes it: there the host has to live inside. A component draws its own children only where it has slots
 * for them, hence inside its shadow root.
 */
function livingParent(near: Element, document: Document): ParentNode & Node {
  let root: ShadowRoot | undefined;
  for (let at: Node | null = near; at; at = drawnIn(at)) {
    if (isElement(at) && fits(at, ENCLOSING)) return root ?? at;
    root = isShadowRoot(at) ? at : undefined;
  }
  return rootElementOf(document) as Element;
}

function sheet(document: Document, css: string): CSSStyleSheet {
  const view = document.defaultView ?? window;
  const made = new (view as typeof globalThis & Window).CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
