import { describe, expect, it } from "vitest";
import { HIGHLIGHT_STYLES } from "../../core/settings.ts";
import { inkFor, sheetText } from "../../page/paint-style.ts";

describe("inkFor", () => {
  it.each([
    ["rgb(0, 0, 0)", "dark"],
    ["rgb(31, 27, 22)", "dark"],
    ["rgb(0, 0, 238)", "dark"],
    ["rgb(178, 58, 43)", "dark"],
    ["rgb(255, 255, 255)", "pale"],
    ["rgba(238, 238, 238, 0.87)", "pale"],
    ["rgb(138, 180, 248)", "pale"],
    ["color(srgb 1 1 1)", "pale"],
    ["color(display-p3 0.1 0.1 0.1)", "dark"],
    ["oklch(0.93 0.02 90)", "pale"],
    ["oklab(0.2 0 0)", "dark"],
    ["lab(95 0 0)", "pale"],
    ["lch(20 5 40)", "dark"],
    ["", "dark"],
  ])("takes text of %s to want the %s ink", (color, ink) => {
    expect(inkFor(color)).toBe(ink);
  });
});

describe("sheetText", () => {
  it.each(HIGHLIGHT_STYLES)(
    "hangs every value of the style %s on the extension's presence",
    (highlightStyle) => {
      const values = sheetText({ highlightStyle, highlightColor: "" }).match(/: [^;{}]+;/g) ?? [];
      expect(values.length).toBeGreaterThan(2);
      for (const value of values) expect(value).toMatch(/^: var\(--bandu\) \S/);
    },
  );
  it("draws in the reader's own colour", () => {
    const text = sheetText({ highlightStyle: "underline", highlightColor: "#123456" });
    expect(text.match(/#[0-9a-f]{6}/g)?.every((color) => color === "#123456")).toBe(true);
  });
});
