import { expect, it } from "vitest";
import { mergePageTerms } from "../../../core/lookup/page-terms.ts";

it("adds the frames of a page up in reading order and leaves out those with another revision", () => {
  const frames = [
    {
      revision: "b",
      terms: [
        { term: 7, count: 2 },
        { term: 1, count: 1 },
      ],
    },
    { revision: "a", terms: [{ term: 7, count: 9 }] },
    {
      revision: "b",
      terms: [
        { term: 4, count: 1 },
        { term: 7, count: 1 },
      ],
    },
  ];
  expect(mergePageTerms(frames, "b")).toEqual([
    { term: 7, count: 3 },
    { term: 1, count: 1 },
    { term: 4, count: 1 },
  ]);
});
