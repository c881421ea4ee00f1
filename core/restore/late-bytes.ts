/**
 * Runs of GBK text that were read one byte late, and what they were.
 *
 * When the first byte of a pair is lost, a reader shows `?` for it and pairs each second byte with the next
 * character's first: B1A3 A1B0 CBC4 8280 (保“四個) becomes ?, A3A1 B0CB C482 (！八膫) and a lone 80 (€). The run ends where a
 * second byte cannot open a pair: it then shows as a single character (€, or an ASCII one), or as another `?`.
 *
 * So: from every `?`, write what follows as bytes again, up to each place where the run may end, and read them in step.
 * The reading is believed when the spoiled run holds characters nobody writes and the reading holds none. What was lost
 * at the ends is one of some 120 characters; a judge chooses by what stands around it. Left as they are: a short
 * run on which it will not decide, and one that happens to read as everyday characters.
 */
import { type Gbk, leadBytes, trailBytes } from "./gbk.ts";
import { fullWidth } from "./punctuation.ts";

/** Chooses which of `candidates` stood between `before` and `after`; undefined when nothing speaks for one. */
export type Judge = (before: string, candidates: readonly string[], after: string) => string | undefined;

/** Stands for a lost character on which the judge would not decide, as editions write it. */
export const ILLEGIBLE = "□";

/** What shows where a byte was lost, and in many other places. */
export const LOST = /[?？\ufffd]/;
const LONGEST_RUN = 200;
/** As many characters that read well are believed without the judge's word. */
const SPEAKS_FOR_ITSELF = 4;
const EURO = 0x80;

/** `text` with its late runs read in step. `simplify` brings traditional characters into the reach of `gbk.isCommon`. */
export function undoLateBytes(
  text: string,
  gbk: Gbk,
  simplify: (text: string) => string,
  judge: Judge,
): string {
  const isPlain = (run: string) => [...simplify(run)].every(gbk.isCommon);
  let restored = "";
  let at = 0;
  while (at < text.length) {
    const run = LOST.test(text.charAt(at)) ? lateRun(text, at, gbk, isPlain) : undefined;
    const spelt = run && spell(run, restored, text.slice(run.end), gbk, judge);
    restored += spelt ?? text.charAt(at);
    at = run && spelt ? run.end : at + 1;
  }
  return restored;
}

/** A late run up to `end`: a lost lead byte, these bytes, and perhaps a lost last one. */
interface LateRun {
  readonly bytes: readonly number[];
  readonly end: number;
  readonly lastLost: boolean;
}

/** The shortest believable run that starts with the lost byte at `start`. */
function lateRun(
  text: string,
  start: number,
  gbk: Gbk,
  isPlain: (run: string) => boolean,
): LateRun | undefined {
  const bytes: number[] = [];
  for (let at = start + 1; at < text.length && at - start < LONGEST_RUN; at++) {
    for (const run of endsAt(text, at, bytes)) {
      const spoiled = text.slice(start + 1, run.end);
      if (believable(run, spoiled, gbk, isPlain)) return run;
    }
    const pair = gbk.pair(fullWidth(text.charAt(at)) ?? text.charAt(at));
    if (!pair) return undefined;
    bytes.push(...pair);
  }
  return undefined;
}

/** The ways in which a run of these bytes may end with the character at `at`. */
function endsAt(text: string, at: number, bytes: readonly number[]): LateRun[] {
  const character = text.charAt(at);
  if (character === "€") return [{ bytes: [...bytes, EURO], end: at + 1, lastLost: false }];
  if (/[@-~]/.test(character))
    return [{ bytes: [...bytes, character.charCodeAt(0)], end: at + 1, lastLost: false }];
  return LOST.test(character) ? [{ bytes, end: at + 1, lastLost: true }] : [];
}

/** A run of at least two whole characters that reads as everyday text, where the spoiled one does not. */
function believable(run: LateRun, spoiled: string, gbk: Gbk, isPlain: (run: string) => boolean): boolean {
  const inner = innerOf(run, gbk);
  return inner.length >= 2 && isPlain(inner) && !isPlain(spoiled.replace(/[!-~]/g, ""));
}

/** What lies between the first character, whose lead byte is lost, and the last if its second byte is lost too. */
function innerOf({ bytes, lastLost }: LateRun, gbk: Gbk): string {
  return gbk.decode(Uint8Array.from(bytes.slice(1, lastLost ? -1 : undefined)));
}

/** The run in step; undefined when it is short and nothing speaks for a first character. */
function spell(run: LateRun, before: string, after: string, gbk: Gbk, judge: Judge): string | undefined {
  const inner = innerOf(run, gbk);
  const [second = 0] = run.bytes;
  const firsts = whole(leadBytes.map((lead) => gbk.decode(Uint8Array.of(lead, second))));
  const judged = judge(before, firsts, inner);
  if (!judged && inner.length < SPEAKS_FOR_ITSELF) return undefined;
  const first = judged ?? ILLEGIBLE;
  if (!run.lastLost) return first + inner;
  const lead = run.bytes.at(-1) ?? 0;
  const lasts = whole(trailBytes.map((trail) => gbk.decode(Uint8Array.of(lead, trail))));
  return first + inner + (judge(before + first + inner, lasts, after) ?? ILLEGIBLE);
}

const whole = (read: readonly string[]) => read.filter((one) => one.length === 1 && one !== "\ufffd");
