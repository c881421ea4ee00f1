import { expect, it } from "vitest";
import { chooseLanguage } from "../../../core/strings/language.ts";

it.each([
  ["zh-CN", "zh-CN"],
  ["zh-Hans-HK", "zh-CN"],
  ["zh-Hans-TW", "zh-CN"],
  ["zh-SG", "zh-CN"],
  ["zh-TW", "zh-TW"],
  ["zh-HK", "zh-TW"],
  ["zh-Hant-CN", "zh-TW"],
  ["de", "en"],
])("a browser in %s is answered in %s", (browser, language) => {
  expect(chooseLanguage("auto", browser)).toBe(language);
});
