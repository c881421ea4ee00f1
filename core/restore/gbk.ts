/** GBK both ways, from a decoder alone: browsers can read GBK and not write it. */

/** Decodes bytes as the web's `gbk`, with U+FFFD where they are none: `new TextDecoder("gbk").decode`. */
export type DecodeGbk = (bytes: Uint8Array) => string;

/** Reads and writes GBK. */
export interface Gbk {
  readonly decode: DecodeGbk;
  /** The two bytes of a character; undefined for one that GBK lacks or writes in a single byte. */
  pair(character: string): readonly [number, number] | undefined;
  /** True for the 3,755 everyday characters of GB 2312's first level, and for its punctuation. */
  isCommon(character: string): boolean;
}

const LEADS = span(0x81, 0xfe);
const TRAILS = [...span(0x40, 0x7e), ...span(0x80, 0xfe)];

/** Learns to write GBK by reading all of its 23,940 pairs once. */
export function learnGbk(decode: DecodeGbk): Gbk {
  const pairs = new Map<string, readonly [number, number]>();
  for (const lead of LEADS)
    for (const trail of TRAILS) {
      const character = decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== "\ufffd" && !pairs.has(character))
        pairs.set(character, [lead, trail]);
    }
  const isCommon = (character: string) => {
    const [lead, trail] = pairs.get(character) ?? [0, 0];
    return trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3);
  };
  return { decode, pair: (character) => pairs.get(character), isCommon };
}

/** Every byte that may open a pair. */
export const leadBytes: readonly number[] = LEADS;
/** Every byte that may close one. */
export const trailBytes: readonly number[] = TRAILS;

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
