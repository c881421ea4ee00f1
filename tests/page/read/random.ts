/** Pages made and changed at random, each by its seed: what is found while one changes, and on the same page read anew. */
import { scan } from "../../../core/match/scan.ts";
import type { Matching } from "../../../core/ports.ts";
import { gather, nothingChanged, openIndex, type PageIndex } from "../../../page/read/index.ts";
import { DICTIONARY, NEVER } from "./in-page.ts";

/** A whole number from 0 to below another. */
type Random = (below: number) => number;
type Tree = Document | ShadowRoot;
type Parent = Element | ShadowRoot;

const WORDS = "党组 四个意识 党 组织力 四个 意识 机关 党建 全面从严治党 字 四 个意识 \n 党组织 a".split(" ");
const INLINE = ["b", "a", "span", "font"];
const BLOCKS = ["p", "div", "li", "section", "td"];
const WATCHED = { subtree: true, childList: true, characterData: true, attributeFilter: ["contenteditable"] };

function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const oneOf = <T>(random: Random, list: ArrayLike<T>) => list[random(list.length)] as T;
const words = (random: Random) => Array.from({ length: 1 + random(4) }, () => oneOf(random, WORDS)).join("");

/** So many nodes, more or less. */
function made(random: Random, size: number, depth = 0): ChildNode {
  if (size <= 1 && random(2)) return new Text(words(random));
  const name = oneOf(random, size > 1 && depth < 6 && random(5) ? BLOCKS : [...INLINE, "br", "code"]);
  const element = document.createElement(name);
  if (size <= 1) element.append(words(random));
  for (let left = size - 1; left > 0; ) {
    const part = 1 + random(random(3) ? left / 3 : 4);
    element.append(made(random, part, depth + 1));
    left -= part;
  }
  return element;
}

function nodesOf(root: Node): ChildNode[] {
  const walker = document.createTreeWalker(root);
  const nodes: ChildNode[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as ChildNode);
  return nodes;
}

/** What pages do to their nodes; each is given a node, an element that may take others in, and a place in that. */
const CHANGES: readonly ((random: Random, node: ChildNode, parent: Parent, before: Node | null) => void)[] = [
  (random, node) => node instanceof Text && node.insertData(random(node.length + 1), words(random)),
  (random, node) => node instanceof Text && node.length > 1 && node.splitText(1 + random(node.length - 1)),
  (_, __, parent) => parent.normalize(),
  (_, node) => node.remove(),
  (_, node, parent, before) => !node.contains(parent) && parent.insertBefore(node, before),
  (random, _, parent, before) => parent.insertBefore(made(random, 1 + random(6)), before),
  (random, _, parent, before) => parent.insertBefore(made(random, 1 + random(600)), before),
  (random, node) => {
    const wrapper = document.createElement(oneOf(random, [...INLINE, ...BLOCKS]));
    node.replaceWith(wrapper);
    wrapper.append(node);
  },
  (_, node) => node instanceof Element && node.replaceWith(...node.childNodes),
  (random, _, parent) => {
    const wrapper = document.createElement(oneOf(random, BLOCKS));
    const some = [...parent.childNodes].slice(random(parent.childNodes.length));
    some[0]?.before(wrapper);
    wrapper.append(...some);
  },
  (_, node) => node instanceof Element && node.toggleAttribute("contenteditable"),
  (_, __, parent) => parent.append(...[...parent.childNodes].reverse()),
];

function change(random: Random, roots: readonly Parent[]): void {
  const root = oneOf(random, roots);
  const nodes = nodesOf(root);
  const parents = [root, ...nodesOf(oneOf(random, roots)).filter((node) => node instanceof Element)];
  const parent = oneOf(random, parents);
  const before = random(4) ? (oneOf(random, parent.childNodes) ?? null) : null;
  // The host stays: what is in it is read only while it is on the page.
  const node = nodes.length > 0 ? oneOf(random, nodes) : undefined;
  if (node && !(node instanceof Element && (node.shadowRoot || node.querySelector("#host"))))
    oneOf(random, CHANGES)(random, node, parent, before === node ? null : before);
}

/** Where each match stands, nodes told by their number on the page. */
function placesIn(root: Tree, index: PageIndex): string[] {
  const numbers = new Map(nodesOf(root).map((node, number) => [node as Node, number]));
  return index
    .all()
    .map(
      (found) =>
        `${numbers.get(found.start)}:${found.startOffset} ${numbers.get(found.end)}:${found.endOffset} ${found.term}`,
    );
}

/** Matches texts as somebody elsewhere does. */
function elsewhere(): Matching {
  const matches: ReturnType<typeof scan>[] = [];
  return {
    add: (texts) => void matches.push(...texts.map((text) => scan(DICTIONARY, text))),
    end: async () => matches,
    stop: () => {},
  };
}

/** Makes a page and changes it while it is read, told of it late: the matches in the end, and those of the same page read anew. */
export async function changedAtRandom(seed: number, size: number) {
  const random = randomFrom(seed);
  const { style } = document.documentElement;
  // Firefox lays blocks that lie deep within inline elements out for minutes.
  if (CSS.supports("-moz-appearance", "none")) style.display = "none";
  document.body.innerHTML = "<div id=host></div>";
  const host = document.body.firstChild as Element;
  const shadow = host.attachShadow({ mode: "open" });
  for (const root of [document.body, shadow, document.body]) root.append(made(random, 1 + random(size)));
  const trees: Tree[] = [document, shadow];
  const held = trees.map((root) => {
    const index = openIndex(root, DICTIONARY, random(2) ? elsewhere : undefined);
    let changed = nothingChanged();
    const observer = new MutationObserver((records) => gather(changed, records));
    observer.observe(root, WATCHED);
    const note = () => {
      gather(changed, observer.takeRecords());
      index.note(changed);
      changed = nothingChanged();
    };
    return { root, index, observer, note };
  });
  const near = () => {
    for (const { index } of held) index.near(random(2000));
  };
  for (let round = 0; round < 4; round++) {
    const readings = held.map(({ index }) => index.steps(near));
    for (let step = random(40); step > 0; step--) for (const reading of readings) await reading.next().value;
    for (let times = 1 + random(5); times > 0; times--) change(random, [document.body, shadow]);
    for (const reading of readings)
      for (let step = reading.next(); !step.done; step = reading.next()) await step.value;
    for (const { note } of held) note();
  }
  for (const { index, observer } of held) {
    observer.disconnect();
    await index.read(NEVER, () => {});
  }
  const found = held.flatMap(({ root, index }) => placesIn(root, index));
  const anew = trees.map((root) => ({ root, index: openIndex(root, DICTIONARY) }));
  for (const { index } of anew) await index.read(NEVER, () => {});
  const fresh = anew.flatMap(({ root, index }) => placesIn(root, index));
  document.body.replaceChildren();
  style.display = "";
  return { found, fresh };
}
