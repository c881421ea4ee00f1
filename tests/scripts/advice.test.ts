import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { advice } from "../../scripts/advice.ts";

const HOME = tmpdir();
const NOWHERE = join(HOME, "there", "is", "no", "such", "folder");

describe("advice", () => {
  it.each([
    ["chromium", "Missing X server to start the headful browser."],
    ["firefox", "stderr:\nError: cannot open display: :99"],
  ] as const)("says to unset DISPLAY where it keeps %s from starting", (browser, message) => {
    expect(advice({ browser, headful: true, message, home: HOME })).toMatch(/unset DISPLAY/);
  });

  it("says to set HOME where Firefox cannot write it", () => {
    const attempt = { browser: "firefox", headful: false, message: "Timed out" } as const;
    expect(advice({ ...attempt, home: NOWHERE })).toContain(`${NOWHERE} cannot be written: set HOME`);
  });

  it.each([
    ["chromium", true, NOWHERE],
    ["firefox", false, HOME],
  ] as const)("says nothing of what has nothing to do with it (%s)", (browser, headful, home) => {
    expect(advice({ browser, headful, message: "names /nope, but there is no such file.", home })).toBe(
      undefined,
    );
  });
});
