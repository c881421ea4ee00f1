/** How a highlight looks: the reader's style and colour as the text of a style sheet. */
import { HIGHLIGHT_STYLES, type Settings } from "../core/settings.ts";

/** What a highlight is drawn over: dark text, pale text, or the one occurrence the reader is at. */
export const INKS = ["dark", "pale", "active"] as const;
export type Ink = (typeof INKS)[number];
export type Look = Pick<Settings, "highlightStyle" | "highlightColor">;

/** Vermilion as it is told apart on a light page, and on a dark one, and where the reader is. */
const VERMILION = { dark: "#b23a2b", pale: "#e5836f", active: "#cf5a45" } as const;
const WASH = { dark: 13, pale: 26, active: 32 } as const;

/**
 * Which elements the rules name. Chromium hands a highlight's style down the tree, and a rule for each element would
 * have it ask each text anew what is drawn over it whenever the page changes (3 ms a frame on a page of 1 MB); Firefox hands
 * nothing down.
 */
export const WHERE = { chromium: ":root", firefox: "" } as const;

const PLAIN: readonly Look[] = HIGHLIGHT_STYLES.map((highlightStyle) => ({
  highlightStyle,
  highlightColor: "",
}));

/** The name under which a look's highlight is registered: each style has its own, and the reader's own colour. */
export function nameOf({ highlightStyle, highlightColor }: Look, ink: Ink): string {
  return `bandu-${highlightColor ? "own" : highlightStyle}-${ink}`;
}

/** Every name under which anything is ever registered. */
export const NAMES: readonly string[] = [
  ...PLAIN,
  { highlightStyle: "wash", highlightColor: "#" } as const,
].flatMap((look) => INKS.map((ink) => nameOf(look, ink)));

/**
 * The extension's own sheet, which a page has from its beginning: every style in Bandu's own colour. Rules that come when a
 * page is styled already have Chromium style all of it anew (100 ms on a page of 1 MB); from the beginning they cost nothing.
 */
export function baseText(where: string): string {
  return [":root { --bandu: ; }", ...PLAIN.map((look) => sheetText(look, where))].join("\n");
}

/**
 * The sheet for a look. Every value hangs on `--bandu`, which only the extension's own style sheet sets: when the
 * extension goes, its sheet goes with it and what is left of the highlights is not seen, even where no script runs any more.
 */
export function sheetText(look: Look, where: string): string {
  const rules = INKS.map((ink) => {
    const color = look.highlightColor || VERMILION[ink];
    const style = ink === "active" ? "wash" : look.highlightStyle;
    return rule(where, nameOf(look, ink), declarations(style, color, WASH[ink]));
  });
  return rules.join("\n");
}

function rule(where: string, name: string, declarations: readonly string[]): string {
  const hung = declarations.map((one) => `${one.replace(": ", ": var(--bandu) ")};`);
  return `${where}::highlight(${name}) { ${hung.join(" ")} }`;
}

function declarations(style: Look["highlightStyle"], color: string, strength: number): string[] {
  switch (style) {
    case "wash":
      return [`background-color: ${wash(color, strength)}`];
    case "underline":
      return [`text-decoration: underline solid ${color} 1.5px`];
    case "dotted":
      return [`text-decoration: underline dotted ${color} 2px`];
    case "bold":
      // A highlight cannot change the weight: that would move the page's text.
      return [`color: ${color}`, `text-shadow: 0.02em 0 0 ${color}`];
  }
}

const wash = (color: string, percent: number) => `rgb(from ${color} r g b / ${percent}%)`;

/** Which ink stands out against text of this computed colour: pale text means a dark ground. */
export function inkFor(color: string): "dark" | "pale" {
  return lightness(color) > 0.55 ? "pale" : "dark";
}

/** From 0 (black) to 1 (white), for the forms in which browsers give a computed colour, as `color(srgb 1 1 1)`. */
function lightness(color: string): number {
  const [, name = "", list = ""] = /^([a-z]+)\((?:[a-z][\w-]* )?(.*)\)$/.exec(color) ?? [];
  const [first = 0, second = 0, third = 0] = list.split(/[\s,/]+/).map(Number.parseFloat);
  if (name.startsWith("rgb")) return luma(first / 255, second / 255, third / 255);
  if (name === "color") return luma(first, second, third);
  return name.startsWith("ok") ? first : first / 100;
}

const luma = (r: number, g: number, b: number) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
