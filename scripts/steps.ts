/** Runs the project's command-line tools one after another and stops at the first that fails. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "..");

/** Runs one tool from node_modules/.bin; false when it failed. */
export function runs(title: string, command: string, args: readonly string[] = [], folder = ROOT): boolean {
  console.log(`\n— ${title}`);
  const done = spawnSync(command, args, {
    cwd: folder,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return done.status === 0;
}

/** Runs one tool and ends the process when it fails. */
export function step(title: string, command: string, args: readonly string[] = [], folder = ROOT): void {
  if (runs(title, command, args, folder)) return;
  console.error(`\n${title}: failed`);
  process.exit(1);
}

const BUILDS = { chromium: ["-b", "chrome"], firefox: ["-b", "firefox", "--mv3"] } as const;

/** Builds the extension for one browser: .output/chrome-mv3 or .output/firefox-mv3. */
export function buildFor(browser: keyof typeof BUILDS): void {
  step(`Build for ${browser}`, "wxt", ["build", ...BUILDS[browser]]);
}

/** Builds the extension for both browsers. */
export function build(): void {
  buildFor("chromium");
  buildFor("firefox");
}

/** Everything that needs no browser: types of the whole and of the core alone, lint, format. */
export function check(): void {
  step("Types of WXT", "wxt", ["prepare"]);
  step("Types", "tsc", ["-p", "."]);
  step("Types of the core, without a DOM", "tsc", ["-p", "core"]);
  step("Lint and format", "biome", ["check", "."]);
}
