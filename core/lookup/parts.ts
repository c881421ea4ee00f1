/**
 * Names that hold what was typed in parts: words with more between them or in another order (教育 制度), a long name said
 * short (初心使命 for 不忘初心，牢记使命), or, the other way, names that lie whole in what was typed (四个意识是什么).
 */
import { rowOf, rowsWith } from "./column.ts";
import type { Hit, Part } from "./hit.ts";
import { hanBit, type LookupIndex } from "./index.ts";
import { NameMatcher } from "./match.ts";
import { GAP, type Query } from "./query.ts";
import { isHan } from "./units.ts";

/** A shorter part says too little. */
const SHORTEST = 2;
/** What is longer is no name said short. */
const LONGEST = 16;

export function* parts(index: LookupIndex, query: Query): Generator<Hit> {
  if (query.units.includes(GAP)) yield* byWords(index, wordsOf(query));
  else if (query.units.every(isHan) && query.units.length <= LONGEST) {
    const typed = String.fromCharCode(...query.units);
    yield* saidShort(index, typed);
    yield* saidTurned(index, typed);
    yield* saidWithin(index, typed);
  }
}

/** The words of a query, each a query of its own. */
function wordsOf({ units, tones }: Query): Query[] {
  const words: Query[] = [];
  for (let from = 0; from < units.length; from++) {
    const gap = units.indexOf(GAP, from);
    const to = gap < 0 ? units.length : gap;
    const word = units.slice(from, to);
    const hasHan = word.some(isHan);
    words.push({ units: word, tones: tones.slice(from, to), hasHan, hasLetters: !hasHan, words: [] });
    from = to;
  }
  return words;
}

function* byWords(index: LookupIndex, words: readonly Query[]): Generator<Hit> {
  const matchers = words.map((word) => new NameMatcher(index, word));
  for (let row = 0; row < index.terms.length; row++) {
    if (!matchers.every((matcher) => matcher.match(row))) continue;
    const found = matchers.map(({ start, end }): Part => [start, end]).sort(([a], [b]) => a - b);
    const apart = found.every(([start], i) => i === 0 || start >= (found[i - 1]?.[1] ?? 0));
    if (apart) yield hitOf(index, row, found);
  }
}

function* saidShort(index: LookupIndex, typed: string): Generator<Hit> {
  if (typed.length < 2 * SHORTEST) return;
  const mask = [...typed].reduce((bits, character) => bits | hanBit(character.charCodeAt(0)), 0);
  for (let row = 0; row < index.terms.length; row++) {
    if (((index.hanMask[row] ?? 0) & mask) !== mask) continue;
    const found = inOrder(typed, rowOf(index.names, row), 0);
    if (found) yield hitOf(index, row, found);
  }
}

/** The parts of a name that make up what was typed, in its order, the longest first. */
function inOrder(typed: string, name: string, from: number): Part[] | undefined {
  if (typed === "") return [];
  for (let length = typed.length; length >= SHORTEST; length--) {
    if (typed.length - length === 1) continue;
    const start = name.indexOf(typed.slice(0, length), from);
    const rest = start < 0 ? undefined : inOrder(typed.slice(length), name, start + length);
    if (rest) return [[start, start + length], ...rest];
  }
  return undefined;
}

/** Names whose halves were typed the other way round, with no blank between them: 四有四讲. */
function* saidTurned(index: LookupIndex, typed: string): Generator<Hit> {
  for (let half = SHORTEST; half <= typed.length - SHORTEST; half++)
    for (const { row, offset } of rowsWith(index.names, typed.slice(half) + typed.slice(0, half)))
      yield hitOf(index, row, [[offset, offset + typed.length]]);
}

/** The longest names within what was typed come first; `offset` is what they leave of it. */
function* saidWithin(index: LookupIndex, typed: string): Generator<Hit> {
  for (let length = typed.length - 1; length >= SHORTEST; length--)
    for (let from = 0; from + length <= typed.length; from++)
      for (const { row } of rowsWith(index.names, `\n${typed.slice(from, from + length)}\n`, 1))
        yield { ...hitOf(index, row, [[0, length]]), offset: typed.length - length };
}

function hitOf(index: LookupIndex, row: number, found: readonly Part[]): Hit {
  const start = found[0]?.[0] ?? 0;
  const end = found.at(-1)?.[1] ?? 0;
  return { term: index.terms[row] ?? 0, reason: "substring", name: { row, start, end, parts: found } };
}
