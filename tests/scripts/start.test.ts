import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const START = join(import.meta.dirname, "..", "..", "scripts", "start.ts");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bandu-start-"));
  // A build that does nothing: what is looked at stands before or after it.
  writeFileSync(join(folder, "wxt"), "#!/bin/sh\n");
  chmodSync(join(folder, "wxt"), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the script with no browser to be found; killed, and so without a status, where it does not end. */
function start(...args: string[]) {
  const none = join(folder, "none");
  const env = { ...process.env, PATH: folder, BANDU_CHROMIUM: none, BANDU_FIREFOX: none, INIT_CWD: folder };
  return spawnSync(process.execPath, [START, ...args], { env, encoding: "utf8", timeout: 20_000 });
}

describe.skipIf(process.platform === "win32")("npm start", () => {
  it.each(["chromium", "firefox"])(
    "ends with what is wrong when %s cannot start",
    (browser) => {
      const { status, stderr } = start("--browser", browser);
      expect(status).toBe(1);
      expect(stderr.trim()).not.toBe("");
    },
    30_000,
  );

  it("prints how to use it when asked, and does nothing else", () => {
    const { status, stdout } = start("--help");
    expect([status, stdout.split("\n")[0]]).toEqual([
      0,
      "Usage: npm start [-- [--browser chromium|firefox] [FILE.html]]",
    ]);
  }, 30_000);

  it.each([
    [".", ". is a folder: name a page in it."],
    ["none.html", "There is no page at none.html."],
  ])(
    "takes no %s for a page",
    (named, reason) => {
      const { status, stderr } = start(named);
      expect([status, stderr.trim()]).toEqual([1, reason]);
    },
    30_000,
  );
});
