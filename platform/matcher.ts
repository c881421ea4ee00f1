/** Matching a long page's text in the background, with the snapshot that pages read. */
import * as v from "valibot";
import browser, { type Runtime } from "webextension-polyfill";
import { partOut, scanAll } from "../core/match/batch.ts";
import { type Dictionary, isDictionary, openDictionary } from "../core/match/dictionary.ts";
import type { Matches } from "../core/match/scan.ts";
import { MATCH_PORT, MatchedTexts, TextsToMatch } from "../core/messages.ts";
import type { Matcher, Matching } from "../core/ports.ts";
import { termSource } from "./pack-store.ts";

/** How long a page waits for the answer, in milliseconds: a background that sleeps is to wake and load its dictionary. */
const PATIENCE = 1_000;

/** The page's way to the background's matcher. */
export const matcher: Matcher = { begin: (revision) => new PortMatching(revision) };

class PortMatching implements Matching {
  readonly #revision: string;
  readonly #port: Runtime.Port | undefined = connected();
  /** How many texts each message had. */
  readonly #counts: number[] = [];
  readonly #answered: Promise<readonly Matches[] | undefined>;
  #settle: (matches?: readonly Matches[]) => void = () => {};
  #isOver = false;

  constructor(revision: string) {
    this.#revision = revision;
    this.#answered = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#port?.onMessage.addListener((received: unknown) => this.#over(this.#matchesIn(received)));
    this.#port?.onDisconnect.addListener(() => {
      // Read, so that the browser does not write it into the page's console.
      void browser.runtime?.lastError;
      this.#over();
    });
    if (!this.#port) this.#over();
  }

  add(texts: readonly string[]): void {
    this.#send({ revision: this.#revision, texts: [...texts], last: false });
  }

  end(): Promise<readonly Matches[] | undefined> {
    this.#send({ revision: this.#revision, texts: [], last: true });
    setTimeout(() => this.#over(), PATIENCE);
    return this.#answered;
  }

  stop(): void {
    this.#over();
  }

  #send(message: TextsToMatch): void {
    if (this.#isOver) return;
    this.#counts.push(message.texts.length);
    try {
      this.#port?.postMessage(message);
    } catch {
      // Too long for a message, or the background has just gone.
      this.#over();
    }
  }

  /** A port left open would keep the page out of the back/forward cache. */
  #over(matches?: readonly Matches[]): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#settle(matches);
    this.#port?.disconnect();
  }

  #matchesIn(received: unknown): readonly Matches[] | undefined {
    const answer = v.safeParse(MatchedTexts, received);
    if (!answer.success || answer.output?.length !== this.#counts.length) return undefined;
    const parts = answer.output.map((flat, message) => partOut(flat, this.#counts[message] ?? 0));
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
}

/** A port to the background; none in an orphan. */
function connected(): Runtime.Port | undefined {
  try {
    return browser.runtime.connect({ name: MATCH_PORT });
  } catch {
    return undefined;
  }
}

/** Gives the dictionary of a revision; undefined where it is gone. */
type DictionaryOf = (revision: string) => Promise<Dictionary | undefined>;

/** Matches the texts that pages send, with what is published unless another source is given. */
export function matchForPages(dictionaryOf: DictionaryOf = fromPublished()): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === MATCH_PORT) matchFor(port, dictionaryOf);
  });
}

/** The dictionary that was published last, kept open while the background lives. */
function fromPublished(): DictionaryOf {
  let latest: ReturnType<typeof openPublished> | undefined;
  return async (revision) => {
    latest ??= openPublished();
    const before = latest;
    if ((await before)?.revision !== revision && latest === before) latest = openPublished();
    const opened = await latest;
    return opened?.revision === revision ? opened.dictionary : undefined;
  };
}

/** Undefined where it cannot be read as well: the next who asks has it read again. */
async function openPublished(): Promise<{ revision: string; dictionary: Dictionary } | undefined> {
  const snapshot = await termSource.snapshot().catch(() => undefined);
  if (!snapshot || !isDictionary(snapshot.dictionary)) return undefined;
  return { revision: snapshot.revision, dictionary: openDictionary(snapshot.dictionary) };
}

function matchFor(port: Runtime.Port, dictionaryOf: DictionaryOf): void {
  const matched: Int32Array[] = [];
  let work = Promise.resolve();
  let isOpen = true;
  port.onDisconnect.addListener(() => {
    isOpen = false;
  });
  const take = async ({ revision, texts, last }: TextsToMatch) => {
    const dictionary = isOpen ? await dictionaryOf(revision) : undefined;
    if (dictionary) matched.push(scanAll(dictionary, texts));
    if (isOpen && (last || !dictionary)) port.postMessage(dictionary ? matched : null);
  };
  port.onMessage.addListener((received: unknown) => {
    const message = v.safeParse(TextsToMatch, received);
    if (message.success) work = work.then(() => take(message.output));
  });
}
