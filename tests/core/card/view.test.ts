import { describe, expect, it } from "vitest";
import { cardView, sectionName } from "../../../core/card/view.ts";
import { aTerm } from "./a-term.ts";

describe("cardView", () => {
  it.each([
    ["zh-CN", "简体梗概", "要求", "第二节 · 王祥奎"],
    ["zh-TW", "繁體梗概", "要求", "第二節 · 王祥奎"],
    ["en", "The gist", "Requirement", "Section 2 · 王祥奎"],
  ] as const)("speaks %s", (language, gist, kindName, citation) => {
    const view = cardView(aTerm(), language);
    expect(view).toMatchObject({ gist, kindName, quotes: [{ citation }] });
  });

  it("keeps headword, members and quotes in the article's own characters", () => {
    const view = cardView(aTerm({ members: ["政治合格"] }), "zh-TW");
    expect(view).toMatchObject({
      headword: "四个意识",
      members: ["政治合格"],
      quotes: [{ text: "切实增强“四个意识”" }],
    });
  });

  it("says what the article leaves unsaid, in the reader's language", () => {
    const unsaid = { "zh-Hans": "没有列出", "zh-Hant": "沒有列出", en: "Not listed." };
    expect(cardView(aTerm({ unsaid }), "zh-TW").unsaid).toBe("沒有列出");
  });

  it("says of a term the article only names that it is not defined", () => {
    expect(cardView(aTerm({ explained: "names" }), "en").unsaid).toBe("Named, not defined here.");
  });

  it("says nothing of the kind where the article says what is done", () => {
    expect(cardView(aTerm({ explained: "says" }), "en").unsaid).toBeUndefined();
  });
});

describe("sectionName", () => {
  it.each([
    ["引言", "zh-CN", "引言"],
    ["引言", "en", "Introduction"],
    ["四", "zh-TW", "第四節"],
    ["四", "en", "Section 4"],
    ["附录", "en", "附录"],
    ["", "en", ""],
  ] as const)("%s in %s is %s", (id, language, name) => {
    expect(sectionName(id, language)).toBe(name);
  });
});
