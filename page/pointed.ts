/** The one occurrence the reader is at, remembered by what stands around it: a page may write the same text anew at any time. */
import type { Mark } from "./marks.ts";
import type { Found } from "./read/index.ts";

/** Units of its text nodes before and after an occurrence that tell it from others. */
const AROUND = 24;

/** An occurrence among those that read the same, with what is around them. */
export interface Pointed {
  readonly mark: Mark;
  readonly context: string;
  /** Its position among those of the same context, and how many there are. */
  readonly nth: number;
  readonly count: number;
}

/** What is to be remembered of an occurrence; undefined where it is not among those given. */
export function remember(mark: Mark, found: Found, among: readonly Found[]): Pointed | undefined {
  const context = contextOf(found);
  const alike = among.filter((one) => one.term === mark.term && contextOf(one) === context);
  const nth = alike.findIndex((one) => one.start === found.start && one.startOffset === found.startOffset);
  return nth < 0 ? undefined : { mark, context, nth, count: alike.length };
}

/**
 * The occurrence that a page has put in the place of one that is gone.
 * @param fresh occurrences that were not there before, in reading order
 * @returns undefined where there is none, or it is unclear which of several it is
 */
export function successor(
  { mark, context, nth, count }: Pointed,
  fresh: readonly Found[],
): Found | undefined {
  const alike = fresh.filter((one) => one.term === mark.term && contextOf(one) === context);
  if (alike.length === count) return alike[nth];
  return alike.length === 1 ? alike[0] : undefined;
}

function contextOf({ start, startOffset, end, endOffset }: Found): string {
  const before = start.data.slice(Math.max(0, startOffset - AROUND), startOffset);
  return `${before}\n${end.data.slice(endOffset, endOffset + AROUND)}`;
}
