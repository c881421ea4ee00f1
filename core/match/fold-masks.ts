/** Makes the table of what each unit of text folds to. Pages get it with the dictionary, which was folded by it. */
import { BRACKET, type FoldTable, IN_PAGE, LINE_END, maskOf, SELECTORS } from "./fold.ts";
import { FOLD_BEYOND, FOLD_PAIRS } from "./fold-table.ts";

/** Zero-width characters, joiners, direction marks, variation selectors and the soft hyphen. */
const UNSEEN = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [SELECTORS, SELECTORS],
] as const;
const OPENING = [0x28, 0xff08];

let made: FoldTable | undefined;

/** The table, made when it is first asked for. */
export function foldTable(): FoldTable {
  made ??= { ...paged(unitMasks()), beyond: pointsOf(FOLD_BEYOND) };
  return made;
}

/** One unit folded on its own; what would be left out, an opening bracket and a line's end stay as they are. */
export function foldUnit(unit: number): number {
  const folded = unit ^ maskOf(foldTable(), unit);
  return folded > BRACKET ? folded : unit;
}

/** The masks of all units one by one. */
function unitMasks(): Uint16Array {
  const masks = new Uint16Array(0x10000);
  for (let i = 0; i < FOLD_PAIRS.length; i += 2) {
    masks[FOLD_PAIRS.charCodeAt(i)] = FOLD_PAIRS.charCodeAt(i) ^ FOLD_PAIRS.charCodeAt(i + 1);
  }
  for (const [first, last] of UNSEEN) for (let unit = first; unit <= last; unit++) masks[unit] = unit;
  for (const asked of [...OPENING, LINE_END]) masks[asked] = asked ^ BRACKET;
  // Of two units, neither tells what the character folds to: the first is to be looked at.
  for (const character of FOLD_BEYOND) {
    const unit = character.charCodeAt(0);
    if (character.length > 1) masks[unit] = unit;
  }
  return masks;
}

function pointsOf(text: string): Uint32Array {
  return Uint32Array.from(text, (character) => character.codePointAt(0) as number);
}

/** Every tab with Chinese text holds this: in 44 KB, where the masks of all units one by one would take 128. */
function paged(all: Uint16Array): Omit<FoldTable, "beyond"> {
  const size = IN_PAGE + 1;
  const pages = new Uint16Array(all.length / size);
  const masks = [...new Uint16Array(size)];
  for (let page = 0; page < pages.length; page++) {
    const one = all.subarray(page * size, (page + 1) * size);
    if (one.every((mask) => mask === 0)) continue;
    pages[page] = masks.length;
    masks.push(...one);
  }
  return { pages, masks: Uint16Array.from(masks) };
}
