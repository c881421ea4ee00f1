/** The reader's settings as the rules of the study clock. */
import type { Settings } from "../settings.ts";
import { type DayRule, dayOf } from "./calendar.ts";
import type { Rules } from "./clock.ts";
import type { StudyKind } from "./span.ts";

/** When the reader's days start. */
export function dayRule({ dayStartMinutes, dayFloor }: Settings): DayRule {
  return { startMinutes: dayStartMinutes, floor: dayFloor };
}

/** The same for moments that are over: the floor is of the day of the last change, and would gather all before it there. */
export function pastRule({ dayStartMinutes }: Settings): DayRule {
  return { startMinutes: dayStartMinutes, floor: "" };
}

/** The rules for a page; `site` is recorded only if the reader asked for that. */
export function studyRules(settings: Settings, kind: StudyKind, site: string): Rules {
  return {
    kind,
    idle: settings.idleSeconds * 1000,
    day: dayRule(settings),
    site: settings.recordSites ? site : "",
  };
}

/** The reader's day at a moment. */
export function todayOf(settings: Settings, at: number, tz: string): string {
  return dayOf(at, tz, dayRule(settings));
}

/** A change of when days start: it holds from the next day on, so today keeps its name for as long as it lasts. */
export function changeDayStart(
  settings: Settings,
  startMinutes: number,
  at: number,
  tz: string,
): Pick<Settings, "dayStartMinutes" | "dayFloor"> {
  return { dayStartMinutes: startMinutes, dayFloor: todayOf(settings, at, tz) };
}
