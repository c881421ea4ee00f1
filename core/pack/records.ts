/** From a pack as people edit it to the records the surfaces show. */
import type { Bilingual, Pack } from "./schema.ts";
import type { TermRecord, Trilingual } from "./snapshot.ts";

/** Simplified → traditional characters, word for word; OpenCC where packs are built. */
export type ToTraditional = (simplified: string) => string;

/** Pinyin with tone marks, one syllable a word; pinyin-pro where packs are built. */
export type ToPinyin = (name: string) => string;

/** What the build puts into the extension for each bundled pack. */
export interface BuiltPack {
  readonly terms: readonly TermRecord[];
  readonly silent: readonly string[];
}

/** The records of a pack that has passed `readPack`, in the pack's order. */
export function buildPack(pack: Pack, toTraditional: ToTraditional, toPinyin: ToPinyin): BuiltPack {
  const trilingual = (said: Bilingual): Trilingual => ({
    ...said,
    "zh-Hant": toTraditional(said["zh-Hans"]),
  });
  const headwords = new Map(pack.terms.map(({ id, headword }) => [id, headword]));
  const keyOf = (id: string) => `${pack.id}:${id}`;
  const terms = pack.terms.map(({ gist, unsaid, ...term }) => ({
    ...term,
    key: keyOf(term.id),
    aliasPinyin: [...term.aliases, ...(term.variants ?? [])].map(toPinyin),
    memberPinyin: term.members.map(toPinyin),
    gist: trilingual(gist),
    ...(unsaid && { unsaid: trilingual(unsaid) }),
    seeAlso: term.seeAlso.map((id) => ({ key: keyOf(id), headword: headwords.get(id) ?? id })),
    source: pack.source,
  }));
  return { terms, silent: pack.silent };
}
