/**
 * Pinyin as dictionaries write it ("sì gè yìshí"), taken apart into one syllable a character: words written
 * together are parted again, ü is v, and tones become the numbers 1 to 4 (0 for none).
 */

import { isLetter } from "./units.ts";

export interface Syllable {
  readonly letters: string;
  readonly tone: number;
}

const TONE_MARKS = ["\u0304", "\u0301", "\u030c", "\u0300"];
const DIAERESIS = "\u0308";
const INITIAL = "(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])?";
const FINAL =
  "(?:iang|iong|uang|ang|eng|ian|iao|ing|ong|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|van|ve|vn|a|e|i|o|u|v)";
const SYLLABLE = new RegExp(`^${INITIAL}${FINAL}$`);
const VOWEL = /[aeo]/;
const LONGEST = 6;

/** Small Latin letters with the tone each carries; `null` stands for anything that parts two syllables. */
export function* tonedLetters(pinyin: string): Generator<Syllable | null> {
  const marks = pinyin.normalize("NFD").toLowerCase().replaceAll("u:", "v");
  for (let i = 0; i < marks.length; i++) {
    let letter = marks.charAt(i);
    let tone = 0;
    for (; isMark(marks.charAt(i + 1)); i++) {
      if (marks.charAt(i + 1) === DIAERESIS) letter = letter === "u" ? "v" : letter;
      else tone = TONE_MARKS.indexOf(marks.charAt(i + 1)) + 1;
    }
    yield /[a-z0-9]/.test(letter) ? { letters: letter, tone } : null;
  }
}

function isMark(unit: string): boolean {
  return unit === DIAERESIS || (unit !== "" && TONE_MARKS.includes(unit));
}

/**
 * The syllables of a name's pinyin, one for each unit of the folded name; a Latin letter or a digit in the
 * name stands for itself. Undefined when the pinyin does not fit the name.
 */
export function syllablesOf(pinyin: string, name: string): Syllable[] | undefined {
  const letters: (Syllable | null)[] = [...tonedLetters(pinyin)];
  // Within a word an apostrophe goes before a vowel that begins a syllable (bùnéng is bu neng): not all write it.
  return part(letters, 0, name, 0, true) ?? part(letters, 0, name, 0, false);
}

/**
 * Parts the letters from `at` over the name's units from `unit`, the longest syllable first.
 * @param strict whether a vowel begins a syllable only behind what parts two of them
 */
function part(
  letters: readonly (Syllable | null)[],
  at: number,
  name: string,
  unit: number,
  strict: boolean,
): Syllable[] | undefined {
  if (letters[at] === null) return part(letters, at + 1, name, unit, strict);
  if (at >= letters.length || unit >= name.length)
    return at >= letters.length && unit >= name.length ? [] : undefined;
  if (strict && letters[at - 1] && VOWEL.test(letters[at]?.letters ?? "")) return undefined;
  for (let length = Math.min(LONGEST, letters.length - at); length > 0; length--) {
    const first = syllable(letters.slice(at, at + length), name.charCodeAt(unit));
    const rest = first && part(letters, at + length, name, unit + 1, strict);
    if (rest) return [first, ...rest];
  }
  return undefined;
}

/** The letters as the syllable of one unit: one tone at most, and spelled as pinyin is. */
function syllable(letters: readonly (Syllable | null)[], unit: number): Syllable | undefined {
  const toned = letters.filter((letter) => letter?.tone);
  if (toned.length > 1 || letters.includes(null)) return undefined;
  const spelled = letters.map((letter) => letter?.letters).join("");
  const fits = spelled === String.fromCharCode(unit) || (!isLetter(unit) && SYLLABLE.test(spelled));
  return fits ? { letters: spelled, tone: toned[0]?.tone ?? 0 } : undefined;
}
