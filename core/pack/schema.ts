/**
 * What a pack of study material looks like. The schema is the type: nothing reads a pack
 * that has not passed through it.
 */
import * as v from "valibot";

/** The kinds of term, at most ten, in the order the reader sees them. */
export const KINDS = [
  "idea", // 理念: what is held to
  "requirement", // 要求: what is asked of people
  "system", // 制度: a standing arrangement
  "mechanism", // 机制: how a thing is brought about
  "project", // 工程: a named undertaking
  "activity", // 活动: something that is held or done
  "learning", // 学习: study campaigns, lectures, places to learn
  "standard", // 标准: what is measured against
  "resource", // 资源: material, platforms, films
  "body", // 组织: people and organisations
] as const;

/** How far the article goes: it lists the members, says what is done, or only names the term. */
const EXPLAINED = ["lists", "says", "names"] as const;

const text = v.pipe(v.string(), v.trim(), v.nonEmpty("must not be empty"));
const oneOf = <const T extends readonly string[]>(names: T) =>
  v.picklist(names, `must be one of ${names.join(", ")}`);
const offset = v.pipe(
  v.number("must be a number"),
  v.integer("must be a whole number"),
  v.minValue(0, "must not be negative"),
);

/** One sentence or two in both languages a pack is written in; traditional is derived when packs are built. */
const Bilingual = v.strictObject({ "zh-Hans": text, en: text });

/** A verbatim passage and its place: `text` is `source.slice(start, end)` in UTF-16 units. */
export const Quote = v.strictObject({ section: text, start: offset, end: offset, text });

export const Term = v.strictObject({
  /** Unique in the pack, stable between versions: lower-case ASCII words joined by `-`. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case ASCII words joined by '-'")),
  headword: text,
  /** Other names in the article that open this term's card: short forms, and parts without a card of their own. */
  aliases: v.array(text),
  /** Spellings met elsewhere and not in the article, such as other punctuation; they light the term as well. */
  variants: v.optional(v.array(text)),
  /** Pinyin of the headword with tone marks, words parted by spaces. */
  pinyin: text,
  kind: oneOf(KINDS),
  explained: oneOf(EXPLAINED),
  /** The members in the article's order, where it lists them; else empty. */
  members: v.array(text),
  gist: Bilingual,
  /** What the article leaves undefined, in plain words; absent where it leaves nothing. */
  unsaid: v.optional(Bilingual),
  quotes: v.pipe(v.array(Quote), v.minLength(1, "must hold at least one quote")),
  /** Ids of other terms of this pack. */
  seeAlso: v.array(v.string()),
});

const Section = v.strictObject({ id: text, start: offset, end: offset });

/**
 * A place where the article as delivered was mended, and why. `bytes`: undone by the restorer itself, from
 * bytes read one late. `hand`: replaced by this list, in text already freed of pinyin and simplified.
 */
const Emendation = v.strictObject({
  section: text,
  by: oneOf(["bytes", "hand"]),
  delivered: text,
  restored: text,
  why: Bilingual,
});

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hex"));

export const Pack = v.strictObject({
  id: text,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  source: v.strictObject({
    author: text,
    affiliation: text,
    /** SHA-256 of the restored text as UTF-8, in hex; quotes count their offsets in that text. */
    sha256,
    /** Length of that text in UTF-16 units. */
    length: offset,
    sections: v.array(Section),
  }),
  /** The text as it reached us, before it was restored. */
  delivered: v.strictObject({ sha256, length: offset }),
  emendations: v.array(Emendation),
  terms: v.array(Term),
  /** Phrases that win the longest match and paint nothing, so 党组织 never lights 党组. */
  silent: v.array(text),
});

export type Kind = (typeof KINDS)[number];
export type Bilingual = v.InferOutput<typeof Bilingual>;
export type Quote = v.InferOutput<typeof Quote>;
export type Term = v.InferOutput<typeof Term>;
export type Emendation = v.InferOutput<typeof Emendation>;
export type Pack = v.InferOutput<typeof Pack>;
