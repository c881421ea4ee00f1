/** The restorer's tools as Node has them; the browsers have the same. */
import { Converter } from "opencc-js/t2cn";
import type { RestoreTools } from "../core/restore/restore.ts";

const gbk = new TextDecoder("gbk");
const words = new Intl.Segmenter("zh", { granularity: "word" });

export const restoreTools: RestoreTools = {
  simplify: Converter({ from: "t", to: "cn" }),
  decodeGbk: (bytes) => gbk.decode(bytes),
  splitWords: (text) => Array.from(words.segment(text), ({ segment }) => segment),
};
