/** Which of the reader's days an instant belongs to. Instants are milliseconds since the epoch. */

const HOUR = 3_600_000;
/** Offsets are cached by quarter hour: zones change theirs on quarter hours only. */
const SLOT = HOUR / 4;
const CACHED_SLOTS = 20_000;

export interface DayRule {
  /** Minutes after midnight at which a day starts. */
  readonly startMinutes: number;
  /** The day it was when the rule was last changed: no time soon after belongs to an earlier day. Empty for none. */
  readonly floor: string;
}

const offsets = new Map<string, number>();

/** What a time zone's clock shows ahead of UTC at an instant, in milliseconds. An unknown zone counts as UTC. */
function zoneOffset(at: number, tz: string): number {
  const slot = Math.floor(at / SLOT);
  const key = `${slot} ${tz}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = readOffset(slot * SLOT, tz);
  if (offsets.size >= CACHED_SLOTS) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/** The day, `YYYY-MM-DD`, that an instant belongs to in a time zone. */
export function dayOf(at: number, tz: string, rule: DayRule): string {
  const shown = at + zoneOffset(at, tz) - rule.startMinutes * 60_000;
  const day = new Date(shown).toISOString().slice(0, 10);
  return isHeld(day, rule.floor) ? rule.floor : day;
}

/** Another start, and another time zone, move a day's name by one each at most: a floor further off was set by a clock that was wrong. */
function isHeld(day: string, floor: string): boolean {
  return day < floor && addDays(floor, -2) <= day;
}

/** The first millisecond after `from` that belongs to another day; `to` must belong to another day than `from`. */
export function dayEdge(from: number, to: number, tz: string, rule: DayRule): number {
  const day = dayOf(from, tz, rule);
  let inside = from;
  let outside = to;
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2);
    if (dayOf(middle, tz, rule) === day) inside = middle;
    else outside = middle;
  }
  return outside;
}

/** The zone that is meant by a name; one that this browser does not know counts as UTC, as in all the above. */
export function knownZone(tz: string): string {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(tz).timeZoneId;
  } catch {
    return "UTC";
  }
}

/** The hour, 0 to 23, that a time zone's clock shows at an instant. */
export function hourOf(at: number, tz: string): number {
  return new Date(at + zoneOffset(at, tz)).getUTCHours();
}

/** Whether a text names a day there is, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  // JavaScript's own dates go on into years of six digits.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // A day past its month's end is another one's name, or none, as the browser takes it.
  return !Number.isNaN(date.getTime()) && date.toISOString() === `${text}T00:00:00.000Z`;
}

/** The day that lies so many days after another; negative counts back. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** Every day from the first to the last, both included. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Temporal, and not Intl: in Chromium a page's first date format takes some 20 ms, this takes one. */
function readOffset(at: number, tz: string): number {
  const instant = Temporal.Instant.fromEpochMilliseconds(at);
  try {
    return instant.toZonedDateTimeISO(tz).offsetNanoseconds / 1_000_000;
  } catch {
    return 0;
  }
}
