import type { TermRecord } from "../../../core/pack/snapshot.ts";

/** A term to try the card with; give only what the test is about. */
export function aTerm(about: Partial<TermRecord> = {}): TermRecord {
  return {
    key: "article:four-consciousnesses",
    id: "four-consciousnesses",
    headword: "四个意识",
    aliases: [],
    pinyin: "sì gè yìshí",
    kind: "requirement",
    explained: "says",
    members: [],
    gist: { "zh-Hans": "简体梗概", "zh-Hant": "繁體梗概", en: "The gist" },
    quotes: [{ section: "二", start: 10, end: 20, text: "切实增强“四个意识”" }],
    seeAlso: [],
    source: { author: "王祥奎", affiliation: "某单位", sha256: "0".repeat(64), length: 100, sections: [] },
    ...about,
  };
}
