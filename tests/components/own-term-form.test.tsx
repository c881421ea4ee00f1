// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import { OwnTermForm } from "../../components/term/OwnTermForm.tsx";
import { LANGUAGES } from "../../core/settings.ts";
import { termWords } from "../../core/strings/lookup.ts";

afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

type Save = (headword: string, meaning: string) => Promise<void>;

function show(onSave: Save, language: (typeof LANGUAGES)[number] = "en"): () => Promise<void> {
  act(() =>
    render(
      <OwnTermForm headword="喜闻乐见" language={language} onSave={onSave} onCancel={() => {}} />,
      document.body,
    ),
  );
  const form = document.querySelector("form") as HTMLFormElement;
  return () => act(async () => void form.dispatchEvent(new Event("submit", { cancelable: true })));
}

describe("the form for a term of one's own", () => {
  it("saves it once, however often it is sent while it is being saved", async () => {
    const saved = Promise.withResolvers<void>();
    const save = vi.fn<Save>(() => saved.promise);
    const send = show(save);
    await send();
    await send();
    expect(save).toHaveBeenCalledExactlyOnceWith("喜闻乐见", "");
    await act(async () => saved.resolve());
    await send();
    expect(save).toHaveBeenCalledTimes(2);
  });

  it.each(LANGUAGES)(
    "says in %s that it could not be saved, and takes it back when it is sent again",
    async (language) => {
      vi.spyOn(console, "error").mockImplementation(() => {});
      const save = vi.fn<Save>(async () => {
        throw new DOMException("The disk is full.", "QuotaExceededError");
      });
      const send = show(save, language);
      const alert = () => document.querySelector('[role="alert"]')?.textContent;
      expect(alert()).toBeUndefined();
      await send();
      expect(alert()).toBe(termWords[language].notSaved);
      save.mockImplementation(async () => {});
      await send();
      expect(alert()).toBeUndefined();
    },
  );
});
