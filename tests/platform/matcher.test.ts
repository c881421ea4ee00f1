// First of all: what follows looks for the browser as it loads.
import "./fake-browser.ts";

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { compileDictionary } from "../../core/match/compile.ts";
import { openDictionary } from "../../core/match/dictionary.ts";
import { scan } from "../../core/match/scan.ts";
import { matcher, matchForPages } from "../../platform/matcher.ts";
import { publish, termSource } from "../../platform/pack-store.ts";
import { stored } from "./fake-browser.ts";
import { ports } from "./fake-ports.ts";

const TEXTS = ["坚持党组", "没有", "四个意识和党组"];
const snapshot = (revision: string, names: readonly string[]) => ({
  revision,
  terms: names.length,
  dictionary: compileDictionary(names.map((text, term) => ({ text, term }))),
  kinds: new Uint8Array(names.length),
});
const FIRST = snapshot("first", ["党组"]);
const SECOND = snapshot("second", ["党组", "四个意识"]);

beforeEach(async () => {
  stored.clear();
  ports.clear();
  await publish(FIRST, []);
});
afterEach(() => vi.useRealTimers());

const matchesWith = ({ dictionary }: typeof FIRST) =>
  TEXTS.map((text) => scan(openDictionary(dictionary), text));

async function asked(revision: string) {
  const matching = matcher.begin(revision);
  matching.add(TEXTS.slice(0, 2));
  matching.add(TEXTS.slice(2));
  return matching.end();
}

/** What is there before its time is up, with timers faked; else "nothing yet". */
async function atOnce<T>(answer: Promise<T>): Promise<T | "nothing yet"> {
  const soon = Promise.race([
    answer,
    new Promise<"nothing yet">((resolve) => setTimeout(resolve, 500, "nothing yet")),
  ]);
  await vi.advanceTimersByTimeAsync(600);
  return soon;
}

it("gives the matches that the background found, text by text", async () => {
  matchForPages();
  expect(await asked("first")).toEqual(matchesWith(FIRST));
  expect(ports.open).toBe(0);
});

it("follows what is published, and answers for nothing else", async () => {
  matchForPages();
  expect(await asked("first")).toEqual(matchesWith(FIRST));
  await publish(SECOND, []);
  expect(await asked("second")).toEqual(matchesWith(SECOND));
  expect(await asked("first")).toBeUndefined();
  expect(ports.open).toBe(0);
});

it("answers again after the storage could not be read", async () => {
  matchForPages();
  const read = vi.spyOn(termSource, "snapshot").mockRejectedValue(new Error("the disk is away"));
  expect(await asked("first")).toBeUndefined();
  read.mockRestore();
  expect(await asked("first")).toEqual(matchesWith(FIRST));
});

it("does not wait for long", async () => {
  ports.hang();
  vi.useFakeTimers();
  const answer = asked("first");
  await vi.runAllTimersAsync();
  expect(await answer).toBeUndefined();
  expect(ports.open).toBe(0);
});

it("gives up at once when the background goes", async () => {
  ports.hang();
  vi.useFakeTimers();
  const answer = atOnce(asked("first"));
  ports.drop();
  expect(await answer).toBeUndefined();
});

it("takes nothing that is no answer to its texts", async () => {
  for (const wrong of ["党组", null, [new Int32Array(1)], [new Int32Array(2)], [[0], [0], [0]]]) {
    ports.answerWith(wrong);
    expect(await asked("first")).toBeUndefined();
  }
});

it("gives up at once on what cannot be sent", async () => {
  vi.useFakeTimers();
  const matching = matcher.begin("first");
  matching.add(TEXTS.slice(0, 2));
  ports.drop("unheard");
  matching.add(TEXTS.slice(2));
  expect(await atOnce(matching.end())).toBeUndefined();
});

it("is refused by nobody in an orphan", async () => {
  ports.orphan();
  expect(await asked("first")).toBeUndefined();
});

it("leaves no port open when it is stopped", async () => {
  ports.hang();
  const matching = matcher.begin("first");
  matching.add(TEXTS);
  matching.stop();
  expect(ports.open).toBe(0);
});
