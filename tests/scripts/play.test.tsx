// @vitest-environment happy-dom
import { render } from "preact";
import { expect, it } from "vitest";
import { Results } from "../../components/popup/Results.tsx";
import { plain } from "../../core/lookup/pieces.ts";
import type { Row } from "../../core/lookup/row.ts";
import { firstFound } from "../../scripts/play.ts";

const no = () => {};

/** What is made of a list whose lines are these headwords with their gists. */
function found(...lines: [headword: string, gist: string][]): string | undefined {
  const rows = lines.map(
    ([headword, gist], term): Row => ({
      term,
      reason: "initials",
      kind: "requirement",
      own: false,
      headword: plain(headword),
      pinyin: plain("x"),
      line: plain(gist),
    }),
  );
  const list = <Results rows={rows} id="l" label="l" selected={0} language="en" onOpen={no} onChoose={no} />;
  render(list, document.body);
  return firstFound(window, "四个意识");
}

it("takes a found term for whole only with its gist, and at the head of the list", () => {
  expect(found(["四个意识", ""])).toBe(undefined);
  expect(found(["四个意识", ""], ["四个合格", "Other."])).toBe(undefined);
  expect(found(["四个合格", "Other."], ["四个意识", "Said."])).toBe(undefined);
  expect(found(["四个意识", "Said."])).toContain("Said.");
});
