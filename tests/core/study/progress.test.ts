import { describe, expect, it } from "vitest";
import { changeProgress, readProgress } from "../../../core/study/progress.ts";

describe("progress with a term", () => {
  it("remembers since when something is so, and forgets it when it is no more", () => {
    const starred = changeProgress(readProgress({}), { starred: true }, 10);
    const met = changeProgress(starred, { met: 1 }, 20);
    const again = changeProgress(met, { met: 2, starred: false, known: true }, 30);
    expect(starred).toMatchObject({ starredSince: 10, metSince: 0 });
    expect(again).toMatchObject({ metSince: 20, starredSince: 0, knownSince: 30, lookedUpSince: 0 });
  });
});
