/** What the background is asked and answers: each part of it takes the message it is for. */
import * as v from "valibot";
import browser, { type Runtime } from "webextension-polyfill";
import { ToBackground } from "../core/messages.ts";

type MessageOf<K extends ToBackground["type"]> = Extract<ToBackground, { type: K }>;

/** Answers messages of one type for as long as the background lives; anything that is no such message is left to others. */
export function answerBackground<K extends ToBackground["type"]>(
  type: K,
  reply: (message: MessageOf<K>, sender: Runtime.MessageSender) => Promise<unknown>,
): void {
  browser.runtime.onMessage.addListener((received: unknown, sender: Runtime.MessageSender) => {
    const message = v.safeParse(ToBackground, received);
    if (!message.success || message.output.type !== type) return undefined;
    return reply(message.output as MessageOf<K>, sender);
  });
}

/** How long the background may take to answer, in milliseconds. */
export const PATIENCE = 2_000;

/** Asks the background for something; false where it is hung or gone, or says that it is not done. */
export async function askBackground(message: ToBackground): Promise<boolean> {
  const tired = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false));
  return Promise.race([isDone(message), tired]);
}

/** In an orphan the very call throws: as everything in an async function, that is caught here. */
async function isDone(message: ToBackground): Promise<boolean> {
  try {
    return (await browser.runtime.sendMessage(message)) === true;
  } catch {
    return false;
  }
}
