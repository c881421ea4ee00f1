import { describe, expect, it } from "vitest";
import { HIGHLIGHT_STYLES } from "../../core/settings.ts";
import { baseText, INKS, inkFor, NAMES, nameOf, sheetText, WHERE } from "../../page/paint-style.ts";

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

describe("the style sheets", () => {
  it.each(Object.values(WHERE))("hang every value on the extension's presence, for elements %j", (where) => {
    const own = HIGHLIGHT_STYLES.map((highlightStyle) =>
      sheetText({ highlightStyle, highlightColor: "#123456" }, where),
    );
    const rules = [...own, baseText(where).replace(":root { --bandu: ; }", "")].join("\n");
    const values = rules.match(/: [^;{}]+;/g) ?? [];
    expect(values.length).toBeGreaterThan(20);
    for (const value of values) expect(value).toMatch(/^: var\(--bandu\) \S/);
  });

  it("of the extension knows every style in Bandu's own colour, each under a name of its own", () => {
    const text = baseText(WHERE.chromium);
    const names = HIGHLIGHT_STYLES.flatMap((highlightStyle) =>
      INKS.map((ink) => nameOf({ highlightStyle, highlightColor: "" }, ink)),
    );
    expect(new Set(names).size).toBe(12);
    for (const name of names) expect(text.split(`:root::highlight(${name})`)).toHaveLength(2);
  });

  it("draw in the reader's own colour, under a name that the extension's own sheet does not know", () => {
    const look = { highlightStyle: "underline", highlightColor: "#123456" } as const;
    const text = sheetText(look, WHERE.firefox);
    expect(text.match(/#[0-9a-f]{6}/g)?.every((color) => color === "#123456")).toBe(true);
    for (const ink of INKS) {
      expect(text).toContain(`::highlight(${nameOf(look, ink)})`);
      expect(baseText(WHERE.firefox)).not.toContain(nameOf(look, ink));
      expect(NAMES).toContain(nameOf(look, ink));
    }
  });
});
