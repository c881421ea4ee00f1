/** Many short strings kept as one, so that looking through all of them is one native `indexOf`. */
export interface Column {
  /** Every row, each between line feeds; rows hold none themselves. */
  readonly text: string;
  /** Where each row starts in `text`, and one past the last row. */
  readonly starts: Uint32Array;
}

/** Lays rows out one after another; a line feed inside a row becomes a space, so lengths stay as they were. */
export function column(rows: readonly string[]): Column {
  const starts = new Uint32Array(rows.length + 1);
  let next = 1;
  rows.forEach((row, i) => {
    starts[i] = next;
    next += row.length + 1;
  });
  starts[rows.length] = next;
  return { text: `\n${rows.map((row) => row.replaceAll("\n", " ")).join("\n")}\n`, starts };
}

/** One row's text. */
export function rowOf({ text, starts }: Column, row: number): string {
  const start = starts[row] ?? 0;
  return text.slice(start, (starts[row + 1] ?? start + 1) - 1);
}

/** The row an offset into `text` lies in. */
export function rowAt({ starts }: Column, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** The row whose whole text this is; -1 when there is none. */
export function rowNamed(rows: Column, whole: string): number {
  const found = rows.text.indexOf(`\n${whole}\n`);
  return found < 0 ? -1 : rowAt(rows, found + 1);
}

/**
 * Every row that holds the text, once each and in order, with the offset of its first place in the row.
 * @param before how many units of the text stand before the row, as a line feed does that asks for a row's beginning
 */
export function* rowsWith(
  rows: Column,
  text: string,
  before = 0,
): Generator<{ row: number; offset: number }> {
  let found = rows.text.indexOf(text);
  while (found >= 0) {
    const row = rowAt(rows, found + before);
    yield { row, offset: found + before - (rows.starts[row] ?? 0) };
    found = rows.text.indexOf(text, (rows.starts[row + 1] ?? rows.text.length) - before);
  }
}
