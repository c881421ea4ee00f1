// First of all: what follows looks for the browser as it loads.
import "./fake-browser.ts";

import { describe, expect, it } from "vitest";
import type { ToPage } from "../../core/messages.ts";
import { stepTerm } from "../../platform/active-tab.ts";
import { browser } from "./fake-browser.ts";

/** A frame with so many terms, which does as page/card/cards.ts does. */
class FakeFrame {
  /** The term whose card is open. */
  card: number | undefined;
  #last: number | undefined;
  #opened = 0;
  readonly #terms: number;

  constructor(terms: number) {
    this.#terms = terms;
  }

  hear(message: ToPage, now: number): unknown {
    if (message.type === "page.opened") return this.#opened;
    if (message.type === "page.close") this.card = undefined;
    if (message.type !== "page.step") return undefined;
    const { by, ends } = message;
    const from = this.#last === undefined ? 0 : this.#last + by;
    const at = ends === "enter" ? (by === 1 ? 0 : this.#terms - 1) : from;
    if (at < 0 || at >= this.#terms) return false;
    this.card = at;
    this.#last = at;
    this.#opened = now;
    return true;
  }
}

/** Puts a tab of these frames in the browser's place; one that is undefined answers nothing. */
function tabOf(frames: readonly (FakeFrame | undefined)[]): void {
  let now = 0;
  Object.assign(browser, {
    scripting: { executeScript: async () => frames.map((_, frameId) => ({ frameId })) },
    tabs: {
      sendMessage: async (_: number, message: ToPage, { frameId }: { frameId: number }) => {
        const frame = frames[frameId];
        if (!frame) throw new Error("no receiver");
        return frame.hear(message, ++now);
      },
    },
  });
}

/** The cards that are open after each of some steps: frame and term. */
async function walk(
  frames: readonly (FakeFrame | undefined)[],
  steps: readonly (1 | -1)[],
): Promise<string[]> {
  tabOf(frames);
  const seen: string[] = [];
  for (const by of steps) {
    await stepTerm(7, by);
    seen.push(
      frames.flatMap((frame, id) => (frame?.card === undefined ? [] : [`${id}.${frame.card}`])).join(),
    );
  }
  return seen;
}

describe("stepping through the terms of a tab", () => {
  it("goes from frame to frame and around the end, with one card open", async () => {
    const frames = [new FakeFrame(1), undefined, new FakeFrame(0), new FakeFrame(2)];
    expect(await walk(frames, [1, 1, 1, 1])).toEqual(["0.0", "3.0", "3.1", "0.0"]);
  });

  it("goes back the same way", async () => {
    const frames = [new FakeFrame(2), new FakeFrame(1), new FakeFrame(2)];
    expect(await walk(frames, [1, -1, -1, -1, -1])).toEqual(["0.0", "2.1", "2.0", "1.0", "0.1"]);
  });

  it("goes around within the one frame that has terms, and nowhere where none has", async () => {
    expect(await walk([new FakeFrame(0), new FakeFrame(2)], [1, 1, 1])).toEqual(["1.0", "1.1", "1.0"]);
    expect(await walk([new FakeFrame(0)], [1])).toEqual([""]);
  });
});
