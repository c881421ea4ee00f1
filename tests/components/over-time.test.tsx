// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, it } from "vitest";
import { OverTime } from "../../components/dashboard/over-time.tsx";

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
