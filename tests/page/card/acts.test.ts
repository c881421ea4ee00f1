import { describe, expect, it, vi } from "vitest";
import { perform } from "../../../page/card/acts.ts";
import type { CardParts } from "../../../page/card/cards.ts";
import type { Trail } from "../../../page/card/trail.ts";
import { aTerm } from "../../core/card/a-term.ts";

const trail = { here: { term: aTerm({}) }, refresh: vi.fn() } as unknown as Trail;
const acting = (parts: Partial<CardParts>) => ({
  parts: { language: () => "en", ...parts } as CardParts,
  trail,
  send: vi.fn(),
});

describe("an act in the card", () => {
  it.each([
    [true, ""],
    [false, "Bandu does not answer. Look the term up from the toolbar button to write the note."],
  ])("tells whether the note could be opened: %s", async (opened, said) => {
    expect(await perform({ do: "note" }, acting({ openNote: async () => opened }))).toBe(said);
  });

  it("never fails without a word", async () => {
    const reported = vi.spyOn(console, "error").mockImplementation(() => {});
    const change = vi.fn(() => Promise.reject(new Error("full")));
    const progress = { change } as unknown as CardParts["progress"];
    const said = await perform({ do: "star", starred: true }, acting({ progress }));
    expect(said).toBe("This could not be done. Reload the page and try again.");
    expect(reported).toHaveBeenCalledOnce();
    reported.mockRestore();
  });
});
