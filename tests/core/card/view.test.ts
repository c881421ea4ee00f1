import { describe, expect, it } from "vitest";
import { sectionName } from "../../../core/card/citation.ts";
import { cardView } from "../../../core/card/view.ts";
import type { TermRecord } from "../../../core/pack/snapshot.ts";
import type { Language } from "../../../core/settings.ts";
import { type Progress, readProgress } from "../../../core/study/progress.ts";
import { aTerm } from "./a-term.ts";

function viewOf(about: Partial<TermRecord>, language: Language, progress: Partial<Progress> = {}) {
  const viewed = { term: aTerm(about), self: 3, progress: { ...readProgress({}), ...progress } };
  return cardView({ ...viewed, find: () => [{ start: 4, end: 10, term: 3 }] }, language);
}

describe("cardView", () => {
  it.each([
    ["zh-CN", "简体梗概", "要求", "第二节 · 王祥奎"],
    ["zh-TW", "繁體梗概", "要求", "第二節 · 王祥奎"],
    ["en", "The gist", "Requirement", "Section 2 · 王祥奎"],
  ] as const)("speaks %s", (language, gist, label, citation) => {
    expect(viewOf({}, language)).toMatchObject({ gist, label, quotes: [{ citation }] });
  });

  it("keeps headword, members and quotes in the article's own characters", () => {
    expect(viewOf({ members: ["政治合格"] }, "zh-TW")).toMatchObject({
      headword: "四个意识",
      members: ["政治合格"],
      quotes: [{ text: "切实增强“四个意识”" }],
    });
  });

  it("tells the term's own name in a quote from the words around it", () => {
    expect(viewOf({}, "en").quotes[0]?.parts).toEqual([
      { text: "切实增强", is: "plain" },
      { text: "“四个意识”", is: "self" },
    ]);
  });

  it("says what the article leaves unsaid, in the reader's language", () => {
    const unsaid = { "zh-Hans": "没有列出", "zh-Hant": "沒有列出", en: "Not listed." };
    expect(viewOf({ unsaid }, "zh-TW").unsaid).toBe("沒有列出");
  });

  it("says of a term the article only names that it is not defined", () => {
    expect(viewOf({ explained: "names" }, "en").unsaid).toBe("Named, not defined here.");
  });

  it("says nothing of the kind where the article says what is done", () => {
    expect(viewOf({ explained: "says" }, "en").unsaid).toBeUndefined();
  });

  it.each([
    ["en", 1, "Met once, on Nov 20, 2026"],
    ["en", 3, "Met 3 times, last on Nov 20, 2026"],
    ["zh-CN", 3, "见过 3 次，上次在 2026年11月20日"],
  ] as const)("tells in %s of %i meetings", (language, met, line) => {
    expect(viewOf({}, language, { met, lastMet: new Date(2026, 10, 20, 12).getTime() }).met).toBe(line);
  });

  it.each([
    ["en", "The gist Not listed. Starred. You know this one."],
    ["zh-CN", "简体梗概 没有列出 已加星。已掌握。"],
  ] as const)("says aloud in %s what a glance would tell", (language, spoken) => {
    const unsaid = { "zh-Hans": "没有列出", "zh-Hant": "沒有列出", en: "Not listed." };
    expect(viewOf({ unsaid }, language, { starred: true, known: true }).spoken).toBe(spoken);
    expect(viewOf({}, language, { met: 2, lastMet: 1 }).spoken).toMatch(/[.。]$/);
  });

  it("does not speak of meetings before the first", () => {
    expect(viewOf({}, "en").met).toBeUndefined();
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
