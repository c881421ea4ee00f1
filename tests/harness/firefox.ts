/** Firefox with the extension installed for the session, driven over WebDriver BiDi. */
import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, launch, type Page } from "puppeteer-core";
import type { LaunchOptions, Session } from "./browsers.ts";
import { findBrowser } from "./find-browser.ts";
import { callSource, type Popup, runInCircle } from "./popup.ts";
import { until } from "./until.ts";
import { WARM } from "./warm-firefox.ts";

const ADDON = "bandu@bandu.example";
const UUID = "8a2f3c1e-6b0d-4c8e-9f57-2d1e0b7a4c63";
const POPUP = "browser.extension.getViews({ type: 'popup' })[0]";

type Full = LaunchOptions & { extension: string; width: number; height: number };

/** Starts Firefox; see openBrowser. */
export async function openFirefox(options: Full): Promise<Session> {
  // Killed while it wrote its preferences, Firefox leaves none, and puppeteer would look for them in vain.
  if (options.profile) appendFileSync(join(options.profile, "prefs.js"), "");
  const copy = options.profile ? undefined : warmCopy();
  const profile = options.profile ?? copy;
  const browser = await launch({
    browser: "firefox",
    executablePath: await findBrowser("firefox"),
    headless: !options.headful,
    defaultViewport: options.headful ? null : { width: options.width, height: options.height },
    // Extension pages and the toolbar popup are out of WebDriver's reach without it.
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [ADDON]: UUID }),
      "extensions.openPopupWithoutUserGesture.enabled": true,
      // A popup goes when the window loses the focus, as a headless one may at any moment: here only when it is closed.
      "ui.popup.disable_autohide": true,
      // A temporary add-on is taken out at each start; what it stored stays, as with one from the store.
      "extensions.webextensions.keepStorageOnUninstall": true,
      "extensions.webextensions.keepUuidOnUninstall": true,
      ...(options.language ? { "intl.accept_languages": options.language } : {}),
    },
    ...(profile ? { userDataDir: profile } : {}),
  });
  await browser.installExtension(options.extension);
  return new FirefoxSession(browser, copy);
}

/** A profile of its own that Firefox has been started with before; undefined where none was made ready. */
function warmCopy(): string | undefined {
  const warm = process.env[WARM];
  if (!warm) return undefined;
  const copy = mkdtempSync(join(tmpdir(), "bandu-firefox-"));
  cpSync(warm, copy, { recursive: true });
  return copy;
}

/** The part of puppeteer's BiDi browser that sends raw commands. */
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** Code run in the browser's own window, where toolbar, popups and focus live. */
export class Chrome {
  private readonly connection: Connection;

  constructor(browser: Browser) {
    this.connection = (browser as unknown as { connection: Connection }).connection;
  }

  /** Runs the source of a function with JSON arguments in the front window and gives its JSON result. */
  async call<T>(source: string, ...args: readonly unknown[]): Promise<T> {
    return this.callIn<T>(await this.frontWindow(), source, ...args);
  }

  /** The window that was in front last, where there are several. */
  private async frontWindow(): Promise<string | undefined> {
    const tree = (await this.connection.send("browsingContext.getTree", { "moz:scope": "chrome" }))
      .result as {
      contexts: { context: string }[];
    };
    const windows = tree.contexts.map(({ context }) => context);
    for (const context of windows.slice(1))
      if (await this.callIn<boolean>(context, IS_IN_FRONT)) return context;
    return windows[0];
  }

  private async callIn<T>(
    context: string | undefined,
    source: string,
    ...args: readonly unknown[]
  ): Promise<T> {
    const answer = await this.connection.send("script.callFunction", {
      functionDeclaration: `async () => JSON.stringify((await (${source})(${args.map((arg) => JSON.stringify(arg))})) ?? null)`,
      target: { context },
      awaitPromise: true,
    });
    const result = answer.result as {
      type: string;
      result?: { value: string };
      exceptionDetails?: { text: string };
    };
    if (!result.result)
      throw new Error(result.exceptionDetails?.text ?? "The browser's window did not answer.");
    return JSON.parse(result.result.value) as T;
  }
}

const IS_IN_FRONT = `() => Services.wm.getMostRecentWindow("navigator:browser") === window`;
const FOCUS_POPUP = `
  const popup = document.querySelector(".webextension-popup-browser");
  popup.focus();
  const input = Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);
  input.beginInputTransactionForTests(window);`;
const TYPE = `(text) => {${FOCUS_POPUP}
  for (const key of text) { const event = new KeyboardEvent("", { key }); input.keydown(event); input.keyup(event); }
}`;
const PRESS = `(key, held) => {${FOCUS_POPUP}
  const event = new KeyboardEvent("", { key, code: key.length === 1 ? "Key" + key.toUpperCase() : key });
  const holding = held && new KeyboardEvent("", { key: held, code: held + "Left" });
  if (holding) input.keydown(holding);
  input.keydown(event); input.keyup(event);
  if (holding) input.keyup(holding);
}`;
const COMPOSE = `(preedit, keys, committed) => {${FOCUS_POPUP}
  input.setPendingCompositionString(preedit);
  input.appendClauseToPendingComposition(preedit.length, input.ATTR_RAW_CLAUSE);
  input.setCaretInPendingComposition(preedit.length);
  input.flushPendingComposition();
  for (const key of keys) {
    const event = new KeyboardEvent("", { key, code: key });
    input.keydown(event, input.KEY_DEFAULT_PREVENTED); input.keyup(event);
  }
  input.commitCompositionWith(committed);
}`;
const NOTE_KEYS = `{ const popup = ${POPUP}; popup.addEventListener("keyup", ({ key }) => { popup.heard += key; }, true); }`;
const FORGET_KEYS = `${POPUP}.heard = ""`;
const SNAPSHOT = `async () => {
  const { currentWindowGlobal } = document.querySelector(".webextension-popup-browser").browsingContext;
  const picture = await currentWindowGlobal.drawSnapshot(null, window.devicePixelRatio, "white");
  const canvas = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas");
  canvas.width = picture.width; canvas.height = picture.height;
  canvas.getContext("2d").drawImage(picture, 0, 0);
  return canvas.toDataURL();
}`;
const CLOSE_POPUP = `() => document.querySelector(".webextension-popup-browser")?.closest("panel")?.hidePopup()`;
const POPUP_GONE = `() => !document.querySelector(".webextension-popup-browser")`;
const STOP_BACKGROUND = `async (id) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
}`;

class FirefoxSession implements Session {
  readonly name = "firefox";
  readonly base = `moz-extension://${UUID}/`;
  readonly browser: Browser;
  readonly chrome: Chrome;
  private readonly copy: string | undefined;
  private opener: Page | undefined;

  constructor(browser: Browser, copy: string | undefined) {
    this.browser = browser;
    this.copy = copy;
    this.chrome = new Chrome(browser);
  }

  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    await page.bringToFront();
    return page;
  }

  async extensionPage(path: string, place?: "behind"): Promise<Page> {
    const page = await this.browser.newPage({ background: place === "behind" });
    // WebDriver never hears the load of an extension page: navigate, then ask the page itself.
    page.goto(this.base + path).catch(() => {});
    const url = new URL(this.base + path).pathname;
    await until(`${path} to load`, () =>
      page.evaluate((path) => location.pathname === path && document.readyState === "complete", url),
    );
    return page;
  }

  /** The page whose script opens and reads the popup: it lies behind the tab in front. */
  private async popupOpener(): Promise<Page> {
    this.opener ??= await this.extensionPage("dashboard.html", "behind");
    return this.opener;
  }

  async openPopup(): Promise<Popup> {
    const opener = await this.popupOpener();
    await opener.evaluate("browser.action.openPopup()");
    const inPopup = (source: string) => opener.evaluate(source);
    await until("the popup", () => inPopup(`${POPUP}?.document.readyState === "complete"`));
    await inPopup(NOTE_KEYS);
    /** The focus crosses to another process, and keys sent before it gets there are lost: one that does nothing goes first. */
    const reach = async () => {
      await inPopup(FORGET_KEYS);
      await until("a key to reach the popup", async () => {
        await this.chrome.call(PRESS, "F13", null);
        return inPopup(`${POPUP}.heard.includes("F13")`);
      });
    };
    return {
      evaluate: (run, ...args) =>
        inPopup(callSource(run, POPUP, args)) as Promise<Awaited<ReturnType<typeof run>>>,
      type: async (text) => {
        await reach();
        await inPopup(FORGET_KEYS);
        await this.chrome.call(TYPE, text);
        // Sent is not yet typed: what a test does next would be done in the middle of the text.
        await until("all keys", () => inPopup(`${POPUP}.heard.endsWith(${JSON.stringify(text)})`));
      },
      press: async (key, held) => {
        await reach();
        await this.chrome.call(PRESS, key, held ?? null);
      },
      compose: async (...told) => {
        await reach();
        await this.chrome.call(COMPOSE, ...told);
      },
      screenshot: async () =>
        Buffer.from((await this.chrome.call<string>(SNAPSHOT)).split(",")[1] ?? "", "base64"),
      close: async () => {
        await this.chrome.call(CLOSE_POPUP);
        await until("the popup to close", () => this.chrome.call<boolean>(POPUP_GONE));
      },
    };
  }

  async stopBackground(): Promise<void> {
    await this.chrome.call(STOP_BACKGROUND, ADDON);
  }

  /**
   * All of an extension's pages share one thread with its background: one of them does it, behind the tab in front. It
   * is a mere picture, for a page amid its own reading of the storage would keep everybody's writing waiting.
   */
  async hangBackground(milliseconds: number): Promise<void> {
    const page = await this.extensionPage("seal.svg", "behind");
    await page.evaluate(runInCircle, milliseconds);
    await page.close();
  }

  async close(): Promise<void> {
    await this.browser.close();
    if (this.copy) rmSync(this.copy, { recursive: true, force: true });
  }
}
