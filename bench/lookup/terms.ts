/** So many terms to look up, with pinyin, gists and quotes, the same on every run. */
import { pinyin } from "pinyin-pro";
import { KINDS } from "../../core/pack/schema.ts";
import type { TermRecord } from "../../core/pack/snapshot.ts";
import { pick, seeded } from "../seeded.ts";

const SOURCE: TermRecord["source"] = { author: "", affiliation: "", sha256: "", length: 0, sections: [] };
const ENGLISH =
  "party building work system rule study activity standard project member official bureau discipline service meeting lesson talk review core value reform teacher school".split(
    " ",
  );

const spoken = (name: string) => pinyin(name, { nonZh: "consecutive" });

/** Records of the given headwords: every third has an alias, each a gist of forty characters and a quote of thirty. */
export function recordsOf(headwords: readonly string[]): TermRecord[] {
  const random = seeded(11);
  const chinese = (length: number) => {
    let text = "";
    while (text.length < length) text += pick(headwords, random);
    return text.slice(0, length);
  };
  return headwords.map((headword, i) => {
    const aliases = i % 3 === 0 ? [headword.slice(0, 2) + pick(headwords, random).slice(0, 3)] : [];
    const gist = chinese(40);
    return {
      key: `bench:${i}`,
      id: String(i),
      headword,
      aliases,
      pinyin: spoken(headword),
      aliasPinyin: aliases.map(spoken),
      memberPinyin: [],
      kind: pick(KINDS, random),
      explained: "says",
      members: [],
      gist: {
        "zh-Hans": gist,
        "zh-Hant": gist,
        en: Array.from({ length: 14 }, () => pick(ENGLISH, random)).join(" "),
      },
      quotes: [{ section: "一", start: 0, end: 30, text: chinese(30) }],
      seeAlso: [],
      source: SOURCE,
    };
  });
}

/** Keystroke by keystroke, what readers type to find some of the terms: characters, pinyin, initials, slips. */
export function keystrokes(records: readonly TermRecord[], count: number): string[] {
  const random = seeded(5);
  const ways = [
    (record: TermRecord) => record.headword,
    (record: TermRecord) => letters(record.pinyin).join(""),
    (record: TermRecord) =>
      letters(record.pinyin)
        .map((syllable) => syllable.charAt(0))
        .join(""),
    (record: TermRecord) => record.headword.charAt(0) + letters(record.pinyin).slice(1).join(""),
    (record: TermRecord) => slipped(letters(record.pinyin).join(""), random),
  ];
  const typed: string[] = [];
  while (typed.length < count) {
    const whole = pick(ways, random)(pick(records, random));
    for (let length = 1; length <= whole.length; length++) typed.push(whole.slice(0, length));
  }
  return typed.slice(0, count);
}

const letters = (pinyin: string) =>
  pinyin
    .normalize("NFD")
    .replace(/u\u0308/g, "v")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .split(" ");

function slipped(text: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (text.length - 1));
  return text.slice(0, at) + text.slice(at + 1);
}
