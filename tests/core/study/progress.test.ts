import { expect, it } from "vitest";
import { readProgress } from "../../../core/study/progress.ts";

const NEVER = { met: 0, lastMet: 0, starred: false, known: false, note: "", headword: "" };

it.each([undefined, null, "spoiled", 7, {}, []])("of %j nothing is known", (stored) => {
  expect(readProgress(stored)).toEqual(NEVER);
});

it("keeps the good fields beside a bad one", () => {
  expect(readProgress({ met: -3, starred: true, note: "记" })).toEqual({
    ...NEVER,
    starred: true,
    note: "记",
  });
});
