// First of all: what follows looks for the browser as it loads.
import "./fake-browser.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { holdInbox, inboxHere } from "../../platform/inbox.ts";
import { browser } from "./fake-browser.ts";

type Heard = (message: unknown, sender: object, respond: (answer: unknown) => void) => unknown;

const listeners = { onMessage: new Set<Heard>(), onConnect: new Set<(port: unknown) => void>() };
const eventOf = <F>(set: Set<F>) => ({
  addListener: (listener: F) => void set.add(listener),
  removeListener: (listener: F) => void set.delete(listener),
});
Object.assign(browser.runtime, {
  onMessage: eventOf(listeners.onMessage),
  onConnect: eventOf(listeners.onConnect),
});

const came = vi.fn();
let stop: AbortController;
beforeEach(() => {
  stop = new AbortController();
  holdInbox(came, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.clearAllMocks();
  vi.unstubAllGlobals();
});

/** Sends a message as the browser does: gives whether an answer was announced, and the answer's function. */
function send(message: unknown) {
  const respond = vi.fn();
  const announced = [...listeners.onMessage].map((heard) => heard(message, {}, respond)).includes(true);
  return { announced, respond };
}
const answering = (answer: unknown) => {
  const reply = vi.fn((message: unknown) => (message === "asked" ? Promise.resolve(answer) : undefined));
  inboxHere().messages.addListener(reply);
  return reply;
};

describe("what the extension says to a page", () => {
  it("is held until somebody is there who answers, and has them brought", async () => {
    const { announced, respond } = send("asked");
    expect(announced).toBe(true);
    expect(came).toHaveBeenCalledOnce();
    answering("here");
    expect(respond).not.toHaveBeenCalled();
    inboxHere().open();
    await vi.waitFor(() => expect(respond).toHaveBeenCalledExactlyOnceWith("here"));
  });

  it("is told that there is no answer where finding one fails", async () => {
    inboxHere().messages.addListener(() => Promise.reject(new Error("no")));
    inboxHere().open();
    const { respond } = send("asked");
    await vi.waitFor(() => expect(respond).toHaveBeenCalledExactlyOnceWith(undefined));
  });

  it("is answered at once from then on", async () => {
    answering("here");
    inboxHere().open();
    const { announced, respond } = send("asked");
    expect(announced).toBe(true);
    await vi.waitFor(() => expect(respond).toHaveBeenCalledExactlyOnceWith("here"));
    expect(send("something else").announced).toBe(false);
    expect(came).not.toHaveBeenCalled();
  });

  it("is answered by the first who does", async () => {
    const second = answering("first") && answering("second");
    inboxHere().open();
    const { respond } = send("asked");
    await vi.waitFor(() => expect(respond).toHaveBeenCalledExactlyOnceWith("first"));
    expect(second).not.toHaveBeenCalled();
  });

  it.each([
    ["the page itself answers that there is nothing", true, 1],
    ["a frame leaves it to other frames", false, 0],
  ])("is answered by nobody: %s", (_, isTop, answers) => {
    vi.stubGlobal("top", isTop ? globalThis : {});
    vi.stubGlobal("self", globalThis);
    const { respond } = send("something else");
    answering("here");
    inboxHere().open();
    expect(respond).toHaveBeenCalledTimes(answers);
  });

  it("is not held for long: who asks all frames of a tab waits for each", () => {
    vi.useFakeTimers();
    const { respond } = send("asked");
    vi.runAllTimers();
    vi.useRealTimers();
    expect(respond).toHaveBeenCalledExactlyOnceWith(undefined);
    const reply = answering("too late");
    inboxHere().open();
    expect(reply).not.toHaveBeenCalled();
  });

  it("reaches all others where delivering one of it fails", async () => {
    const faults: unknown[] = [];
    const catchIt = (error: unknown) => void faults.push(error);
    const before = process.listeners("uncaughtException");
    process.removeAllListeners("uncaughtException");
    process.on("uncaughtException", catchIt);
    const fault = new Error("a fault");
    for (const heard of listeners.onConnect) heard({ onDisconnect: eventOf(new Set()) });
    const { respond } = send("asked");
    inboxHere().ports.addListener(() => {
      throw fault;
    });
    answering("here");
    inboxHere().open();
    await vi.waitFor(() => expect(respond).toHaveBeenCalledExactlyOnceWith("here"));
    process.off("uncaughtException", catchIt);
    for (const listener of before) process.on("uncaughtException", listener);
    expect(faults).toEqual([fault]);
  });

  it("is not told of a port whose other end has left meanwhile", () => {
    const left = new Set<() => void>();
    for (const heard of listeners.onConnect) heard({ onDisconnect: eventOf(left) });
    for (const leave of left) leave();
    const connected = vi.fn();
    inboxHere().ports.addListener(connected);
    inboxHere().open();
    expect(left.size).toBe(1);
    expect(connected).not.toHaveBeenCalled();
  });

  it("may be a port: the one who is to have it is brought too, and each one after that has its own", () => {
    const connected = vi.fn();
    const connect = (port: unknown) => {
      for (const heard of listeners.onConnect) heard(port);
    };
    const first = { onDisconnect: eventOf(new Set()) };
    connect(first);
    expect(came).toHaveBeenCalledOnce();
    inboxHere().ports.addListener(connected);
    expect(connected).not.toHaveBeenCalled();
    inboxHere().open();
    connect("second");
    expect(connected.mock.calls).toEqual([[first], ["second"]]);
  });

  it("is not heard any more when the life on the page has ended", () => {
    stop.abort();
    expect(listeners.onMessage.size + listeners.onConnect.size).toBe(0);
  });
});
