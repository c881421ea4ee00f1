/** The reader's settings, their limits and their defaults. What is stored is checked on every read. */
import * as v from "valibot";
import { KINDS } from "./pack/schema.ts";
import { isDay } from "./study/calendar.ts";

export const LANGUAGES = ["zh-CN", "zh-TW", "en"] as const;
export const HIGHLIGHT_STYLES = ["wash", "underline", "dotted", "bold"] as const;
const DENSITIES = ["all", "paragraph", "page"] as const;

const within = (low: number, high: number) => v.pipe(v.number(), v.minValue(low), v.maxValue(high));

export const Settings = v.object({
  /** `auto` follows the browser. */
  language: v.fallback(v.picklist(["auto", ...LANGUAGES]), "auto"),
  theme: v.fallback(v.picklist(["auto", "light", "dark"]), "auto"),
  highlightStyle: v.fallback(v.picklist(HIGHLIGHT_STYLES), "wash"),
  /** A CSS hex colour, or empty for the design's vermilion. */
  highlightColor: v.fallback(v.pipe(v.string(), v.regex(/^(#[0-9a-fA-F]{6})?$/)), ""),
  /** Every occurrence, the first in each paragraph, or the first on the page. */
  density: v.fallback(v.picklist(DENSITIES), "all"),
  hiddenKinds: v.fallback(v.array(v.picklist(KINDS)), []),
  /** Marks terms the reader said they know. */
  showKnown: v.fallback(v.boolean(), false),
  /** Host names where Bandu keeps quiet altogether: no highlight, no hover. */
  hiddenSites: v.fallback(v.array(v.string()), []),
  /** Milliseconds of rest before the card opens, and of absence before it leaves. */
  openDelay: v.fallback(within(0, 2000), 150),
  closeDelay: v.fallback(within(0, 5000), 300),
  /** A key that must be held for hover to open the card; `none` opens by resting alone. */
  modifier: v.fallback(v.picklist(["none", "Alt", "Control", "Shift"]), "none"),
  /** Seconds without a sign of life before study time stops. */
  idleSeconds: v.fallback(within(30, 600), 60),
  /** Minutes after midnight at which the reader's day starts. */
  dayStartMinutes: v.fallback(v.pipe(within(0, 1439), v.integer()), 0),
  /** The reader's day when the line above was last changed: time soon after never falls on an earlier day. Empty for none. */
  dayFloor: v.fallback(
    v.pipe(
      v.string(),
      v.check((day) => day === "" || isDay(day)),
    ),
    "",
  ),
  /** Minutes of study to reach in a day; 0 for no goal. */
  goalMinutes: v.fallback(within(0, 1440), 30),
  goalReminder: v.fallback(v.boolean(), false),
  recordSites: v.fallback(v.boolean(), false),
});

export type Settings = v.InferOutput<typeof Settings>;
export type Language = (typeof LANGUAGES)[number];

/** The settings of a reader who never changed one, or what is left of stored ones after mending: a bad field falls back, alone. */
export function readSettings(stored: unknown): Settings {
  return v.parse(Settings, typeof stored === "object" && stored !== null ? fill(stored) : fill({}));
}

/** Valibot's fallback stands in for a bad value, not for an absent key: give every key a value. */
function fill(stored: object): Record<string, unknown> {
  return Object.fromEntries(Object.keys(Settings.entries).map((key) => [key, Reflect.get(stored, key)]));
}
