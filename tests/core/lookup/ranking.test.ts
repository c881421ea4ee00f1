import { describe, expect, it } from "vitest";
import { found } from "./library.ts";
import { QUERIES } from "./queries.ts";

const all = Object.values(QUERIES).flat();
/** The place of the meant term among the first ten, from 1; 0 where it is not among them. */
const placeOf = (typed: string, headword: string) =>
  found(typed).findIndex((hit) => hit.headword === headword) + 1;

describe.each(Object.entries(QUERIES))("%s", (_, queries) => {
  it.each(queries)("%s finds %s first", (typed, headword) => {
    expect(placeOf(typed, headword)).toBe(1);
  });
});

it("reports the share of queries whose term comes first, and among the first three", () => {
  const places = all.map(([typed, headword]) => placeOf(typed, headword));
  const share = (most: number) => places.filter((place) => place > 0 && place <= most).length / places.length;
  console.log(
    `Look-up: ${all.length} queries, first ${(share(1) * 100).toFixed(1)}%, first three ${(share(3) * 100).toFixed(1)}%`,
  );
  expect(all.length).toBeGreaterThanOrEqual(120);
  expect(share(1)).toBeGreaterThanOrEqual(0.95);
  expect(share(3)).toBeGreaterThanOrEqual(0.98);
});
