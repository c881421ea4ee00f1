/** An upright axis for time, in minutes or in hours as the amounts ask for. */
import type { Language } from "../../core/settings.ts";
import { sayAmount } from "../../core/strings/study.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** An axis never reaches less high than this, so that a first minute does not fill the chart. */
const LEAST = 10 * MINUTE;

/** The unit to divide amounts by, and the scale to draw them on; `highest` in milliseconds. */
export function timeAxis(highest: number, language: Language) {
  const [unit, name] = highest > 2 * HOUR ? ([HOUR, "hours"] as const) : ([MINUTE, "minutes"] as const);
  const scale = {
    label: null,
    domain: [0, Math.max(LEAST, highest) / unit],
    ticks: 4,
    tickSize: 0,
    grid: true,
    // In one unit: of "1 h 20 min" the margin would hold the end only.
    tickFormat: (amount: number) => (amount === 0 ? "0" : sayAmount(amount, name, language)),
  };
  return { unit, scale };
}
