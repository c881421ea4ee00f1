// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Note } from "../../components/term/Note.tsx";
import { termWords } from "../../core/strings/lookup.ts";

const words = termWords.en;
/** What was handed on to be kept, and how each is told to be kept. */
let handed: { note: string; done: () => void }[];

beforeEach(() => {
  vi.useFakeTimers();
  handed = [];
  const onKeep = (note: string) => new Promise<void>((done) => handed.push({ note, done }));
  act(() => render(<Note note="" keeps writing={false} words={words} onKeep={onKeep} />, document.body));
});
afterEach(() => {
  act(() => render(null, document.body));
  vi.useRealTimers();
});

const write = (text: string) =>
  act(() => {
    const box = document.querySelector("textarea") as HTMLTextAreaElement;
    box.value = text;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });
const rest = () => act(() => void vi.runAllTimers());
const answer = (n: number) => act(async () => handed[n]?.done());
const notes = () => handed.map(({ note }) => note);
const said = () => document.querySelector("[role=status]")?.textContent;

describe("a note", () => {
  it("is kept once the writing rests, and says so", async () => {
    write("首");
    write("首先");
    expect(notes()).toEqual([]);
    rest();
    expect(notes()).toEqual(["首先"]);
    expect(said()).toBe("");
    await answer(0);
    expect(said()).toBe(words.noteKept);
  });

  it.each([
    ["another page of the dashboard is opened", () => act(() => render(null, document.body))],
    ["the page is left", () => void window.dispatchEvent(new Event("pagehide"))],
    [
      "the box loses the focus",
      () => document.querySelector("textarea")?.dispatchEvent(new Event("blur", { bubbles: true })),
    ],
  ])("keeps the last words when %s", (_, leave) => {
    write("最后一句");
    leave();
    expect(notes()).toEqual(["最后一句"]);
  });

  it("is written once only when it is kept already as the page is left", async () => {
    write("首先");
    rest();
    await answer(0);
    window.dispatchEvent(new Event("pagehide"));
    act(() => render(null, document.body));
    expect(notes()).toEqual(["首先"]);
  });

  it("does not call kept what was written since", async () => {
    write("首");
    rest();
    write("首先");
    await answer(0);
    expect(said()).toBe("");
    rest();
    await answer(1);
    expect(said()).toBe(words.noteKept);
  });
});
