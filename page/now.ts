import type { Now } from "../core/study/clock.ts";

/**
 * For so many milliseconds a time zone's name is taken to hold while its offset does. To ask for it makes a formatter,
 * which costs 0.4 ms: too much for a pointer's move. A day changes with the offset alone.
 */
const ZONE_HOLDS = 5_000;

let zone = { name: "", offset: Number.NaN, until: 0 };

function zoneName(now: number): string {
  const offset = new Date().getTimezoneOffset();
  if (now > zone.until || offset !== zone.offset) {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    zone = { name: timeZone, offset, until: now + ZONE_HOLDS };
  }
  return zone.name;
}

/** The moment it is on the page: the only place where study time meets the real clocks. */
export function readNow(): Now {
  const mono = performance.now();
  return { mono, wall: Date.now(), tz: zoneName(mono) };
}
