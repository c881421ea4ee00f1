/**
 * What a page is given: a revisioned dictionary to match with and, by index, the terms to show.
 * Both lie in `storage.local`, which a content script reads without waking the background.
 */
import { KINDS, type Pack, type Term } from "./schema.ts";

/** The pack id of the terms a reader wrote. */
export const OWN_PACK = "own";

/** Whether a term is the reader's own, and not of any article. */
export const isOwn = ({ key }: { readonly key: string }) => key.startsWith(`${OWN_PACK}:`);

/** Stands for the kind of a reader's own term, which is of none: nothing that is asked by kind is to meet it. */
export const NO_KIND = 255;

/** A term's kind as its place in KINDS, one byte. */
export const kindNumber = (term: Pick<TermRecord, "key" | "kind">) =>
  isOwn(term) ? NO_KIND : KINDS.indexOf(term.kind);

/** A term as the surfaces show it: with its source, its key, and the gist in traditional characters as well. */
export interface TermRecord extends Omit<Term, "gist" | "unsaid" | "seeAlso"> {
  /** `packId:termId`, unique over all packs; a reader's own terms have the pack id `own`. */
  readonly key: string;
  readonly gist: Trilingual;
  readonly unsaid?: Trilingual;
  /** Other terms of the pack: the key to link to, the headword to show and to look up. */
  readonly seeAlso: readonly TermName[];
  /** Pinyin of each alias, then each variant, and of each member, in their order, where it is known: look-up needs it, the card does not. */
  readonly aliasPinyin?: readonly string[];
  readonly memberPinyin?: readonly string[];
  readonly source: Pack["source"];
}

export interface TermName {
  readonly key: string;
  readonly headword: string;
}

export interface Trilingual {
  readonly "zh-Hans": string;
  readonly "zh-Hant": string;
  readonly en: string;
}

/** The matcher's half. `terms` counts the terms, whose indexes run from 0. */
export interface Snapshot {
  readonly revision: string;
  readonly terms: number;
  /** The compiled dictionary, see core/match. */
  readonly dictionary: Uint8Array;
  /** The kind of each term as its place in KINDS, one byte a term; NO_KIND for a reader's own. */
  readonly kinds: Uint8Array;
}
