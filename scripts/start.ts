/**
 * `npm start [-- [--browser chromium|firefox] [FILE.html]]`: builds, opens a browser with the extension on a news page,
 * and says what to do. Without a display it plays the reader itself: hovers a term, looks a word up, prints what it saw.
 */
import { existsSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildFolder, openBrowser } from "../tests/harness/browsers.ts";
import type { BrowserName } from "../tests/harness/find-browser.ts";
import { startServer } from "../tests/harness/server.ts";
import { play } from "./play.ts";
import { buildFor, ROOT } from "./steps.ts";

interface Wish {
  readonly browser: BrowserName;
  readonly file: string;
}

/** Reads the command line. @throws Error saying how to use it. */
function readWish(): Wish {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { browser: { type: "string", default: "chromium" } },
  });
  const browser = values.browser === "chrome" ? "chromium" : values.browser;
  if (browser !== "chromium" && browser !== "firefox")
    throw new Error(`--browser takes chromium or firefox, not ${values.browser}.`);
  const [named, ...more] = positionals;
  if (more.length) throw new Error("Name one page at most: npm start -- [--browser firefox] [FILE.html]");
  // npm runs scripts in the project's folder; the reader's path starts where the reader stands.
  const file = named
    ? resolve(process.env.INIT_CWD ?? ".", named)
    : join(ROOT, "scripts", "demo", "news.html");
  if (!existsSync(file)) throw new Error(`There is no page at ${named}.`);
  return { browser, file };
}

function hasDisplay(): boolean {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** What to do in the browser that stands open, in plain words. */
function explain(browser: BrowserName): void {
  const folder = relative(ROOT, buildFolder(browser));
  console.log(`
Bandu is running. On the page that has opened:
  · rest the mouse on a marked term, for example 三会一课, to open its card;
  · click the seal 伴 in the toolbar (behind the puzzle piece, if it hides) to look a word up: try sgys;
  · the same popup shows today's study time.

To use it in your own browser, load the unpacked build at  ${folder}
  Chromium, Chrome, Edge: chrome://extensions → Developer mode → Load unpacked
  Firefox:                about:debugging#/runtime/this-firefox → Load Temporary Add-on → its manifest.json

Close the browser to end.`);
}

/** Serves the page, opens the browser on it, and stays until the reader or the play is done. */
async function start(wish: Wish): Promise<void> {
  buildFor(wish.browser);
  const server = await startServer(dirname(wish.file));
  const url = `${server.origin}/${encodeURIComponent(basename(wish.file))}`;
  const headful = hasDisplay();
  const session = await openBrowser(wish.browser, { headful });
  try {
    if (headful) {
      await session.open(url);
      explain(wish.browser);
      await new Promise<void>((resolve) => session.browser.once("disconnected", resolve));
    } else await play(session, url);
  } finally {
    await session.close().catch(() => {});
    await server.close();
  }
}

try {
  await start(readWish());
} catch (error) {
  // Whoever types the command wants to know what to do, not where in our code it was noticed.
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
