// @vitest-environment happy-dom
import "./properties.ts";

import { expect, it } from "vitest";
import { remember, successor } from "../../page/pointed.ts";
import { Found } from "../../page/read/found.ts";

const TERM = 7;
const MARK = { term: TERM, id: 1 };
const SIZE = 2;

/** The occurrences of 党组 in some texts, as a page just read has them. */
function read(...texts: string[]): Found[] {
  return texts.flatMap((data, at) => {
    const text = document.createTextNode(data);
    const start = data.indexOf("党组");
    return start < 0 ? [] : [new Found(text, start, text, start + SIZE, at + 1, TERM, 0)];
  });
}

function after(before: Found[], at: number, now: Found[]): number | undefined {
  const pointed = remember(MARK, before[at] as Found, before);
  const next = pointed && successor(pointed, now);
  return next && now.indexOf(next);
}

it("finds the occurrence that stands in another's place by what is around it", () => {
  const before = read("在党组会上", "经党组批准", "在党组会上");
  expect(after(before, 1, read("新闻：在党组会上", "经党组批准"))).toBe(1);
  expect(after(before, 2, read("在党组会上", "经党组批准", "在党组会上"))).toBe(2);
  expect(after(before, 0, read("在党组会上", "经党组批准", "在党组会上"))).toBe(0);
  // The one alone that was written anew.
  expect(after(before, 2, read("在党组会上"))).toBe(0);
});

it("finds none where the text is another, another term's, or may be one of several", () => {
  const before = read("在党组会上", "经党组批准");
  expect(after(before, 1, read("在党组会上", "未经党组批准"))).toBeUndefined();
  expect(after(before, 1, read("经党组批准", "经党组批准"))).toBeUndefined();
  expect(after(before, 1, [])).toBeUndefined();
  const [other] = read("经党组批准");
  const { start, startOffset, end, endOffset } = other as Found;
  expect(after(before, 1, [new Found(start, startOffset, end, endOffset, 1, TERM + 1, 0)])).toBeUndefined();
});

it("remembers nothing of an occurrence that is not there", () => {
  expect(remember(MARK, read("在党组会上")[0] as Found, read("经党组批准"))).toBeUndefined();
});
