/** What the tests of reading run within a page. */
import { compileDictionary } from "../../../core/match/compile.ts";
import { openDictionary, SILENT } from "../../../core/match/dictionary.ts";
import { gather, nothingChanged, openIndex, type PageIndex } from "../../../page/read/index.ts";

export { openIndex };

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
  const steps = index.steps(() => sizes.push(index.size));
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

/** Takes some steps of reading HTML, makes a change and reads on: the matches then, and those of the same page read anew. */
export async function during(html: string, count: number, change: () => void) {
  document.body.innerHTML = html;
  const index = openIndex(document, DICTIONARY);
  const steps = index.steps(() => {});
  for (let step = 0; step < count; step++) steps.next();
  index.note(changedBy(change));
  while (!steps.next().done);
  await index.read(NEVER, () => {});
  return { found: texts(index), fresh: await freshTexts() };
}

/** Reads HTML, makes a change and reads what changed: the matches then, and those of the same page read anew. */
export async function after(html: string, change: () => void): Promise<{ found: string[]; fresh: string[] }> {
  const index = await indexOf(html);
  index.all();
  index.note(changedBy(change));
  await index.read(NEVER, () => {});
  return { found: texts(index), fresh: await freshTexts() };
}
