/** The forms in which a page may write a term: other characters, other widths, quotes and cases, or spoiled. */
import { Converter } from "opencc-js/cn2t";
import { pinyin } from "pinyin-pro";

const toTraditional = Converter({ from: "cn", to: "t" });
const toTaiwan = Converter({ from: "cn", to: "tw" });
const toHongKong = Converter({ from: "cn", to: "hk" });
const between = (mark: string) => (text: string) => [...text].join(mark);
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const CORNERS: Readonly<Record<string, string>> = { "“": "「", "”": "」", "‘": "『", "’": "』" };
const ASCII: Readonly<Record<string, string>> = { "，": ",", "、": "、" };

/** As the source article reached us: traditional, with pinyin in brackets behind each character, commas in ASCII. */
function spoiled(text: string): string {
  const one = (character: string) => {
    const sound = pinyin(character, { type: "array" })[0];
    return /\p{Script=Han}/u.test(character)
      ? `${toTraditional(character)}(${sound})`
      : (ASCII[character] ?? character);
  };
  return [...text].map(one).join("");
}

/** The name of a form, and what makes it of a text in simplified characters. */
export type Form = readonly [name: string, vary: (text: string) => string];

export const FORMS: readonly Form[] = [
  ["simplified", (text) => text],
  ["traditional", toTraditional],
  ["in Taiwan's characters", toTaiwan],
  ["in Hong Kong's characters", toHongKong],
  ["with zero-width spaces", between("\u200b")],
  ["with soft hyphens", between("\u00ad")],
  ["with full-width letters and figures", fullWidth],
  ["with corner brackets for quotes", (text) => text.replace(/[“”‘’]/g, (mark) => CORNERS[mark] ?? mark)],
  ["with straight quotes", (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")],
  ["with mixed quotes", (text) => text.replace(/[“‘]/g, "『").replace(/[”’]/g, '"')],
  ["in lower case", (text) => text.toLowerCase()],
  ["in upper case", (text) => text.toUpperCase()],
  ["spoiled with pinyin", spoiled],
];

/** What is marked of a name in that form: pinyin behind its last character is no part of it. */
export const inForm = (vary: Form[1], name: string) => vary(name).replace(/\([^()]*\)$/, "");
