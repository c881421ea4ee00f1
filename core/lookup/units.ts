/** What a name or a query is made of once it is folded: Han characters, Latin letters and digits; all else is dropped. */

/** Maps one UTF-16 unit to the one it is matched as: traditional to simplified, full width to half, capitals to small. */
export type FoldUnit = (unit: number) => number;

export function isHan(unit: number): boolean {
  return (
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xd800 && unit <= 0xdfff) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    unit === 0x3007
  );
}

export function isLetter(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** A name as it is matched, and for each of its units the offset it stood at as written. */
export interface FoldedName {
  readonly text: string;
  readonly offsets: readonly number[];
}

export function foldName(written: string, fold: FoldUnit): FoldedName {
  let text = "";
  const offsets: number[] = [];
  for (let i = 0; i < written.length; i++) {
    const unit = fold(written.charCodeAt(i));
    if (!isHan(unit) && !isLetter(unit) && !isDigit(unit)) continue;
    text += String.fromCharCode(unit);
    offsets.push(i);
  }
  return { text, offsets };
}

/** Folds every unit and drops none, so that offsets hold in both texts. */
export function foldText(text: string, fold: FoldUnit): string {
  const units = new Uint16Array(text.length);
  let changed = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    units[i] = fold(unit);
    changed ||= units[i] !== unit;
  }
  return changed ? decode(units) : text;
}

function decode(units: Uint16Array): string {
  let text = "";
  for (let i = 0; i < units.length; i += 8192) text += String.fromCharCode(...units.subarray(i, i + 8192));
  return text;
}
