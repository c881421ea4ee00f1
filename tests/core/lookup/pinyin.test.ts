import { describe, expect, it } from "vitest";
import { rowOf } from "../../../core/lookup/column.ts";
import { syllablesOf } from "../../../core/lookup/pinyin.ts";
import { index } from "./library.ts";

describe("pinyin is taken apart into one syllable a character", () => {
  it.each([
    ["sì gè yìshí", "四个意识", "si4 ge4 yi4 shi2"],
    ["jìlǜ", "纪律", "ji4 lv4"],
    ["Xī'ān", "西安", "xi1 an1"],
    ["xiān", "先", "xian1"],
    ["fāng’àn", "方案", "fang1 an4"],
    ["lüèduó", "掠夺", "lve4 duo2"],
    ["hóngzhú xiānfēng 341", "红烛先锋341", "hong2 zhu2 xian1 feng1 30 40 10"],
    ["hóngzhú xiānfēng sān-sì-yī", "红烛先锋341", "hong2 zhu2 xian1 feng1 san1 si4 yi1"],
    ["dǎngyuán APP", "党员app", "dang3 yuan2 a0 p0 p0"],
    ["dǎng de", "党的", "dang3 de0"],
    ["bùnéng", "不能", "bu4 neng2"],
    ["fǎngǎn", "反感", "fan3 gan3"],
    ["zérèn", "责任", "ze2 ren4"],
    ["nǚér", "女儿", "nv3 er2"],
  ])("%s for %s", (pinyin, name, syllables) => {
    const parts = syllablesOf(pinyin, name);
    expect(parts?.map(({ letters, tone }) => `${letters}${tone}`).join(" ")).toBe(syllables);
  });

  it.each([
    ["yīgè", "一"],
    ["sì", "四个"],
    ["shk", "四"],
  ])("%s does not fit %s", (pinyin, name) => {
    expect(syllablesOf(pinyin, name)).toBeUndefined();
  });

  it("every name of the bundled pack that is not Latin has its pinyin", () => {
    const silent = [...index.terms.keys()].filter((row) => rowOf(index.spoken, row) === "");
    expect(silent.map((row) => rowOf(index.written, row))).toEqual([]);
  });
});
