// @vitest-environment happy-dom
// First of all: what follows looks for the browser as it loads.
import "../platform/fake-browser.ts";

import { render } from "preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readSettings } from "../../core/settings.ts";
import { panelWords } from "../../core/strings/panel.ts";
import { readRoute } from "../../entrypoints/dashboard/route.ts";
import { App } from "../../entrypoints/sidepanel/App.tsx";
import { aTerm } from "../core/card/a-term.ts";
import { browser, stored } from "../platform/fake-browser.ts";
import { putInFront } from "./fake-tab.ts";

afterEach(() => render(null, document.body));

const button = (name: string) =>
  vi.waitFor(() => {
    const found = document.querySelector<HTMLButtonElement>(name);
    expect(found).not.toBeNull();
    return found as HTMLButtonElement;
  });

describe("the side panel", () => {
  it.each(["pack:another", "own:a/note", "own:100%25"])("leads to the page of the term %s", async (key) => {
    const seeAlso = [{ key, headword: "另一" }];
    stored.set("terms:r:0", [aTerm({ seeAlso })]);
    const ports = putInFront(1);
    const create = vi.fn<(tab: { url: string }) => void>();
    Object.assign(Reflect.get(browser, "tabs"), { create });
    render(<App initial={readSettings({ language: "en" })} />, document.body);
    await vi.waitFor(() => expect(ports).toHaveLength(1));
    ports[0]?.tell({ revision: "r", frame: "main", terms: [{ term: 0, count: 1 }] });
    (await button(".unfold")).click();
    (await button(".chips button")).click();
    const { hash } = new URL(create.mock.calls[0]?.[0].url ?? "");
    expect(readRoute(hash)).toEqual({ view: "term", key, writing: false });
  });

  it("does not say that a page cannot be read before that is known", async () => {
    const { unreadable, waiting } = panelWords.en;
    const ports = putInFront(1);
    render(<App initial={readSettings({ language: "en" })} />, document.body);
    expect(document.body.textContent).not.toContain(unreadable);
    await vi.waitFor(() => expect(ports).toHaveLength(1));
    expect(document.body.textContent).toContain(waiting);
    ports[0]?.end();
    await vi.waitFor(() => expect(document.body.textContent).toContain(unreadable));
  });
});
