// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, it, vi } from "vitest";
import { Terms } from "../../components/dashboard/terms.tsx";

afterEach(() => render(null, document.body));

const count = (day: string, met: number) => ({
  day,
  counts: { met, lookedUp: 2, starred: 1, known: 0 },
});
const drawn = (...days: string[]) => {
  render(null, document.body);
  render(
    <Terms counts={days.map((day, n) => count(day, 5 + n))} today="2026-03-05" language="en" />,
    document.body,
  );
  return vi.waitFor(() => {
    const picture = document.querySelector(".drawing svg");
    if (!picture) throw new Error("Nothing is drawn.");
    return {
      bars: picture.querySelectorAll("[aria-label=bar] rect").length,
      lines: picture.querySelectorAll("[aria-label=line] path").length,
      text: [...picture.querySelectorAll("text")].map(({ textContent }) => textContent).join(" "),
    };
  });
};

it("draws the counts of a first day beside each other, and of more days as they rose", async () => {
  expect(await drawn("2026-03-05")).toMatchObject({
    bars: 4,
    lines: 0,
    text: "Met Looked up Starred Known 5 2 1 0",
  });
  expect(await drawn("2026-03-04", "2026-03-05")).toMatchObject({ bars: 0, lines: 4 });
  // What was counted on one day some time ago has stood since.
  expect(await drawn("2026-03-01")).toMatchObject({ bars: 0, lines: 4 });
});

it("draws them anew when another day begins", async () => {
  const shown = (today: string) => {
    act(() => render(<Terms counts={[count("2026-03-05", 5)]} today={today} language="en" />, document.body));
    return document.querySelectorAll(".drawing [aria-label=line] path").length;
  };
  expect(shown("2026-03-05")).toBe(0);
  expect(shown("2026-03-06")).toBe(4);
});
