import fc from "fast-check";
import { Converter } from "opencc-js/cn2t";
import { pinyin } from "pinyin-pro";
import { describe, expect, it } from "vitest";
import { makeRestore } from "../../../core/restore/restore.ts";
import { loadPack } from "../../../scripts/pack.ts";
import { restoreTools as tools } from "../../../scripts/restore-tools.ts";
import { type Article, article } from "../../content/article.ts";

const restore = makeRestore(tools);
const pack = loadPack("jiguan-dangjian");
const byHand = pack.emendations.filter(({ by }) => by === "hand");
const toTraditional = Converter({ from: "cn", to: "t" });
const ASCII: Readonly<Record<string, string>> = {
  "，": ",",
  "：": ":",
  "；": ";",
  "！": "!",
  "？": "?",
  "（": "(",
  "）": ")",
};

if (article) describe("the article beside the project", () => holdTo(article as Article));

/** Without the article the recorded hashes and the made texts stand in for it. */
function holdTo({ restored, delivered }: Article): void {
  it("is restored letter by letter", () => {
    expect(restore(delivered, byHand)).toBe(restored);
  });

  it("has its late bytes where the pack says, and is mended as the pack says", () => {
    const [run, ...others] = pack.emendations.filter(({ by }) => by === "bytes");
    expect(others).toEqual([]);
    expect(delivered.split(run?.delivered ?? "")).toHaveLength(2);
    expect(restore(delivered)).toContain(`确${run?.restored}落实”`);
  });

  it("needs each emendation that the pack lists as made by hand", () => {
    const bare = restore(delivered);
    const found = byHand.map((mend) => bare.split(mend.delivered).length - 1);
    expect(found).toEqual(byHand.map(() => 1));
  });
}

describe("makeRestore", () => {
  it.each([
    ["brackets of pinyin", "機(jī)關(guān)黨的建設(shè)", "机关党的建设"],
    ["a neutral tone", "四個(ge)落實(shí)", "四个落实"],
    ["ü in pinyin", "紀(jì)律(lǜ)和綠(lǜ)色", "纪律和绿色"],
    ["ASCII punctuation in Chinese", "黨費(fèi)(2018年):500元,已交;好!", "党费（2018年）：500元，已交；好！"],
    ["brackets of anything else", "各校(院)的選項(a)", "各校（院）的选项（a）"],
    ["figures and English", "1,000 at 12:30 (see below), then", "1,000 at 12:30 (see below), then"],
    ["bytes read one late", "確保黨建工作。確?!八膫€(gè)落實(shí)”", "确保党建工作。确保“四个落实”"],
    ["the same where only a dictionary knows the word", "要確?!八膫€(gè)落實(shí)”", "要确保“四个落实”"],
    ["a lost full stop", "也是難點(diǎn)?；鶎狱h組織是", "也是难点。基层党组织是"],
    [
      "a longer run",
      "治理能力現(xiàn)代化?；鶎幼灾问菄\ue24f抑卫眢w系的",
      "治理能力现代化。基层自治是国家治理体系的",
    ],
    ["the same bytes behind another character", "上海市,成為上?；鶎狱h建", "上海市，成为上海基层党建"],
    [
      "a run that ends in a tilde",
      "鄉(xiāng)村學(xué)校,城區(qū)學(xué)?！按蟀囝~”",
      "乡村学校，城区学校“大班额”",
    ],
    ["a run that ends in a capital", "(簡稱“《決定》”)?！稕Q定》指出", "（简称“《决定》”）。《决定》指出"],
    ["a run that ends in @", "行為特徵的體系?！睆倪@個定義", "行为特征的体系。”从这个定义"],
    ["an honest question before a rare character", "真的嗎?囧!", "真的吗？囧！"],
  ])("mends %s", (_, spoiled, restored) => {
    expect(restore(spoiled)).toBe(`${restored}\n`);
  });

  it("throws for an emendation made for another text", () => {
    expect(() => restore("黨建", [{ delivered: "著力", restored: "着力" }])).toThrow('"著力" occurs 0 times');
  });

  it("undoes pinyin, traditional characters and ASCII punctuation in any text, and leaves clean text alone", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 8 }),
        fc.array(fc.boolean()),
        (parts, annotated) => {
          const clean = parts.join("，");
          expect(restore(spoil(clean, annotated))).toBe(`${clean}\n`);
          expect(restore(clean)).toBe(`${clean}\n`);
        },
      ),
    );
  });
});

/** Sentences of the pack that survive the way to traditional characters and back. */
const sentences = pack.terms
  .flatMap((term) => [term.gist["zh-Hans"], ...term.quotes.map((quote) => quote.text)])
  .filter((text) => tools.simplify(toTraditional(text)) === text);

/** Spoils a text as the article was: traditional, pinyin behind the characters `annotated` picks, ASCII punctuation. */
function spoil(clean: string, annotated: readonly boolean[]): string {
  const spoilOne = (character: string, at: number) => {
    if (!/\p{Script=Han}/u.test(character)) return ASCII[character] ?? character;
    const [sound] = pinyin(character, { type: "array" });
    return annotated[at % (annotated.length || 1)]
      ? `${toTraditional(character)}(${sound})`
      : toTraditional(character);
  };
  return [...clean].map(spoilOne).join("");
}
