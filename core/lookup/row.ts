/** What the list shows of a hit: the term's line with the reason it was found marked in it. */
import { KINDS, type Kind } from "../pack/schema.ts";
import { isOwn, type Trilingual } from "../pack/snapshot.ts";
import { rowOf } from "./column.ts";
import type { Hit, Reason } from "./hit.ts";
import { type LookupIndex, type LookupTexts, ROLES, type Role } from "./index.ts";
import { markedName, markedPinyin, markedText, type Piece, plain } from "./pieces.ts";
import type { Query } from "./query.ts";
import type { FoldUnit } from "./units.ts";

export interface Row {
  readonly term: number;
  readonly reason: Reason;
  readonly kind: Kind;
  /** Whether the reader wrote it: then its kind says nothing. */
  readonly own: boolean;
  readonly headword: readonly Piece[];
  readonly pinyin: readonly Piece[];
  /** The alias or member that was met, where it was not the headword. */
  readonly met?: { readonly role: Role; readonly name: readonly Piece[] };
  /** The gist, or the passage of it or of a quote that was met. */
  readonly line: readonly Piece[];
}

export interface RowSource {
  readonly index: LookupIndex;
  readonly texts: LookupTexts | undefined;
  readonly fold: FoldUnit;
  readonly language: keyof Trilingual;
}

export function hitRow(source: RowSource, hit: Hit, query: Query): Row {
  const { index } = source;
  const headword = rowOf(index.headwords, hit.term);
  const pinyin = rowOf(index.pinyin, hit.term);
  const role = hit.name ? ROLES[index.roles[hit.name.row] ?? 0] : undefined;
  const base = {
    term: hit.term,
    reason: hit.reason,
    kind: KINDS[index.kinds[hit.term] ?? 0] ?? KINDS[0],
    own: isOwn({ key: rowOf(index.keys, hit.term) }),
    line: hit.reason === "text" ? passage(source, hit, query) : plain(gist(source, hit.term)),
  };
  if (!hit.name || !role) return { ...base, headword: plain(headword), pinyin: plain(pinyin) };
  const { row, start, end, parts = [[start, end]] } = hit.name;
  const name = markedName(rowOf(index.written, row), parts, source.fold);
  if (role !== "headword")
    return { ...base, headword: plain(headword), pinyin: plain(pinyin), met: { role, name } };
  const spoken = query.hasLetters ? markedPinyin(pinyin, syllableLengths(index, row), parts) : plain(pinyin);
  return { ...base, headword: name, pinyin: spoken };
}

function syllableLengths({ names, syllables, syllableList }: LookupIndex, row: number): number[] {
  const units = syllables.subarray(names.starts[row], (names.starts[row + 1] ?? 1) - 1);
  return Array.from(units, (syllable) => syllableList[syllable]?.length ?? 0);
}

function gist({ texts, language }: RowSource, term: number): string {
  return texts ? rowOf(texts.gists[language], term) : "";
}

/** The met words in the gist the reader reads, else where they were met. */
function passage(source: RowSource, { term, word = "" }: Hit, query: Query): Piece[] {
  const { texts, fold } = source;
  const said = gist(source, term);
  const other = texts ? rowOf(query.hasHan ? texts.chinese : texts.gists.en, term) : "";
  return markedText(said, word, fold) ?? markedText(other, word, fold) ?? plain(said);
}
