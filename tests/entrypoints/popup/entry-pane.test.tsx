// @vitest-environment happy-dom
// First of all: what follows looks for the browser as it loads.
import "../fake-page.ts";

import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { buildIndex } from "../../../core/lookup/index.ts";
import { foldUnit } from "../../../core/match/fold-masks.ts";
import { EntryPane } from "../../../entrypoints/popup/EntryPane.tsx";
import type { Library } from "../../../entrypoints/popup/library.ts";
import type { Memory } from "../../../entrypoints/popup/memory.ts";
import { publishedTerms } from "../../../platform/pack-store.ts";
import { stored } from "../../platform/fake-browser.ts";
import { settled } from "../hold.ts";
import { keyOf, publishTerms } from "../published.ts";

const remember = vi.fn();
const memory = { starred: [], remember } as unknown as Memory;

beforeEach(() => {
  stored.clear();
  remember.mockClear();
});
afterEach(() => render(null, document.body));

async function publishedLibrary(revision: string, ...headwords: string[]): Promise<Library> {
  await publishTerms(revision, ...headwords);
  const records = (await publishedTerms(revision)) ?? [];
  return { index: buildIndex(revision, records, foldUnit), texts: undefined };
}

async function show(library: Library, headword: string): Promise<void> {
  act(() =>
    render(
      <EntryPane
        library={library}
        termKey={keyOf(headword)}
        language="en"
        memory={memory}
        keeps
        onStep={() => {}}
      />,
      document.body,
    ),
  );
  await settled();
}
const headword = () => document.querySelector("h1")?.textContent;

describe("an open entry", () => {
  it("stays the same term's, looked up once, when other terms are published", async () => {
    await show(await publishedLibrary("r1", "星星", "月亮", "太阳"), "月亮");
    expect(headword()).toBe("月亮");
    await show(await publishedLibrary("r2", "月亮", "太阳"), "月亮");
    expect(headword()).toBe("月亮");
    expect(remember).toHaveBeenCalledOnce();
  });

  it("is empty when its term is published no more", async () => {
    await show(await publishedLibrary("s1", "星星", "月亮"), "星星");
    expect(headword()).toBe("星星");
    await show(await publishedLibrary("s2", "月亮"), "星星");
    expect(headword()).toBeUndefined();
    expect(document.body.textContent).toContain("no such term");
  });
});
