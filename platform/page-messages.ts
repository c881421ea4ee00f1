/** What a page answers: each part of the page takes the message it is for. */
import * as v from "valibot";
import { ToPage } from "../core/messages.ts";
import type { StopSignal } from "../core/ports.ts";
import { inboxHere } from "./inbox.ts";
import { listen } from "./listen.ts";

type MessageOf<K extends ToPage["type"]> = Extract<ToPage, { type: K }>;

/**
 * Answers messages of one type until `stop` aborts; anything that is no such message is left to others, and so is
 * one that `reply` gives undefined for: of all frames that hear a message, the first to answer is heard.
 */
export function answer<K extends ToPage["type"]>(
  type: K,
  reply: (message: MessageOf<K>) => unknown,
  stop: StopSignal,
): void {
  const heard = (received: unknown) => {
    const message = v.safeParse(ToPage, received);
    if (stop.aborted || !message.success || message.output.type !== type) return undefined;
    const replied = reply(message.output as MessageOf<K>);
    return replied === undefined ? undefined : Promise.resolve(replied);
  };
  listen(inboxHere().messages, heard, stop);
}
