/** Chromium with the extension loaded over the debugging pipe. */
import { type Browser, launch, type Page, type WebWorker } from "puppeteer-core";
import type { LaunchOptions, Session } from "./browsers.ts";
import { findBrowser } from "./find-browser.ts";
import { callSource, type Popup, runInCircle } from "./popup.ts";
import { until } from "./until.ts";

const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

type Full = LaunchOptions & { extension: string; width: number; height: number };

/** Starts Chromium; see openBrowser. */
export async function openChromium(options: Full): Promise<Session> {
  const browser = await launch({
    browser: "chrome",
    executablePath: await findBrowser("chromium"),
    pipe: true,
    headless: !options.headful,
    enableExtensions: [options.extension],
    defaultViewport: options.headful ? null : { width: options.width, height: options.height },
    // Root has no sandbox to put its children in.
    args: [
      ...QUIET,
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...(options.language ? [`--lang=${options.language}`, `--accept-lang=${options.language}`] : []),
      `--window-size=${options.width},${options.height}`,
    ],
    ...(options.profile ? { userDataDir: options.profile } : {}),
  });
  const worker = await until("the background worker", () => findWorker(browser));
  const base = new URL("/", worker.url()).href;
  return new ChromiumSession(browser, base);
}

const isWorker = (url: string) => url.startsWith("chrome-extension://") && url.endsWith("/background.js");

async function findWorker(browser: Browser): Promise<WebWorker | undefined> {
  const target = browser
    .targets()
    .find((target) => target.type() === "service_worker" && isWorker(target.url()));
  return (await target?.worker()) ?? undefined;
}

/** What an input method does, told to the browser as it would tell it. */
async function compose(
  page: Page,
  preedit: string,
  keys: readonly string[],
  committed: string,
): Promise<void> {
  const debug = await page.createCDPSession();
  const at = preedit.length;
  await debug.send("Input.imeSetComposition", { text: preedit, selectionStart: at, selectionEnd: at });
  for (const key of keys) await page.keyboard.press(key as "Enter");
  await debug.send("Input.insertText", { text: committed });
  await debug.detach();
}

class ChromiumSession implements Session {
  readonly name = "chromium";
  readonly browser: Browser;
  readonly base: string;

  constructor(browser: Browser, base: string) {
    this.browser = browser;
    this.base = base;
  }

  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    await page.bringToFront();
    return page;
  }

  async extensionPage(path: string, place?: "behind"): Promise<Page> {
    if (!place) return this.open(this.base + path);
    const page = await this.browser.newPage({ background: true });
    await page.goto(this.base + path);
    return page;
  }

  async openPopup(by?: Page): Promise<Popup> {
    const opener = by ?? (await findWorker(this.browser)) ?? (await this.wakeWorker());
    const url = `${this.base}popup.html`;
    const shown = this.browser.waitForTarget((target) => target.url().startsWith(url), { timeout: 15_000 });
    await opener.evaluate("chrome.action.openPopup()");
    const page = await (await shown).asPage();
    return {
      evaluate: (run, ...args) =>
        page.evaluate(callSource(run, "window", args)) as Promise<Awaited<ReturnType<typeof run>>>,
      type: (text) => page.keyboard.type(text),
      press: async (key, held) => {
        if (held) await page.keyboard.down(held);
        await page.keyboard.press(key as "Enter");
        if (held) await page.keyboard.up(held);
      },
      compose: (preedit, keys, committed) => compose(page, preedit, keys, committed),
      screenshot: async () => Buffer.from(await page.screenshot()),
      close: () => page.close(),
    };
  }

  /** A stopped worker has no target: an extension page's message starts it again. */
  private async wakeWorker(): Promise<WebWorker> {
    const page = await this.browser.newPage();
    await page.goto(`${this.base}dashboard.html`);
    await page.evaluate("chrome.runtime.sendMessage({ type: 'wake' }).catch(() => {})");
    const worker = await until("the background worker", () => findWorker(this.browser));
    await page.close();
    return worker;
  }

  async stopBackground(): Promise<void> {
    const worker = await findWorker(this.browser);
    await worker?.close();
    await until("the worker's end", async () => !(await findWorker(this.browser)));
  }

  async hangBackground(milliseconds: number): Promise<void> {
    const worker = (await findWorker(this.browser)) ?? (await this.wakeWorker());
    await worker.evaluate(runInCircle, milliseconds);
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
