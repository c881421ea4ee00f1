/** The tab in front, and what its frames answer: how popup and side panel learn of the page. */
import * as v from "valibot";
import browser from "webextension-polyfill";
import { PageTerms, StudyState, type ToPage } from "../core/messages.ts";

export interface ActiveTab {
  readonly id: number;
  readonly url: string | undefined;
  readonly window: number | undefined;
  /** In a private window nothing is kept of what the reader does. */
  readonly private: boolean;
}

/** The tab in front in this window; undefined when there is none. */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined
    ? undefined
    : { id: tab.id, url: tab.url, window: tab.windowId, private: tab.incognito };
}

/** Every frame's id, the top one first; only the top one where the page lets no script in. */
export async function frames(tab: number): Promise<number[]> {
  try {
    const found = await browser.scripting.executeScript({
      target: { tabId: tab, allFrames: true },
      // Otherwise a frame that streams in for long answers when all of it is there.
      injectImmediately: true,
      func: () => 0,
    });
    return found.map(({ frameId }) => frameId).sort((a, b) => a - b);
  } catch {
    return [0];
  }
}

/** What every frame of the tab answers; a frame without a reader in it answers nothing and is left out. */
async function ask<S extends v.GenericSchema>(
  tab: number,
  message: ToPage,
  schema: S,
  frameIds: readonly number[],
): Promise<v.InferOutput<S>[]> {
  const answers = await Promise.allSettled(
    frameIds.map((frameId) => browser.tabs.sendMessage(tab, message, { frameId })),
  );
  return answers.flatMap((answer) => {
    const checked = v.safeParse(schema, answer.status === "fulfilled" ? answer.value : undefined);
    return checked.success ? [checked.output] : [];
  });
}

/** The terms of each frame of the tab, the top frame's first; empty where no frame can be read. */
export async function pageTerms(tab: number): Promise<PageTerms[]> {
  return ask(tab, { type: "page.terms" }, PageTerms, await frames(tab));
}

/** Whether study time runs in the tab's top frame, and why not; undefined where nothing answers. */
export async function studyState(tab: number): Promise<StudyState["state"] | undefined> {
  const [answer] = await ask(tab, { type: "page.study" }, StudyState, [0]);
  return answer?.state;
}

/** What is selected on the page, in whichever frame; empty where nothing is. */
export async function selectedText(tab: number): Promise<string> {
  const answers = await ask(tab, { type: "page.selection" }, v.string(), await frames(tab));
  return answers.find((text) => text.trim() !== "") ?? "";
}

/**
 * Opens the next (1) or previous (-1) term's card, from the frame in which one was opened last; past that frame's end in
 * the next frame that has a term.
 */
export async function stepTerm(tab: number, by: 1 | -1): Promise<void> {
  const ids = await frames(tab);
  const tell = (message: ToPage, frameId: number | undefined) =>
    frameId === undefined
      ? undefined
      : browser.tabs.sendMessage(tab, message, { frameId }).catch(() => undefined);
  const opened = await Promise.all(
    ids.map(async (id) => Number((await tell({ type: "page.opened" }, id)) ?? 0)),
  );
  const last = opened.indexOf(Math.max(...opened));
  const [here, ...others] = [...ids.slice(last), ...ids.slice(0, last)];
  if (await tell({ type: "page.step", by, ends: "stop" }, here)) return;
  for (const frame of [...(by === 1 ? others : others.reverse()), here]) {
    if (!(await tell({ type: "page.step", by, ends: "enter" }, frame))) continue;
    if (frame !== here) await tell({ type: "page.close" }, here);
    return;
  }
}

/** Whether this page of the extension belongs to a private window: then nothing is kept of what is done in it. */
export async function inPrivateWindow(): Promise<boolean> {
  return (await browser.windows.getCurrent()).incognito;
}
