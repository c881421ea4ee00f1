import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const CSS = readFileSync(join(import.meta.dirname, "..", "..", "components", "theme.css"), "utf8");
const [light = "", ...dark] = CSS.split("}").filter((block) => block.includes("--paper:"));

/** The colour of that name in a block, as sRGB from 0 to 1. */
function color(block: string, name: string): number[] {
  const hex = block.match(new RegExp(`--${name}: #([0-9a-f]{6})`))?.[1];
  if (!hex) throw new Error(`The theme has no colour --${name}.`);
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(block: string, one: string, other: string): number {
  const [darker = 0, lighter = 0] = [one, other]
    .map((name) => luminance(color(block, name)))
    .sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each([
  ["light", light],
  ["dark, as the system has it", dark[0] ?? ""],
  ["dark, as the reader has it", dark[1] ?? ""],
])("the %s theme", (_, block) => {
  it.each([
    ["ink", "paper"],
    ["ink", "paper-sunk"],
    ["ink-soft", "paper"],
    ["ink-soft", "paper-sunk"],
    ["vermilion", "paper"],
    ["on-vermilion", "vermilion"],
  ])("sets %s on %s with the contrast of WCAG AA", (text, ground) => {
    expect(contrast(block, text, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
