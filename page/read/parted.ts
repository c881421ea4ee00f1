/** Finding anew what a match that may not stand had hidden. */
import type { Dictionary } from "../../core/match/dictionary.ts";
import { firstFrom, joined, MATCH_INTS, type Matches, REACH, scan } from "../../core/match/scan.ts";

/** Offsets in a text at which runs meet, from left to right. */
export type Edges = number[];

/** Units scanned from the last edge on at first; four times as many where they are not enough. */
const WINDOW = 2048;

/**
 * The matches of a text with one of them parted at the edges it reaches over: those from there on are found anew, until
 * they are the same again.
 * @param at where the match is among the matches
 */
export function parted(
  dictionary: Dictionary,
  text: string,
  matches: Matches,
  at: number,
  edges: Edges,
): Matches {
  const fresh: number[] = [];
  let start = matches[at] as number;
  for (const edge of edges) {
    add(fresh, scan(dictionary, text.slice(start, edge)), start);
    start = edge;
  }
  for (let window = WINDOW; ; window *= 4) {
    const end = start + window;
    const after = scan(dictionary, text.slice(start, end));
    const meeting = meet(after, start, matches, at);
    const isAll = end >= text.length;
    if (meeting > end - REACH && !isAll) continue;
    add(fresh, after, start, isAll ? Number.POSITIVE_INFINITY : meeting);
    const rest = isAll ? matches.length : firstFrom(matches, meeting, at);
    return joined(matches.subarray(0, at), fresh, matches.subarray(rest));
  }
}

/** The first offset after the match at which neither it nor the new ones, which begin at `start`, reach over: from there on both are the same. */
function meet(after: Matches, start: number, before: Matches, at: number): number {
  let place = before[at + 1] as number;
  let [i, j] = [0, at + MATCH_INTS];
  for (;;) {
    while (i < after.length && start + (after[i + 1] as number) <= place) i += MATCH_INTS;
    while (j < before.length && (before[j + 1] as number) <= place) j += MATCH_INTS;
    if (i < after.length && start + (after[i] as number) < place) place = start + (after[i + 1] as number);
    else if (j < before.length && (before[j] as number) < place) place = before[j + 1] as number;
    else return place;
  }
}

/** Adds the matches of a part of the text that begins at `start`, as far as they begin before an offset in the whole. */
function add(all: number[], matches: Matches, start: number, before = Number.POSITIVE_INFINITY): void {
  for (let i = 0; i < matches.length; i += MATCH_INTS) {
    const [from = 0, to = 0, entry = 0] = matches.subarray(i, i + MATCH_INTS);
    if (start + from < before) all.push(start + from, start + to, entry);
  }
}
