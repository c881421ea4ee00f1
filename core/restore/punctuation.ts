/** ASCII punctuation in Chinese text, back to the full-width marks it was. */

const FULL: Readonly<Record<string, string>> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
};
const MARK = /[,:;!?()]/g;
const HAN_AHEAD = /^[\p{P}\p{Z}\p{S}]*\p{Script=Han}/u;
const HAN_BEHIND = /\p{Script=Han}[\p{P}\p{Z}\p{S}]*$/u;
/** Brackets of which only one was raised. */
const CLOSED_ALONE = /\(([^()（）\n]*)）/g;
const OPENED_ALONE = /（([^()（）\n]*)\)/g;
/** How far a mark looks for its neighbours past other marks. */
const REACH = 12;

/**
 * Raises each of `,:;!?()` whose nearest letter or digit on either side, past other marks on its line, is Han.
 * So 3,000 and 12:30 and an English aside stay as they are. A bracket follows its partner.
 */
export function raisePunctuation(text: string): string {
  const raised = text.replace(MARK, (mark, at: number) =>
    inChinese(text, at) ? (FULL[mark] ?? mark) : mark,
  );
  return raised.replace(CLOSED_ALONE, "（$1）").replace(OPENED_ALONE, "（$1）");
}

/** The full-width form of an ASCII mark; undefined for anything else. */
export function fullWidth(mark: string): string | undefined {
  return FULL[mark];
}

function inChinese(text: string, at: number): boolean {
  const behind = text.slice(Math.max(0, at - REACH), at);
  const ahead = text.slice(at + 1, at + 1 + REACH);
  return HAN_BEHIND.test(lastLine(behind)) || HAN_AHEAD.test(firstLine(ahead));
}

const lastLine = (text: string) => text.slice(text.lastIndexOf("\n") + 1);
const firstLine = (text: string) => text.split("\n", 1)[0] ?? "";
