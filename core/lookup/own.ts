/** The reader's own terms: written by them, kept apart from any article, and shown as theirs. */
import * as v from "valibot";
import { OWN_PACK, type TermRecord } from "../pack/snapshot.ts";

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());

export const OwnTerm = v.object({
  /** Unique among the reader's own terms and never used again. */
  id: text,
  headword: v.pipe(text, v.maxLength(64)),
  /** Pinyin with tone marks, one syllable a word; empty for a headword without Han characters. */
  pinyin: v.string(),
  /** What the reader wrote of it. */
  meaning: v.pipe(v.string(), v.trim(), v.maxLength(2000)),
  /** When it was added, in milliseconds since the epoch. */
  added: v.number(),
});

export type OwnTerm = v.InferOutput<typeof OwnTerm>;

/** The key of the own term with an id, and back. */
export const ownKey = (id: string) => `${OWN_PACK}:${id}`;
export const ownIdOf = (key: string) => key.slice(ownKey("").length);

const NO_SOURCE: TermRecord["source"] = { author: "", affiliation: "", sha256: "", length: 0, sections: [] };

/** An own term as the surfaces show it: it has no quotes and no source, and says the same in every language. */
export function ownRecord({ id, headword, pinyin, meaning }: OwnTerm): TermRecord {
  return {
    key: ownKey(id),
    id,
    headword,
    aliases: [],
    pinyin,
    kind: "idea",
    explained: "says",
    members: [],
    gist: { "zh-Hans": meaning, "zh-Hant": meaning, en: meaning },
    quotes: [],
    seeAlso: [],
    source: NO_SOURCE,
  };
}
