import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Measured } from "../../bench/measure.ts";
import { keep, rowsOf, tableOf } from "../../bench/report.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bandu-report-"));
  file = join(folder, "deep", "bench.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const measured = (page: string, job: string, ms: number): Measured => {
  const run = { ms, first: 0, longest: ms, wall: ms };
  return { page, terms: 80, job, count: 1, cold: run, warm: run };
};

it("tells each row's ratio to the floor of its own page", () => {
  const rows = rowsOf([measured("a", "read", 2), measured("b", "read", 10), measured("b", "view", 5)]);
  expect(rows.map(({ ratio }) => ratio)).toEqual([1, 1, 0.5]);
});

it("keeps what the file holds of other parts and replaces what was measured again", () => {
  keep(file, { machine: "one", rows: rowsOf([measured("a", "view", 2), measured("b", "view", 3)]) });
  keep(file, { compiled: [{ terms: 80, bytes: 1, ms: 1 }], rows: rowsOf([measured("b", "view", 4)]) });
  const stored = JSON.parse(readFileSync(file, "utf8"));
  expect(stored.machine).toBe("one");
  expect(stored.rows.map(({ cold }: { cold: number }) => cold)).toEqual([2, 4]);
  expect(stored.compiled).toHaveLength(1);
});

it("says that a job was given up, also once it was written and read", () => {
  const report = keep(file, { rows: rowsOf([measured("b", "mark.js", Infinity)]) });
  expect(tableOf(report.rows)).toContain("| mark.js | over the limit |");
  expect(tableOf(keep(file, {}).rows)).toContain("| mark.js | over the limit |");
});
