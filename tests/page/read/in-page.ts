/** What the tests of reading run within a page. */
import { compileDictionary } from "../../../core/match/compile.ts";
import { openDictionary, SILENT } from "../../../core/match/dictionary.ts";
import { type Matches, NO_MATCHES, scan } from "../../../core/match/scan.ts";
import type { Matching } from "../../../core/ports.ts";
import type { Found } from "../../../page/read/found.ts";
import { holdsHan } from "../../../page/read/han.ts";
import { gather, nothingChanged, openIndex, type PageIndex } from "../../../page/read/index.ts";

export { changedAtRandom } from "./random.ts";
export { holdsHan, openIndex };

const TERMS = ["党组", "四个意识", "机关党建", "全面从严治党", "组织力"];
export const DICTIONARY = openDictionary(
  compileDictionary([
    ...TERMS.map((text, term) => ({ text, term })),
    { text: "党组织", term: SILENT },
    { text: "治党党组", term: SILENT },
  ]),
);
export const NEVER = new AbortController().signal;

/** Puts HTML into the page and reads it. */
export async function indexOf(html: string): Promise<PageIndex> {
  document.body.innerHTML = html;
  const index = openIndex(document, DICTIONARY);
  await index.read(NEVER, () => {});
  return index;
}

/** Reads HTML and gives how many matches there are each time that some are to be shown. */
export async function sizes(html: string): Promise<number[]> {
  document.body.innerHTML = html;
  scrollTo(0, 0);
  const index = openIndex(document, DICTIONARY);
  const sizes: number[] = [];
  // What is near is looked up each time, as for painting.
  const steps = index.steps(() => sizes.push(index.near(0) && index.size));
  while (!steps.next().done);
  return sizes;
}

/** The text of each match, as a range over it tells. */
export function texts(index: PageIndex): string[] {
  // One for all: a page pays at each of its changes for every range that is not collected yet.
  const range = document.createRange();
  return index.all().map(({ start, startOffset, end, endOffset }) => {
    range.setStart(start, startOffset);
    range.setEnd(end, endOffset);
    return range.toString();
  });
}

/**
 * Reads HTML scrolled to a share of its height, and stops when the middle of the view is to be shown: what is there, as
 * far as it is looked up by then, and how often the browser was asked where an element is and what is at a point.
 */
export function middleOf(html: string, share: number) {
  document.body.innerHTML = html;
  scrollTo(0, share * (document.documentElement.scrollHeight - innerHeight));
  const asked = { boxes: 0, points: 0 };
  const restore = [
    counted(Element.prototype, "getBoundingClientRect", () => asked.boxes++),
    counted(Document.prototype, "elementFromPoint", () => asked.points++),
  ];
  let found: readonly Found[] | undefined;
  const index = openIndex(document, DICTIONARY);
  const steps = index.steps(() => {
    found ??= index.near(0);
  });
  steps.next();
  for (const undo of restore) undo();
  const there = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  const holds = found?.some(({ start }) => there?.contains(start) || start.parentElement?.contains(there));
  return { ...asked, found: found?.length, holds };
}

/** Counts how often a method is called; gives what ends that. */
function counted<T extends object>(prototype: T, name: keyof T, count: () => void): () => void {
  const method = prototype[name];
  prototype[name] = function (this: T, ...given: unknown[]) {
    count();
    return (method as (...given: unknown[]) => unknown).apply(this, given);
  } as T[keyof T];
  return () => {
    prototype[name] = method;
  };
}

/** Makes a change and tells of it as an observer would. */
function changedBy(change: () => void) {
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  change();
  const changed = nothingChanged();
  gather(changed, observer.takeRecords());
  observer.disconnect();
  return changed;
}

async function freshTexts(): Promise<string[]> {
  const fresh = openIndex(document, DICTIONARY);
  await fresh.read(NEVER, () => {});
  return texts(fresh);
}

/** Matches texts as somebody elsewhere does, and answers at once. */
function quick(): Matching {
  const matches: Matches[] = [];
  return {
    add: (texts) => void matches.push(...texts.map((text) => scan(DICTIONARY, text))),
    end: async () => matches,
    stop: () => {},
  };
}

/**
 * Takes some steps of reading HTML, makes a change and reads on, here or elsewhere: the matches then, and those of the
 * same page read anew.
 */
export async function during(html: string, count: number, change: () => void, where?: "elsewhere") {
  document.body.innerHTML = html;
  const index = openIndex(document, DICTIONARY, where && quick);
  const steps = index.steps(() => index.near(0));
  for (let step = 0; step < count; step++) await steps.next().value;
  index.note(changedBy(change));
  for (let step = steps.next(); !step.done; step = steps.next()) await step.value;
  await index.read(NEVER, () => {});
  return { found: texts(index), fresh: await freshTexts() };
}

/** What somebody elsewhere answers: the texts' matches, that there are none, or nothing. */
const ANSWERS: Record<string, (texts: readonly string[]) => readonly Matches[] | undefined> = {
  matches: (texts) => texts.map((text) => scan(DICTIONARY, text)),
  none: (texts) => texts.map(() => NO_MATCHES),
  nothing: () => undefined,
};

/**
 * Reads HTML whose matching is left to somebody elsewhere, and does something while the answer is awaited. Gives the
 * matches in the end, those of the same page read anew here, how much text was handed over, at how many times at the
 * least, and how many matches were near the end of the page meanwhile.
 */
export async function elsewhere(html: string, answer: string, act: () => void = () => {}) {
  document.body.innerHTML = html;
  scrollTo(0, 0);
  const handed: string[] = [];
  const asked = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<readonly Matches[] | undefined>();
  let [most, stops] = [0, 0];
  const matching = {
    add(texts: readonly string[]) {
      handed.push(...texts);
      most = Math.max(most, texts.join("").length);
    },
    end() {
      asked.resolve();
      return answered.promise;
    },
    stop: () => stops++,
  };
  const index = openIndex(document, DICTIONARY, () => matching);
  const reading = index.read(NEVER, () => {});
  await asked.promise;
  const changed = changedBy(act);
  index.note(changed);
  const near = index.near(0).length;
  answered.resolve(ANSWERS[answer]?.(handed));
  await reading;
  await index.read(NEVER, () => {});
  return { found: texts(index), fresh: await freshTexts(), units: handed.join("").length, most, near, stops };
}

/** Reads HTML, makes a change and reads what changed: the matches then, and those of the same page read anew. */
export async function after(html: string, change: () => void): Promise<{ found: string[]; fresh: string[] }> {
  const index = await indexOf(html);
  index.all();
  index.note(changedBy(change));
  await index.read(NEVER, () => {});
  return { found: texts(index), fresh: await freshTexts() };
}
