/**
 * `npm start [-- [--browser chromium|firefox] [FILE.html]]`: builds, opens a browser with the extension on a news page,
 * and says what to do. Without a display it plays the reader itself: hovers a term, looks a word up, prints what it saw.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "puppeteer-core";
import { buildFolder, openBrowser, type Session } from "../tests/harness/browsers.ts";
import type { BrowserName } from "../tests/harness/find-browser.ts";
import { highlights, placeOf } from "../tests/harness/highlights.ts";
import { pierce } from "../tests/harness/pierce.ts";
import { startServer } from "../tests/harness/server.ts";
import { until } from "../tests/harness/until.ts";
import { buildFor, ROOT } from "./steps.ts";

const PICTURES = join(ROOT, "out", "start");

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

/** Saves a picture and prints where it lies. */
function save(name: string, png: Uint8Array): void {
  mkdirSync(PICTURES, { recursive: true });
  const path = join(PICTURES, name);
  writeFileSync(path, png);
  console.log(`  picture: ${relative(ROOT, path)}`);
}

/** Hovers the first marked term and prints its card. */
async function playHover(page: Page, browser: BrowserName): Promise<void> {
  const seen = await until("marked terms on the page", async () => {
    const texts = await highlights(page);
    return texts.length > 0 && texts;
  }).catch(() => undefined);
  if (!seen) {
    console.log("No term of the pack stands on this page, so there is nothing to hover.");
    return;
  }
  console.log(`Marked near the top of the page: ${[...new Set(seen)].join("、")}`);
  const term = seen.includes("三会一课") ? "三会一课" : (seen[0] as string);
  const place = await until("the term's place", () => placeOf(page, term));
  await page.mouse.move(place.x - 60, place.y + 60);
  await page.mouse.move(place.x, place.y, { steps: 3 });
  const card = await until("the card", async () => {
    const card = await pierce(page, "bandu-card");
    return card?.text.includes(term) && card;
  });
  console.log(`Hovering ${term} opened its card:\n  ${card.text.replace(/\s+/g, " ").slice(0, 160)} …`);
  // A picture taken at once would catch the card half faded in.
  await new Promise((resolve) => setTimeout(resolve, 400));
  save(`${browser}-card.png`, await page.screenshot());
}

/** Opens the toolbar popup and looks a word up by its initials. */
async function playLookUp(session: Session): Promise<void> {
  const popup = await session.openPopup();
  await until("the search box", () =>
    popup.evaluate((popup) => popup.document.activeElement?.localName === "input"),
  );
  await popup.type("sgys");
  const text = await until("the answer", () =>
    popup.evaluate(
      (popup) => popup.document.body.innerText.includes("四个意识") && popup.document.body.innerText,
    ),
  );
  console.log(
    `Typing sgys in the toolbar popup found 四个意识:\n  ${text.replace(/\s+/g, " ").slice(0, 160)} …`,
  );
  save(`${session.name}-popup.png`, await popup.screenshot());
  await popup.close();
}

/** Without a display: does what a reader would, headless, and ends. */
async function play(session: Session, url: string): Promise<void> {
  console.log("\nThere is no display here, so Bandu plays the reader itself.");
  const page = await session.open(url);
  await playHover(page, session.name);
  await playLookUp(session);
  const folder = relative(ROOT, buildFolder(session.name));
  console.log(`\nThe unpacked build for your own browser lies at ${folder}`);
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
