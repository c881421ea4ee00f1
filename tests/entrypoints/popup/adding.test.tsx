// @vitest-environment happy-dom
// First of all: what follows looks for the browser as it loads.
import "../fake-page.ts";

import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Adding } from "../../../entrypoints/popup/Adding.tsx";
import { ownTerms } from "../../../platform/personal.ts";
import { browser, stored } from "../../platform/fake-browser.ts";
import { settled } from "../hold.ts";

const added = vi.fn();

/** Holds back that the packs are published anew. */
function publishing() {
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<boolean>();
  const sendMessage = () => {
    asked.resolve();
    return answer.promise;
  };
  Object.assign(browser.runtime, { sendMessage });
  return { asked: asked.promise, end: () => answer.resolve(true) };
}

beforeEach(() => {
  stored.clear();
  added.mockClear();
  act(() =>
    render(<Adding headword="词" language="en" onAdded={added} onCancel={() => {}} />, document.body),
  );
});
afterEach(() => render(null, document.body));

describe("a term of the reader's own being written", () => {
  it("is looked up once it can be found", async () => {
    const { asked, end } = publishing();
    document.querySelector("form")?.requestSubmit();
    await asked;
    expect(added).not.toHaveBeenCalled();
    end();
    await vi.waitFor(() => expect(added).toHaveBeenCalledExactlyOnceWith("词"));
  });

  it("is kept, but does not take the place of what is looked up meanwhile", async () => {
    const { asked, end } = publishing();
    document.querySelector("form")?.requestSubmit();
    await asked;
    act(() => render(null, document.body));
    end();
    await vi.waitFor(async () => expect((await ownTerms()).map(({ headword }) => headword)).toContain("词"));
    await settled();
    expect(added).not.toHaveBeenCalled();
  });
});
