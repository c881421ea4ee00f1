/** What the background answers: each part of it takes the message it is for. */
import * as v from "valibot";
import browser from "webextension-polyfill";
import { ToBackground } from "../core/messages.ts";

type MessageOf<K extends ToBackground["type"]> = Extract<ToBackground, { type: K }>;

/** Answers messages of one type for as long as the background lives; anything that is no such message is left to others. */
export function answerBackground<K extends ToBackground["type"]>(
  type: K,
  reply: (message: MessageOf<K>) => Promise<unknown>,
): void {
  browser.runtime.onMessage.addListener((received: unknown) => {
    const message = v.safeParse(ToBackground, received);
    if (!message.success || message.output.type !== type) return undefined;
    return reply(message.output as MessageOf<K>);
  });
}
