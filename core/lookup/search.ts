/** Searches the index: every name is tried, the best hit of each term is kept, the best terms are returned in order. */
import { alike } from "./alike.ts";
import { Best } from "./best.ts";
import { type Hit, REASONS, type Reason } from "./hit.ts";
import type { LookupIndex, LookupTexts } from "./index.ts";
import { NameMatcher } from "./match.ts";
import { inNumerals } from "./numerals.ts";
import { parts } from "./parts.ts";
import type { Query } from "./query.ts";
import { slips } from "./slip.ts";
import { southern } from "./southern.ts";
import { nearTextHits, textHits } from "./texts.ts";
import { written } from "./written.ts";

/** How much the reader cares for a term, from 0 (starred), over recently met, to UNKNOWN. By term index. */
export type Favour = (term: number) => number;
export const UNKNOWN = 1023;

/** Together with the reasons, the qualities, the favours and the roles these fit into the 53 bits of an exact number. */
const MOST_LEFT = 255;
const MOST_TERMS = 2 ** 22;
/** Numerals, parts and slips are looked for only when fewer hits than this were found without, and none of them exact. */
const FEW = 3;
/** Behind every other hit with the same reason. */
const POOREST = 3;

/** The best `limit` hits. `texts` may come later than the index: without it gists and quotes are not searched. */
export function search(
  index: LookupIndex,
  query: Query,
  {
    limit,
    favour = () => UNKNOWN,
    texts,
  }: { limit: number; favour?: Favour; texts?: LookupTexts | undefined },
): Hit[] {
  const best = new Best<Hit>(limit);
  if (query.units.length > 0) named(index, query, favour, best);
  const few = () => best.size < FEW && best.sorted()[0]?.reason !== "exact";
  if (few()) for (const hit of written(index, query)) offer(best, index, hit, favour, 0);
  if (query.units.length === 0) return best.sorted();
  if (few()) for (const spelled of inNumerals(query)) named(index, spelled, favour, best);
  if (few()) for (const hit of parts(index, query)) offer(best, index, hit, favour, POOREST);
  if (few()) for (const hit of slips(index, query)) offer(best, index, hit, favour, hit.name?.start ? 1 : 0);
  if (few()) for (const hit of alike(index, query)) offer(best, index, hit, favour, hit.name?.start ? 1 : 0);
  if (few())
    for (const hit of southern(index, query)) offer(best, index, hit, favour, hit.name?.start ? 3 : 2);
  if (best.size < limit && texts) said(index, texts, query, limit, favour, best);
  return best.sorted();
}

/** Looks through what is said of the terms; for words with a slip in them only where nothing was found. */
function said(
  index: LookupIndex,
  texts: LookupTexts,
  query: Query,
  limit: number,
  favour: Favour,
  best: Best<Hit>,
): void {
  for (const hit of textHits(texts, query, limit)) offer(best, index, hit, favour, hit.whole ? 0 : 1);
  if (best.size > 0) return;
  for (const hit of nearTextHits(texts, query, limit)) offer(best, index, hit, favour, 2);
}

/** Tries every name; a term's names lie side by side, so its best is known before the next term's begin. */
function named(index: LookupIndex, query: Query, favour: Favour, best: Best<Hit>): void {
  const matcher = new NameMatcher(index, query);
  const rows = index.terms.length;
  for (let row = 0; row < rows; row++) {
    if (!matcher.match(row)) continue;
    const { start, end } = matcher;
    const length = (index.names.starts[row + 1] ?? 0) - 1 - (index.names.starts[row] ?? 0);
    const reason = reasonOf(matcher, length);
    const quality = (matcher.wrongTone ? 2 : 0) + (reason === "substring" && matcher.abbreviated ? 1 : 0);
    offer(best, index, { term: index.terms[row] ?? 0, reason, name: { row, start, end } }, favour, quality);
  }
}

function reasonOf({ start, end, whole, abbreviated }: NameMatcher, length: number): Reason {
  if (start > 0) return "substring";
  if (abbreviated) return "initials";
  return whole && end === length ? "exact" : "prefix";
}

/**
 * Orders by reason, how well it was typed, the reader's favour, the name's role, how much of it is left (in a text: how
 * far in the hit lies), and the pack's own order.
 */
function offer(best: Best<Hit>, index: LookupIndex, hit: Hit, favour: Favour, quality: number): void {
  const { row = 0, end = 0 } = hit.name ?? {};
  const length = (index.names.starts[row + 1] ?? 0) - 1 - (index.names.starts[row] ?? 0);
  const left = hit.offset ?? length - end;
  let key = REASONS.indexOf(hit.reason);
  key = key * 4 + quality;
  key = key * (UNKNOWN + 1) + favour(hit.term);
  key = key * 4 + (hit.name ? (index.roles[row] ?? 0) : 0);
  key = key * (MOST_LEFT + 1) + Math.min(left, MOST_LEFT);
  best.offer(key * MOST_TERMS + hit.term, hit.term, hit);
}
