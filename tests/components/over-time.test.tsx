// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, it } from "vitest";
import { OverTime } from "../../components/dashboard/over-time.tsx";
import { emptyDay } from "../../core/study/day.ts";

afterEach(() => act(() => render(null, document.body)));

it("draws time over time anew when another day begins, though nothing was studied", () => {
  const shown = (today: string) => {
    act(() => render(<OverTime days={[]} today={today} goalMinutes={0} language="en" />, document.body));
    return document.querySelector(".drawing")?.textContent;
  };
  const before = shown("2026-03-05");
  expect(before).toBeTruthy();
  expect(shown("2026-03-06")).not.toBe(before);
});

it.each([
  [90, /^(0|\d+ min)$/],
  [150, /^(0|[\d.]+ h)$/],
])(
  "marks its axis for %i minutes in one unit: of two the margin would cut the first off",
  (minutes, mark) => {
    const day = { ...emptyDay("2026-03-05"), total: minutes * 60_000 };
    act(() =>
      render(<OverTime days={[day]} today="2026-03-05" goalMinutes={0} language="en" />, document.body),
    );
    const marks = [...document.querySelectorAll("[aria-label='y-axis tick label'] text")];
    expect(marks.length).toBeGreaterThan(2);
    for (const { textContent } of marks) expect(textContent).toMatch(mark);
  },
);
