// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import { DayView } from "../../components/dashboard/day-view.tsx";
import { emptyDay } from "../../core/study/day.ts";
import type { Span } from "../../core/study/span.ts";
import { makeSpan } from "../platform/make-span.ts";

const nothing = () => {};
const draw = (spans: readonly Span[], deleted: readonly Span[] = []) =>
  act(() =>
    render(
      <DayView
        day={emptyDay("2026-03-04")}
        spans={spans}
        deleted={deleted}
        failed={false}
        language="en"
        remove={nothing}
        undo={nothing}
        add={nothing}
      />,
      document.body,
    ),
  );

afterEach(() => act(() => render(null, document.body)));

describe("the page of a day", () => {
  it("tells a span's time by UTC where this browser does not know its zone, as its hours are summed up", () => {
    draw([makeSpan("a", { tz: "Asia/Nowhere" })]);
    expect(document.body.textContent).toContain("01:00:00 – 01:10:00");
  });

  it("gives the focus to what undoes a deletion, and to its title once it is undone", () => {
    const press = (label: string) => {
      const buttons = [...document.querySelectorAll("button")];
      buttons.find(({ textContent }) => textContent === label)?.focus();
      expect(document.activeElement?.textContent).toBe(label);
    };
    const [a, b] = [makeSpan("a"), makeSpan("b", { minutes: 20 })];
    draw([a, b]);
    expect(document.activeElement).toBe(document.body);
    press("Delete");
    draw([b], [a]);
    expect(document.activeElement?.textContent).toBe("Undo");
    draw([a, b]);
    expect(document.activeElement?.tagName).toBe("H2");
  });
});
