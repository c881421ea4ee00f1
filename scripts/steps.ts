/** Runs the project's command-line tools one after another and stops at the first that fails. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "..");

/** Runs one tool from node_modules/.bin; ends the process with the tool's exit code when it fails. */
export function step(title: string, command: string, args: readonly string[] = []): void {
  console.log(`\n— ${title}`);
  const done = spawnSync(command, args, { cwd: ROOT, stdio: "inherit", shell: process.platform === "win32" });
  if (done.status !== 0) {
    console.error(`\n${title}: failed`);
    process.exit(done.status ?? 1);
  }
}

/** Builds the extension for both browsers: .output/chrome-mv3 and .output/firefox-mv3. */
export function build(): void {
  step("Build for Chromium", "wxt", ["build", "-b", "chrome"]);
  step("Build for Firefox", "wxt", ["build", "-b", "firefox", "--mv3"]);
}

/** Everything that needs no browser: types of the whole and of the core alone, lint, format. */
export function check(): void {
  step("Types of WXT", "wxt", ["prepare"]);
  step("Types", "tsc", ["-p", "."]);
  step("Types of the core, without a DOM", "tsc", ["-p", "core"]);
  step("Lint and format", "biome", ["check", "."]);
}
