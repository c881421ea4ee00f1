/** The evening reminder: off, and without permissions, until the reader turns it on. */
import browser, { type Alarms, type Manifest } from "webextension-polyfill";

const ALARM = "goal";
/** The hour of the evening at which the goal is looked at. */
const HOUR = 20;
/** A reminder that comes so many milliseconds late, because the browser was closed, is about a day that is over. */
const TOO_LATE = 4 * 3_600_000;
const NEEDED: readonly string[] = ["alarms", "notifications"];

/** Asks for what the reminder needs and sets it; false when the browser or the reader refuses. */
export async function turnReminderOn(now: Date): Promise<boolean> {
  const optional = browser.runtime.getManifest().optional_permissions ?? [];
  const permissions = optional.filter((name) => NEEDED.includes(name)) as Manifest.OptionalPermission[];
  if (!(await browser.permissions.request({ permissions }))) return false;
  await setReminder(now);
  return true;
}

/**
 * Sets the reminder for the next evening unless it is set. Asked each time it came, for a period of 24 hours would move with
 * summer time; and each time the background starts, for Firefox forgets what was set when it is closed.
 */
export async function setReminder(now: Date): Promise<void> {
  if (await browser.alarms?.get(ALARM)) return;
  browser.alarms?.create(ALARM, { when: nextEvening(now) });
}

/** Takes the reminder back. The permissions may stay; they ask for nothing by themselves. */
export async function turnReminderOff(): Promise<void> {
  await browser.alarms?.clear(ALARM);
}

/** Calls back when the reminder comes, and says whether it comes in time. */
export function watchReminder(due: (inTime: boolean) => void): void {
  const heard = ({ name, scheduledTime }: Alarms.Alarm) => {
    if (name === ALARM) due(Date.now() - scheduledTime < TOO_LATE);
  };
  const listen = () => browser.alarms?.onAlarm.addListener(heard);
  listen();
  browser.permissions.onAdded.addListener(listen);
}

/** Shows a reminder without a sound. */
export async function remind(title: string, message: string): Promise<void> {
  const iconUrl = browser.runtime.getURL("icons/128.png");
  // Firefox makes no sound of its own, and refuses a notification that says so.
  const quiet = import.meta.env.FIREFOX ? {} : { silent: true };
  await browser.notifications?.create(ALARM, { type: "basic", title, message, iconUrl, ...quiet });
}

/** The next time the clock shows the evening hour. */
export function nextEvening(now: Date): number {
  const evening = new Date(now);
  evening.setHours(HOUR, 0, 0, 0);
  if (evening <= now) evening.setDate(evening.getDate() + 1);
  return evening.getTime();
}
