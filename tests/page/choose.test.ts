import { describe, expect, it } from "vitest";
import { KINDS } from "../../core/pack/schema.ts";
import { firsts, hiddenTerms } from "../../page/choose.ts";

const [one, two] = [{}, {}];
const all = [
  { term: 1, block: one },
  { term: 2, block: one },
  { term: 1, block: two },
  { term: 1, block: one },
  { term: 2, block: two },
];
const places = (kept: typeof all) => kept.map((found) => all.indexOf(found));

describe("firsts", () => {
  it("keeps a term's first in each block, also where blocks are parted by others", () => {
    expect(places(firsts(all, "paragraph"))).toEqual([0, 1, 2, 4]);
  });
  it("keeps a term's first on the page", () => {
    expect(places(firsts(all, "page"))).toEqual([0, 1]);
  });
});

describe("hiddenTerms", () => {
  const snapshot = { kinds: Uint8Array.from([0, 1, 0, 2]) };
  const choice = { density: "all", hiddenKinds: [], showKnown: false } as const;
  const hidden = (change: object, known: number[]) => [
    ...hiddenTerms(snapshot, { ...choice, hiddenKinds: [], ...change }, new Set(known)),
  ];
  it("hides whole kinds", () => {
    expect(hidden({ hiddenKinds: [KINDS[0]] }, [])).toEqual([1, 0, 1, 0]);
  });
  it("hides what the reader knows, unless they want to see it", () => {
    expect(hidden({}, [3])).toEqual([0, 0, 0, 1]);
    expect(hidden({ showKnown: true }, [3])).toEqual([0, 0, 0, 0]);
  });
});
