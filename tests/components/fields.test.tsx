// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Counting } from "../../components/dashboard/counting.tsx";
import { Amount, Removable } from "../../components/settings/fields.tsx";
import { readSettings } from "../../core/settings.ts";

afterEach(() => act(() => render(null, document.body)));

/** Writes into a field and leaves it; gives what then stands there. */
function write(selector: string, value: string): string {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error("The field is not there.");
  field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  return field.value;
}

describe("a field", () => {
  it("of the settings shows the amount that holds, not one that is not taken", () => {
    const change = vi.fn();
    act(() =>
      render(
        <Amount label="" unit="ms" value={150} most={2000} step={50} onChange={change} />,
        document.body,
      ),
    );
    expect(["9999", "-1", ""].map((amount) => write("input", amount))).toEqual(["150", "150", "150"]);
    expect(change).not.toHaveBeenCalled();
    expect(write("input", "200")).toBe("200");
    expect(change).toHaveBeenCalledExactlyOnceWith(200);
  });

  it("of the dashboard shows what holds, not what is not taken", () => {
    const change = vi.fn();
    const settings = readSettings({ idleSeconds: 60, dayStartMinutes: 240 });
    const acts = { change, changeDayStart: change, changeReminder: change };
    act(() =>
      render(<Counting settings={settings} language="en" refused={false} {...acts} />, document.body),
    );
    expect(write("input[max='600']", "20")).toBe("60");
    expect(write("input[type=time]", "")).toBe("04:00");
    expect(change).not.toHaveBeenCalled();
  });
});

describe("a list whose lines can be taken back", () => {
  const draw = (names: readonly string[]) =>
    act(() =>
      render(
        <Removable
          title="Terms"
          none="None."
          items={names.map((name) => ({ key: name, name }))}
          removeLabel={(name) => name}
          onRemove={(gone) => draw(names.filter((name) => name !== gone))}
        />,
        document.body,
      ),
    );
  /** Takes one back by key, and tells what has the focus then. */
  const remove = (name: string) => {
    const button = document.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);
    button?.focus();
    button?.click();
    return document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.tagName;
  };

  it("gives the focus to the line that moves up, to the last one, and in the end to its title", () => {
    draw(["a", "b", "c"]);
    expect(["b", "c", "a"].map(remove)).toEqual(["c", "a", "H2"]);
  });
});
