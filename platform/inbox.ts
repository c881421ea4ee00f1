/**
 * What the extension says to a page. It has one ear for messages and one for ports from the page's beginning on; what comes
 * before the script is there that answers is held, and has it brought.
 */
import type { Runtime } from "webextension-polyfill";
import type { StopSignal } from "../core/ports.ts";
import { api } from "./api.ts";
import { type BrowserEvent, listen } from "./listen.ts";

/** Gives a promise of its answer; undefined for what it leaves to others. */
type Reply = (message: unknown) => Promise<unknown> | undefined;
type Connected = (port: Runtime.Port) => void;

/** Both scripts of one life on a page have the same. */
export interface Inbox {
  readonly messages: BrowserEvent<Reply>;
  readonly ports: BrowserEvent<Connected>;
  /** Tells those who listen by now what was held, and at once whatever comes from then on. */
  open(): void;
}

const KEY = Symbol.for("bandu.inbox");
const world = globalThis as { [KEY]?: Inbox };

/** How long a message is held, in milliseconds: who asks all frames of a tab waits for each. */
const PATIENCE = 2_000;

/**
 * Begins to hold what comes to this page until `stop` aborts.
 * @param came called when something does that nobody listens to yet
 */
export function holdInbox(came: () => void, stop: StopSignal): void {
  const replies = new Set<Reply>();
  const connecteds = new Set<Connected>();
  let held: Set<() => void> | undefined = new Set();
  /** Gives what lets go of it again. */
  const hold = (deliver: () => void) => {
    held?.add(deliver);
    came();
    return () => held?.delete(deliver);
  };

  const answerOf = (message: unknown) => {
    for (const reply of replies) {
      const answer = reply(message);
      if (answer) return answer;
    }
    return undefined;
  };
  const heard = (message: unknown, _sender: Runtime.MessageSender, respond: (answer: unknown) => void) => {
    if (stop.aborted || !held) return answerWith(respond, answerOf(message));
    const letGo = hold(() => answerLate(respond, answerOf(message)));
    setTimeout(() => letGo() && respond(undefined), PATIENCE);
    return true;
  };
  const connected = (port: Runtime.Port) => {
    const tell = () => {
      for (const one of connecteds) one(port);
    };
    if (!held) return tell();
    // Who connected may have left before anybody came.
    port.onDisconnect.addListener(hold(tell));
  };

  listen(api.runtime.onMessage, heard as Runtime.OnMessageListener, stop);
  listen(api.runtime.onConnect, connected, stop);
  world[KEY] = {
    messages: eventOf(replies),
    ports: eventOf(connecteds),
    open() {
      const late = held ?? [];
      held = undefined;
      for (const deliver of late) {
        try {
          deliver();
        } catch (error) {
          // The others are delivered all the same.
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
}

/** The inbox of this page. @throws Error where none was begun */
export function inboxHere(): Inbox {
  if (!world[KEY]) throw new Error("nothing is held for this page");
  return world[KEY];
}

function eventOf<F>(listeners: Set<F>): BrowserEvent<F> {
  return {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
  };
}

/** Gives what tells the browser whether there will be an answer. */
function answerWith(respond: (answer: unknown) => void, answer: Promise<unknown> | undefined): boolean {
  void answer?.then(respond, () => respond(undefined));
  return !!answer;
}

/** Of all frames that are asked the first to answer is heard: one that leaves it to others answers only for the page itself. */
function answerLate(respond: (answer: unknown) => void, answer: Promise<unknown> | undefined): void {
  if (!answerWith(respond, answer) && globalThis.top === globalThis.self) respond(undefined);
}
