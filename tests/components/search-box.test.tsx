// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SearchBox } from "../../components/popup/SearchBox.tsx";
import { popupWords } from "../../core/strings/popup.ts";

const input = () => document.querySelector("input") as HTMLInputElement;

beforeEach(() => {
  const nothing = () => {};
  const box = { typed: "四个", list: "terms", active: undefined, open: false, words: popupWords.en };
  act(() =>
    render(
      <>
        <SearchBox {...box} focus={0} onType={nothing} />
        <button type="button">other</button>
      </>,
      document.body,
    ),
  );
});
afterEach(() => render(null, document.body));

describe("the search box", () => {
  it("has the focus from the moment it is there", () => {
    expect(document.activeElement).toBe(input());
  });

  it("has it again when the popup is shown that was drawn out of sight and lost it", () => {
    input().blur();
    window.dispatchEvent(new Event("focus"));
    expect(document.activeElement).toBe(input());
  });

  it("takes it from nothing else when the window comes back", () => {
    document.querySelector("button")?.focus();
    window.dispatchEvent(new Event("focus"));
    expect(document.activeElement?.localName).toBe("button");
  });
});
