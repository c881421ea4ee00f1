// @vitest-environment happy-dom
import axe from "axe-core";
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Card, type CardProps } from "../../components/card/Card.tsx";
import { cardView } from "../../core/card/view.ts";
import { LANGUAGES } from "../../core/settings.ts";
import { readProgress } from "../../core/study/progress.ts";
import { aTerm } from "../core/card/a-term.ts";

const act = vi.fn();
const quotes = ["一", "二", "三"].map((section) => ({
  section,
  start: 0,
  end: 3,
  text: `${section}：四个意识与两个维护`,
}));
const seeAlso = [{ key: "article:upholds", headword: "两个维护" }];

function show(props: Partial<CardProps> = {}) {
  const viewed = {
    term: aTerm({ quotes, seeAlso, members: ["甲", "乙"], explained: "names" }),
    self: 3,
    progress: { ...readProgress({}), note: "记在这里", met: 2, lastMet: 1 },
    find: () => [
      { start: 2, end: 6, term: 3 },
      { start: 7, end: 11, term: 4 },
    ],
  };
  const { language = "en" } = props;
  const shown = { pinned: false, canGoBack: false, keeps: true, site: "news.example", said: "", act };
  render(<Card view={cardView(viewed, language)} language={language} {...shown} {...props} />, document.body);
}

const named = (name: string) => {
  const all = [...document.body.querySelectorAll<HTMLElement>("button, [role=button]")];
  const found = all.find((one) => one.getAttribute("aria-label") === name || one.dataset.text === name);
  if (!found) throw new Error(`There is no button ${name}.`);
  return found;
};

beforeEach(() => act.mockClear());
afterEach(() => render(null, document.body));

describe("the card", () => {
  it.each(LANGUAGES)("gives axe nothing to object to in %s", async (language) => {
    show({ language, canGoBack: true, said: "Copied" });
    // Colours are held by the test of the theme: there is no layout here.
    const { violations } = await axe.run(document.body, {
      rules: {
        "color-contrast": { enabled: false },
        region: { enabled: false },
        "page-has-heading-one": { enabled: false },
      },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ["Keep open", { do: "pin", pinned: true }],
    ["Close", { do: "close" }],
    ["Back", { do: "back" }],
    ["两个维护", { do: "look", name: "两个维护" }],
    ["Star", { do: "star", starred: true }],
    ["I know this one", { do: "know", known: true }],
    ["Edit my note", { do: "note" }],
    ["Copy with citation", { do: "copy" }],
  ])("%s asks for what it says", (name, asked) => {
    show({ canGoBack: true });
    named(name).click();
    expect(act).toHaveBeenCalledExactlyOnceWith(asked);
  });

  it("silences a site only after asking", async () => {
    show();
    named("Hide on this site").click();
    await vi.waitFor(() => named("Stop marking"));
    expect(act).not.toHaveBeenCalled();
    named("Stop marking").click();
    expect(act).toHaveBeenCalledExactlyOnceWith({ do: "hide" });
  });

  it("offers nothing to keep in a private window", () => {
    show({ keeps: false });
    const names = [...document.body.querySelectorAll("button")].map((one) => one.getAttribute("aria-label"));
    expect(names.filter(Boolean)).toEqual(["Keep open", "Close", "两个维护", "Copy with citation"]);
  });

  it("lists the members in order, folds quotes beyond two, and shows the note", () => {
    show();
    expect([...document.body.querySelectorAll("ol li")].map((li) => li.getAttribute("data-text"))).toEqual([
      "甲",
      "乙",
    ]);
    expect(document.body.querySelectorAll("details figure")).toHaveLength(1);
    expect(document.body.querySelector(".note [data-text='记在这里']")).not.toBeNull();
  });

  it("brings no text that the page could find", () => {
    show();
    expect(document.body.querySelector("[data-text]")).not.toBeNull();
    expect(document.body.textContent).toBe("");
  });

  it("brings no text field", () => {
    show();
    expect(document.body.querySelector("input, textarea, [contenteditable]")).toBeNull();
  });
});
