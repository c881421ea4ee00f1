/** Ports between a page and the background, in memory: what is sent arrives later, and copied. */
import { browser } from "./fake-browser.ts";

type Heard<T> = (value: T) => void;

function event<T>() {
  const listeners: Heard<T>[] = [];
  return {
    addListener: (listener: Heard<T>) => void listeners.push(listener),
    tell: (value: T) => {
      for (const listener of listeners) listener(value);
    },
  };
}

class End {
  readonly name: string;
  readonly onMessage = event<unknown>();
  readonly onDisconnect = event<End>();
  other: End | undefined;

  constructor(name: string) {
    this.name = name;
  }

  postMessage(message: unknown): void {
    if (!this.other) throw new Error("Attempting to use a disconnected port object");
    const [to, copy] = [this.other, structuredClone(message)];
    setTimeout(() => to.other && to.onMessage.tell(copy));
  }

  disconnect(): void {
    const { other } = this;
    this.other = undefined;
    if (!other) return;
    other.other = undefined;
    other.onDisconnect.tell(other);
  }
}

let pages: End[] = [];
let listeners: Heard<End>[] = [];
let gone = false;

export const ports = {
  /** How many pages hold a port that is open. */
  get open(): number {
    return pages.filter(({ other }) => other).length;
  },
  /** Forgets all ports, and who listens. */
  clear(): void {
    [pages, listeners, gone] = [[], [], false];
  },
  /** Somebody is there and does nothing. */
  hang(): void {
    listeners = [];
  },
  /** The background goes away; the pages hear of it at once, or not yet. */
  drop(how?: "unheard"): void {
    for (const page of pages) {
      if (how) page.other = undefined;
      else page.other?.disconnect();
    }
  },
  /** Somebody answers everything with the same. */
  answerWith(answer: unknown): void {
    listeners = [(port) => port.onMessage.addListener(() => port.other && port.postMessage(answer))];
  },
  /** The extension was taken away from under the page. */
  orphan(): void {
    gone = true;
  },
};

Object.assign(browser.runtime, {
  connect({ name }: { name: string }): End {
    if (gone) throw new Error("Extension context invalidated.");
    const [page, background] = [new End(name), new End(name)];
    [page.other, background.other] = [background, page];
    pages.push(page);
    for (const listener of listeners) listener(background);
    return page;
  },
  onConnect: { addListener: (listener: Heard<End>) => void listeners.push(listener) },
});
