/**
 * `npm start [-- [--browser chromium|firefox] [FILE.html]]`: builds, opens a browser with the extension on a news page,
 * and says what to do. Without a display it plays the reader itself: hovers a term, looks a word up, prints what it saw.
 */
import { statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";
import { buildFolder, openBrowser, type Session } from "../tests/harness/browsers.ts";
import type { BrowserName } from "../tests/harness/find-browser.ts";
import { startServer } from "../tests/harness/server.ts";
import { advice } from "./advice.ts";
import { givenPath } from "./given.ts";
import { play } from "./play.ts";
import { buildFor, ROOT } from "./steps.ts";

interface Wish {
  readonly browser: BrowserName;
  readonly file: string;
}

const USAGE = `Usage: npm start [-- [--browser chromium|firefox] [FILE.html]]

Builds Bandu and opens a browser with it on the page: yours, or a news page of ours. Without a display it plays the
reader itself and prints what it saw.`;

/** Reads the command line; undefined where only help is asked for. @throws Error saying what is wrong with it. */
function readWish(): Wish | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { browser: { type: "string", default: "chromium" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return undefined;
  const browser = values.browser === "chrome" ? "chromium" : values.browser;
  if (browser !== "chromium" && browser !== "firefox")
    throw new Error(`--browser takes chromium or firefox, not ${values.browser}.`);
  const [named, ...more] = positionals;
  if (more.length) throw new Error(`Name one page at most.\n\n${USAGE}`);
  const file = named ? givenPath(named) : join(ROOT, "scripts", "demo", "news.html");
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new Error(`There is no page at ${named}.`);
  if (found.isDirectory()) throw new Error(`${named} is a folder: name a page in it.`);
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

/** Opens the browser. @throws Error saying what to do, where that is known. */
async function open(browser: BrowserName, headful: boolean): Promise<Session> {
  try {
    return await openBrowser(browser, { headful });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const hint = advice({ browser, headful, message });
    throw new Error([message.trimEnd(), hint].filter(Boolean).join("\n\n"));
  }
}

/** Opens the browser on the page, and stays until the reader or the play is done. */
async function show(browser: BrowserName, url: string): Promise<void> {
  const headful = hasDisplay();
  const session = await open(browser, headful);
  try {
    if (headful) {
      await session.open(url);
      explain(browser);
      await new Promise<void>((resolve) => session.browser.once("disconnected", resolve));
    } else await play(session, url);
  } finally {
    await session.close().catch(() => {});
  }
}

/** Serves the page for as long as it is shown. */
async function start({ browser, file }: Wish): Promise<void> {
  buildFor(browser);
  const server = await startServer(dirname(file));
  try {
    await show(browser, `${server.origin}/${encodeURIComponent(basename(file))}`);
  } finally {
    await server.close();
  }
}

try {
  const wish = readWish();
  if (wish) await start(wish);
  else console.log(USAGE);
} catch (error) {
  // Whoever types the command wants to know what to do, not where in our code it was noticed.
  console.error(`\n${error instanceof Error ? error.message : error}`);
  // A browser that started and then failed would keep us here; puppeteer ends it when we go.
  process.exit(1);
}
