/** Finds Chromium and Firefox on the system, installs a missing one, or says in plain words what to do. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Browser as Downloadable, detectBrowserPlatform, install, resolveBuildId } from "@puppeteer/browsers";

export type BrowserName = "chromium" | "firefox";

interface Known {
  readonly variable: string;
  readonly commands: readonly string[];
  readonly places: readonly string[];
  readonly debian: string;
  readonly download: { readonly browser: Downloadable; readonly tag: string };
}

const KNOWN: Record<BrowserName, Known> = {
  chromium: {
    variable: "BANDU_CHROMIUM",
    commands: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"],
    places: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
    debian: "chromium",
    download: { browser: Downloadable.CHROME, tag: "stable" },
  },
  firefox: {
    variable: "BANDU_FIREFOX",
    commands: ["firefox-esr", "firefox"],
    places: [
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
    ],
    debian: "firefox-esr",
    download: { browser: Downloadable.FIREFOX, tag: "stable" },
  },
};

/** The browser's executable: from its variable, the PATH or the usual places; undefined when there is none. */
function onSystem({ variable, commands, places }: Known): string | undefined {
  const named = process.env[variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${variable} names ${named}, but there is no such file.`);
  }
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...places].find((path) => existsSync(path));
}

/** Installs Debian's packages where that can work without a question; true when apt says it did. */
function installWithApt(packages: readonly string[]): boolean {
  const apt = spawnSync("apt-get", ["--version"]).status === 0;
  if (!apt) return false;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync("sudo", ["-n", "true"]).status !== 0) return false;
  const run = (...args: string[]) => {
    const [command, ...rest] = root ? ["apt-get", ...args] : ["sudo", "-n", "apt-get", ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync(command as string, rest, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
  };
  run("update");
  return run("install", "-y", ...packages);
}

/** Fetches the browser's own build into the user's cache; undefined where that cannot be had. */
async function download({ download: { browser, tag } }: Known): Promise<string | undefined> {
  const platform = detectBrowserPlatform();
  if (!platform) return undefined;
  try {
    const buildId = await resolveBuildId(browser, platform, tag);
    const cacheDir = join(process.env.HOME ?? process.env.USERPROFILE ?? ".", ".cache", "bandu-browsers");
    return (await install({ browser, buildId, cacheDir })).executablePath;
  } catch (error) {
    console.error(`The download of ${browser} failed: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

/**
 * The executable of a browser, installing it when it is missing.
 * @throws Error saying what to install, or which variable to set, when the browser cannot be had.
 */
export async function findBrowser(name: BrowserName): Promise<string> {
  const known = KNOWN[name];
  const there = onSystem(known);
  if (there) return there;
  console.log(`No ${name} was found; installing it …`);
  // The fonts come along because a page of Chinese without them is a page of boxes.
  const path = installWithApt([known.debian, "fonts-noto-cjk"]) ? onSystem(known) : await download(known);
  if (path) return path;
  throw new Error(
    `Bandu needs ${name} here and could not install it.\n` +
      `Install it yourself (on Debian or Ubuntu: sudo apt-get install ${known.debian} fonts-noto-cjk),\n` +
      `or set ${known.variable} to the path of its executable, and run the command again.`,
  );
}
