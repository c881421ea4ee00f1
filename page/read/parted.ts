/** Finding anew what a match that may not stand had hidden. */
import type { Dictionary } from "../../core/match/dictionary.ts";
import { firstFrom, joined, MATCH_INTS, type Matches, scan } from "../../core/match/scan.ts";

/** Offsets in a text at which runs meet, from left to right. */
export type Edges = number[];

/** Units scanned from the last edge on at first, on most pages by code that still runs slowly; four times as many where they are not enough. */
const WINDOW = 128;

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
  const { folded, longest } = dictionary;
  const fresh: Matches[] = [];
  let start = matches[at] as number;
  for (const edge of edges) {
    fresh.push(scan(dictionary, text, start, edge));
    start = edge;
  }
  for (let window = WINDOW; ; window *= 4) {
    const end = Math.min(start + window, text.length);
    const after = scan(dictionary, text, start, end);
    const isAll = end === text.length;
    // Of a text that the page has made shorter since, no match is kept that would lie beyond its end.
    const meeting = isAll ? Number.POSITIVE_INFINITY : meet(after, matches, at);
    // What begins before they meet has to end within what was scanned, however long.
    if (!isAll && folded.keptFrom(meeting) < longest) continue;
    fresh.push(after.subarray(0, firstFrom(after, meeting)));
    return joined(matches.subarray(0, at), ...fresh, matches.subarray(firstFrom(matches, meeting, at)));
  }
}

/** The first offset after the match at which neither it nor the new ones reach over: from there on both are the same. */
function meet(after: Matches, before: Matches, at: number): number {
  let place = before[at + 1] as number;
  let [i, j] = [0, at + MATCH_INTS];
  for (;;) {
    while (i < after.length && (after[i + 1] as number) <= place) i += MATCH_INTS;
    while (j < before.length && (before[j + 1] as number) <= place) j += MATCH_INTS;
    if (i < after.length && (after[i] as number) < place) place = after[i + 1] as number;
    else if (j < before.length && (before[j] as number) < place) place = before[j + 1] as number;
    else return place;
  }
}
