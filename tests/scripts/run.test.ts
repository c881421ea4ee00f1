import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const RUN = join(import.meta.dirname, "..", "..", "scripts", "run.mjs");

it("opens the door to the oldest Node the README names: nothing in it came after 20.0", () => {
  expect(readFileSync(RUN, "utf8")).not.toMatch(/import\.meta\.(dirname|filename|main)\b/);
});
