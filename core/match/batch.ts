/** Many texts matched at once, their matches laid out flat so that they can be sent: how many integers each text has, then those of all. */
import type { Dictionary } from "./dictionary.ts";
import { type Matches, scan } from "./scan.ts";

/** The matches of each text as `scan` gives them, in one array for `partOut`. */
export function scanAll(dictionary: Dictionary, texts: readonly string[]): Int32Array<ArrayBuffer> {
  const matches = texts.map((text) => scan(dictionary, text));
  const flat = new Int32Array(matches.reduce((sum, { length }) => sum + length, texts.length));
  let place = texts.length;
  matches.forEach((some, text) => {
    flat[text] = some.length;
    flat.set(some, place);
    place += some.length;
  });
  return flat;
}

/** What `scanAll` joined, text by text; undefined where it does not hold what so many texts would have. */
export function partOut(flat: Int32Array, texts: number): Matches[] | undefined {
  let place = texts;
  const matches = Array.from({ length: texts }, (_, text) => {
    const start = place;
    place += flat[text] ?? 0;
    // A copy would be no dearer than a view, and does not keep the others' matches for as long as one of them is kept.
    return flat.slice(start, place);
  });
  return place === flat.length ? matches : undefined;
}
