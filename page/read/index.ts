/**
 * Reading a page: where the dictionary's terms stand in it. Matches are kept as integers and looked up among the
 * nodes when they are wanted.
 *
 *   const index = openIndex(document, dictionary);
 *   await index.read(signal, () => paint(index.near(800)));    // in slices, what is in view first
 *   gather(changed, records);                                    // what a MutationObserver heard
 *   index.note(changed); await index.read(signal, repaint);      // only the pieces concerned
 */
export { type Changed, forgetGone, gather, nothingChanged } from "./changed.ts";
export type { Found, Place } from "./found.ts";
export { openIndex, type PageIndex } from "./page-index.ts";
export { numberOf } from "./piece-reader.ts";
