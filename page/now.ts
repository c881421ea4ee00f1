import type { Now } from "../core/study/clock.ts";

/** The moment it is on the page: the only place where study time meets the real clocks. */
export function readNow(): Now {
  return { mono: performance.now(), wall: Date.now(), tz: Temporal.Now.timeZoneId() };
}
