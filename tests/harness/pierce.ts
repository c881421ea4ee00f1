/** Looks into a closed shadow root from outside, as no page can. */
import type { CDPSession, Page } from "puppeteer-core";

export interface Pierced {
  /** The element's local name; `#text` for text. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text below, joined: also what the style sheet draws of a `data-text`. */
  readonly text: string;
  readonly children: readonly Pierced[];
  /** Where it stands in the viewport, in CSS pixels; undefined when it is not laid out. */
  rect(): Promise<{ x: number; y: number; width: number; height: number } | undefined>;
}

/** The first element of that local name in the page with what its shadow root holds; undefined when there is none. */
export async function pierce(page: Page, host: string): Promise<Pierced | undefined> {
  const firefox = (await page.browser().version()).startsWith("firefox");
  return firefox ? pierceFirefox(page, host) : pierceChromium(page, host);
}

/** All elements below (and the root itself) that the test says. */
export function findAll(root: Pierced, test: (node: Pierced) => boolean): Pierced[] {
  return [...(test(root) ? [root] : []), ...root.children.flatMap((child) => findAll(child, test))];
}

interface DomNode {
  nodeName: string;
  localName: string;
  nodeType: number;
  nodeValue: string;
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

async function pierceChromium(page: Page, host: string): Promise<Pierced | undefined> {
  if (!sessions.has(page)) sessions.set(page, page.createCDPSession());
  const cdp = (await sessions.get(page)) as CDPSession;
  const { root } = (await cdp.send("DOM.getDocument", { depth: -1, pierce: true })) as unknown as {
    root: DomNode;
  };
  const found = findDom(root, host);
  return found && fromDom(found, cdp);
}

function findDom(node: DomNode, host: string): DomNode | undefined {
  if (node.localName === host) return node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = findDom(child, host);
    if (found) return found;
  }
  return undefined;
}

function fromDom(node: DomNode, cdp: CDPSession): Pierced {
  const children = [...(node.shadowRoots ?? []), ...(node.children ?? [])].map((child) =>
    fromDom(child, cdp),
  );
  const pairs = node.attributes ?? [];
  const attributes: Record<string, string> = Object.fromEntries(
    pairs.flatMap((name, at) => (at % 2 ? [] : [[name, pairs[at + 1] ?? ""]])),
  );
  return {
    name: node.nodeType === 3 ? "#text" : node.localName || node.nodeName,
    attributes,
    text:
      node.nodeType === 3
        ? node.nodeValue
        : children.map((child) => child.text).join("") + (attributes["data-text"] ?? ""),
    children,
    async rect() {
      const box = await cdp
        .send("DOM.getBoxModel", { backendNodeId: node.backendNodeId })
        .catch(() => undefined);
      const quad = box?.model.border;
      if (!quad) return undefined;
      const [x = 0, y = 0] = quad;
      return { x, y, width: box.model.width, height: box.model.height };
    },
  };
}

/** A node as WebDriver BiDi serializes it. */
interface BidiNode {
  sharedId?: string;
  value?: {
    nodeType: number;
    localName?: string;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
  };
}

type Send = (
  functionDeclaration: string,
  args: object[],
  options?: object,
) => Promise<BidiNode & { value?: unknown }>;

async function pierceFirefox(page: Page, host: string): Promise<Pierced | undefined> {
  const { connection } = page.browser() as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: { result: BidiNode } }> };
  };
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const send: Send = async (functionDeclaration, args, options) => {
    const answer = await connection.send("script.callFunction", {
      functionDeclaration,
      arguments: args,
      target: { context },
      awaitPromise: true,
      ...options,
    });
    return answer.result.result as never;
  };
  const deep = { serializationOptions: { maxDomDepth: 100, includeShadowTree: "all" } };
  const found = await send(`() => Document.prototype.querySelector.call(document, "${host}")`, [], deep);
  return found.value ? fromBidi(found, send) : undefined;
}

function fromBidi(node: BidiNode, send: Send): Pierced {
  const value = node.value ?? { nodeType: 0 };
  const below = [...(value.shadowRoot ? [value.shadowRoot] : []), ...(value.children ?? [])];
  const children = below.map((child) => fromBidi(child, send));
  const attributes = value.attributes ?? {};
  return {
    name: value.nodeType === 3 ? "#text" : (value.localName ?? "#root"),
    attributes,
    text:
      value.nodeType === 3
        ? (value.nodeValue ?? "")
        : children.map((child) => child.text).join("") + (attributes["data-text"] ?? ""),
    children,
    async rect() {
      const measure = `(node) => { const { x, y, width, height } = node.getBoundingClientRect(); return JSON.stringify({ x, y, width, height }); }`;
      const answer = await send(measure, [{ sharedId: node.sharedId }]);
      return typeof answer.value === "string" ? JSON.parse(answer.value) : undefined;
    },
  };
}
