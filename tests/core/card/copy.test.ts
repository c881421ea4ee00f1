import { expect, it } from "vitest";
import { copyText } from "../../../core/card/copy.ts";
import { ownRecord } from "../../../core/lookup/own.ts";
import { aTerm } from "./a-term.ts";

it.each([
  ["zh-CN", "四个意识 sì gè yìshí\n简体梗概\n\n> 切实增强“四个意识”\n— 王祥奎（某单位），第二节"],
  ["en", "四个意识 sì gè yìshí\nThe gist\n\n> 切实增强“四个意识”\n— 王祥奎 (某单位), Section 2"],
] as const)("cites author, affiliation and section in %s", (language, text) => {
  expect(copyText(aTerm(), language)).toBe(text);
});

it.each([
  ["GDP", "GDP", "gross domestic product", "GDP\ngross domestic product"],
  ["喜闻乐见", "xǐ wén lè jiàn", "", "喜闻乐见 xǐ wén lè jiàn"],
])("says nothing twice of the own term %s, and leaves no empty line", (headword, pinyin, meaning, text) => {
  expect(copyText(ownRecord({ id: "x", headword, pinyin, meaning, added: 1 }), "en")).toBe(text);
});
