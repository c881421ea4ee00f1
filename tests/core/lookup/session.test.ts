import { describe, expect, it } from "vitest";
import { commandOf, type Key, next, type Session, START } from "../../../core/lookup/session.ts";

const key = (name: string, more: Partial<Key> = {}): Key => ({
  key: name,
  keyCode: 0,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});
const typing: Session = { ...START, typed: "sg" };
const reading: Session = { ...typing, trail: ["p:a"] };

describe("the keys of the popup", () => {
  it.each([
    ["ArrowDown moves on", key("ArrowDown"), typing, "next"],
    ["ArrowUp moves back", key("ArrowUp"), typing, "previous"],
    ["Enter opens", key("Enter"), typing, "open"],
    ["Escape goes back from what was typed", key("Escape"), typing, "back"],
    ["Escape goes back from an entry", key("Escape"), reading, "back"],
    ["Escape is left to the browser where there is nothing to go back from", key("Escape"), START, undefined],
    ["Alt+Left goes back from an entry", key("ArrowLeft", { altKey: true }), reading, "back"],
    ["Alt+Left moves in the box", key("ArrowLeft", { altKey: true }), typing, undefined],
    ["Ctrl+K goes to the box", key("k", { ctrlKey: true }), reading, "focus"],
    ["Cmd+K goes to the box", key("K", { metaKey: true }), typing, "focus"],
    ["arrows scroll an open entry", key("ArrowDown"), reading, undefined],
    ["letters are typed", key("k"), typing, undefined],
    ["Enter takes an input method's word", key("Enter", { isComposing: true }), typing, undefined],
    ["Escape drops an input method's word", key("Escape", { isComposing: true }), typing, undefined],
    ["arrows choose an input method's word", key("ArrowDown", { keyCode: 229 }), typing, undefined],
  ] as const)("%s", (_, pressed, session, command) => {
    expect(commandOf(pressed, session)).toBe(command);
  });
});

describe("the session of the popup", () => {
  it("starts the choice anew whenever something else is typed", () => {
    const moved = next(typing, { type: "moved", by: 1, length: 5 });
    expect(moved.selected).toBe(1);
    expect(next(moved, { type: "typed", text: "sgy" })).toEqual({ ...START, typed: "sgy" });
  });

  it("moves around the ends of the list, and nowhere in an empty one", () => {
    expect(next(typing, { type: "moved", by: -1, length: 5 }).selected).toBe(4);
    expect(next({ ...typing, selected: 4 }, { type: "moved", by: 1, length: 5 }).selected).toBe(0);
    expect(next(typing, { type: "moved", by: 1, length: 0 })).toBe(typing);
  });

  it("goes back term by term, then to what was typed, then to the beginning of the view", () => {
    const deep = ["p:a", "p:b"].reduce((session, key) => next(session, { type: "opened", key }), typing);
    expect(deep.trail).toEqual(["p:a", "p:b"]);
    const once = next(deep, { type: "back" });
    const twice = next(once, { type: "back" });
    expect(once.trail).toEqual(["p:a"]);
    expect(twice).toEqual(typing);
    expect(next(twice, { type: "back" })).toEqual(START);
  });

  it("does not open the term that is open already", () => {
    expect(next(reading, { type: "opened", key: "p:a" })).toBe(reading);
  });
});
