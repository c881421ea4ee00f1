// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import { Year } from "../../components/dashboard/year.tsx";
import { emptyDay } from "../../core/study/day.ts";

const MINUTE = 60_000;
const [EARLY, LATE, NEXT] = ["2026-01-05", "2026-06-01", "2026-06-02"] as const;

/** Draws a year with so many minutes on two of its days. */
const draw = (early: number, late: number, today: string) =>
  act(() => {
    const days = [
      { ...emptyDay(EARLY), total: early * MINUTE },
      { ...emptyDay(LATE), total: late * MINUTE },
    ];
    render(<Year days={days} today={today} language="en" />, document.body);
  });
/** What the picture says of each day with study, and which day is framed as today. */
const drawn = () => {
  const cells = [...document.querySelectorAll(".drawing [aria-label=cell] rect")];
  const title = (cell: Element) => cell.querySelector("title")?.textContent ?? "";
  return {
    studied: cells.map(title).filter((text) => !text.endsWith("\n0 min")),
    today: cells.filter((cell) => cell.getAttribute("stroke") === "var(--ink)").map(title),
  };
};

afterEach(() => act(() => render(null, document.body)));

describe("the year", () => {
  it("is drawn anew when an earlier day grows", () => {
    draw(10, 20, LATE);
    expect(drawn().studied).toEqual(["Mon, Jan 5, 2026\n10 min", "Mon, Jun 1, 2026\n20 min"]);
    draw(40, 20, LATE);
    expect(drawn().studied).toEqual(["Mon, Jan 5, 2026\n40 min", "Mon, Jun 1, 2026\n20 min"]);
  });

  it("can be turned to days that lie ahead, as a clock that was wrong leaves them", () => {
    draw(10, 20, "2025-06-01");
    const turn = (name: string) => document.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);
    act(() => turn("Year after")?.click());
    expect(drawn().studied).toHaveLength(2);
    expect(turn("Year after")?.disabled).toBe(true);
    act(() => turn("Year before")?.click());
    expect(drawn().studied).toEqual([]);
    expect(turn("Year before")?.disabled).toBe(true);
  });

  it("is drawn anew when another day begins", () => {
    draw(10, 20, LATE);
    expect(drawn().today).toEqual(["Mon, Jun 1, 2026\n20 min"]);
    draw(10, 20, NEXT);
    expect(drawn().today).toEqual([expect.stringContaining("Jun 2, 2026")]);
  });
});
