/**
 * The look-up index: every name of every term (headword, aliases, members) laid out flat, so that a search is
 * one pass over typed arrays and the whole can be stored and opened as it lies, without parsing.
 */
import { kindNumber, type TermRecord, type Trilingual } from "../pack/snapshot.ts";
import { type Column, column } from "./column.ts";
import { syllablesOf } from "./pinyin.ts";
import { type FoldUnit, foldName, foldText, isHan } from "./units.ts";

/** What a name is to its term, in the order of its weight. */
export const ROLES = ["headword", "alias", "member"] as const;
export type Role = (typeof ROLES)[number];
const HEADWORD = ROLES.indexOf("headword");

/** What is searched by name. A name's row is the same in `names`, `written`, `spoken`, `terms`, `roles` and the masks. */
export interface LookupIndex {
  readonly revision: string;
  /** By term, in snapshot order. */
  readonly keys: Column;
  readonly headwords: Column;
  readonly pinyin: Column;
  readonly kinds: Uint8Array;
  /** By name: folded, as written, and its pinyin without tones or gaps. */
  readonly names: Column;
  readonly written: Column;
  readonly spoken: Column;
  readonly terms: Uint32Array;
  readonly roles: Uint8Array;
  /** By name: a bit for each initial letter of its syllables, and a hashed bit for each Han character. */
  readonly initialMask: Uint32Array;
  readonly hanMask: Uint32Array;
  /** By unit of `names.text`: the syllable's place in `syllableList` (0 is no syllable) and its tone. */
  readonly syllables: Uint16Array;
  readonly tones: Uint8Array;
  readonly syllableList: readonly string[];
}

/** What is shown beside a hit and searched last: gists by language, and the quotes. By term, in snapshot order. */
export interface LookupTexts {
  readonly gists: { readonly [K in keyof Trilingual]: Column };
  /** Gist and quotes of each term, folded unit by unit. */
  readonly chinese: Column;
  readonly english: Column;
}

interface Name {
  readonly term: number;
  readonly role: number;
  readonly written: string;
  readonly pinyin: string;
}

/** A sign of money and the like: in a name beside the headword only mis-decoded text has one, and nobody looks that up. */
const MISDECODED = /[\p{Currency_Symbol}\p{Modifier_Symbol}\p{Other_Symbol}]/u;

function namesOf(record: TermRecord, term: number): Name[] {
  const named = (role: Role, names: readonly string[], pinyin: readonly string[] = []) =>
    names.map((written, i) => ({ term, role: ROLES.indexOf(role), written, pinyin: pinyin[i] ?? "" }));
  return [
    ...named("headword", [record.headword], [record.pinyin]),
    ...named("alias", [...record.aliases, ...(record.variants ?? [])], record.aliasPinyin),
    ...named("member", record.members, record.memberPinyin),
  ].filter(({ role, written }) => role === HEADWORD || !MISDECODED.test(written));
}

/** One of 32 bits for a Han character. */
export function hanBit(unit: number): number {
  return 1 << (Math.imul(unit, 0x9e3779b1) >>> 27);
}

/** Gives every syllable met a number, from 1. */
function syllableNumbers() {
  const list = [""];
  const numbers = new Map([["", 0]]);
  return {
    list,
    of(letters: string): number {
      const known = numbers.get(letters);
      if (known !== undefined) return known;
      numbers.set(letters, list.length);
      return list.push(letters) - 1;
    },
  };
}

/** Builds the index of the terms of one snapshot, in its order. */
export function buildIndex(revision: string, records: readonly TermRecord[], fold: FoldUnit): LookupIndex {
  const names = records.flatMap(namesOf);
  const folded = column(names.map(({ written }) => foldName(written, fold).text));
  const syllables = new Uint16Array(folded.text.length);
  const tones = new Uint8Array(folded.text.length);
  const initialMask = new Uint32Array(names.length);
  const hanMask = new Uint32Array(names.length);
  const numbers = syllableNumbers();
  const spoken = names.map(({ pinyin }, row) => {
    const start = folded.starts[row] ?? 0;
    const name = folded.text.slice(start, (folded.starts[row + 1] ?? 1) - 1);
    for (let i = 0; i < name.length; i++)
      if (isHan(name.charCodeAt(i))) hanMask[row] = (hanMask[row] ?? 0) | hanBit(name.charCodeAt(i));
    const parts = syllablesOf(pinyin, name) ?? [];
    parts.forEach(({ letters, tone }, i) => {
      syllables[start + i] = numbers.of(letters);
      tones[start + i] = tone;
      initialMask[row] = (initialMask[row] ?? 0) | (1 << (letters.charCodeAt(0) & 31));
    });
    return parts.map(({ letters }) => letters).join("");
  });
  return {
    revision,
    keys: column(records.map(({ key }) => key)),
    headwords: column(records.map(({ headword }) => headword)),
    pinyin: column(records.map(({ pinyin }) => pinyin)),
    kinds: Uint8Array.from(records, kindNumber),
    names: folded,
    written: column(names.map(({ written }) => written)),
    spoken: column(spoken),
    terms: Uint32Array.from(names, ({ term }) => term),
    roles: Uint8Array.from(names, ({ role }) => role),
    initialMask,
    hanMask,
    syllables,
    tones,
    syllableList: numbers.list,
  };
}

/** Lays out the texts of the same terms, in the same order. */
export function buildTexts(records: readonly TermRecord[], fold: FoldUnit): LookupTexts {
  const gist = (language: keyof Trilingual) => column(records.map((record) => record.gist[language]));
  const chinese = records.map(({ gist, quotes }) =>
    [gist["zh-Hans"], ...quotes.map((q) => q.text)].join(" "),
  );
  return {
    gists: { "zh-Hans": gist("zh-Hans"), "zh-Hant": gist("zh-Hant"), en: gist("en") },
    chinese: column(chinese.map((text) => foldText(text, fold))),
    english: column(records.map((record) => record.gist.en.toLowerCase())),
  };
}
