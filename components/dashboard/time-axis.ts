/** An upright axis for time, in minutes or in hours as the amounts ask for. */
import type { Language } from "../../core/settings.ts";
import { sayDuration } from "../../core/strings/study.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** An axis never reaches less high than this, so that a first minute does not fill the chart. */
const LEAST = 10 * MINUTE;

/** The unit to divide amounts by, and the scale to draw them on; `highest` in milliseconds. */
export function timeAxis(highest: number, language: Language) {
  const unit = highest > 2 * HOUR ? HOUR : MINUTE;
  const scale = {
    label: null,
    domain: [0, Math.max(LEAST, highest) / unit],
    ticks: 4,
    tickSize: 0,
    grid: true,
    tickFormat: (amount: number) => (amount === 0 ? "0" : sayDuration(amount * unit, language)),
  };
  return { unit, scale };
}
