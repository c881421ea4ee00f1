// @vitest-environment happy-dom
// First of all: what follows looks for the browser as it loads.
import "../fake-page.ts";

import { afterEach, describe, expect, it, vi } from "vitest";
import { useGiven } from "../../../entrypoints/popup/given.ts";
import { type Shown, show } from "../hook.tsx";

const type = vi.fn();
let popup: Shown<string, void>;
const open = (already: string) => {
  location.hash = encodeURIComponent("党组");
  popup = show((typed) => useGiven(typed, type), already);
};
afterEach(() => {
  popup.end();
  location.hash = "";
  type.mockClear();
});

describe("the text of a tab's address", () => {
  it("is looked up", () => {
    open("");
    expect(type).toHaveBeenCalledExactlyOnceWith("党组");
  });

  it("does not replace what was typed before the box was ready", () => {
    open("星星");
    expect(type).not.toHaveBeenCalled();
  });
});
