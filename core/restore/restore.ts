/** Turns Chinese text spoiled on its way through the web into the text as a reader should see it. */
import type { Emendation } from "../pack/schema.ts";
import { type DecodeGbk, type Gbk, learnGbk } from "./gbk.ts";
import { judgeBy, type SplitWords } from "./judge.ts";
import { LOST, undoLateBytes } from "./late-bytes.ts";
import { dropPinyin } from "./pinyin.ts";
import { raisePunctuation } from "./punctuation.ts";

/** What the restorer needs from outside the core. */
export interface RestoreTools {
  /** Traditional → simplified characters, one for one: OpenCC's `t` → `cn`. */
  readonly simplify: (text: string) => string;
  readonly decodeGbk: DecodeGbk;
  readonly splitWords: SplitWords;
}

/** A replacement in text already freed of pinyin, simplified and set in full-width punctuation. */
export type Mend = Pick<Emendation, "delivered" | "restored">;

/**
 * Restores texts, and closes the last line. `mends` are applied last; one whose text does not occur just once throws,
 * since it was made for another text.
 */
export type Restore = (text: string, mends?: readonly Mend[]) => string;

/** A restorer, which learns GBK from the decoder when it first meets a lost byte. */
export function makeRestore({ simplify, decodeGbk, splitWords }: RestoreTools): Restore {
  let gbk: Gbk | undefined;
  const readInStep = (text: string) => {
    gbk ??= learnGbk(decodeGbk);
    return undoLateBytes(text, gbk, simplify, judgeBy(dropPinyin(text), simplify, splitWords));
  };
  return (text, mends = []) => {
    const inStep = LOST.test(text) ? readInStep(text) : text;
    return mends.reduce(mend, closeLastLine(raisePunctuation(simplify(dropPinyin(inStep)))));
  };
}

function mend(text: string, { delivered, restored }: Mend): string {
  const found = text.split(delivered).length - 1;
  if (found !== 1) throw new Error(`"${delivered}" occurs ${found} times in the text, not once`);
  return text.replace(delivered, () => restored);
}

function closeLastLine(text: string): string {
  return `${text.trimEnd()}\n`;
}
