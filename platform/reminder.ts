/** The evening reminder: off, and without permissions, until the reader turns it on. */
import browser, { type Manifest } from "webextension-polyfill";

const ALARM = "goal";
/** The hour of the evening at which the goal is looked at. */
const HOUR = 20;
const DAY = 24 * 60;
const NEEDED: readonly string[] = ["alarms", "notifications"];

/** Asks for what the reminder needs and sets it; false when the browser or the reader refuses. */
export async function turnReminderOn(now: Date): Promise<boolean> {
  const optional = browser.runtime.getManifest().optional_permissions ?? [];
  const permissions = optional.filter((name) => NEEDED.includes(name)) as Manifest.OptionalPermission[];
  if (!(await browser.permissions.request({ permissions }))) return false;
  browser.alarms.create(ALARM, { when: nextEvening(now), periodInMinutes: DAY });
  return true;
}

/** Takes the reminder back. The permissions may stay; they ask for nothing by themselves. */
export async function turnReminderOff(): Promise<void> {
  await browser.alarms?.clear(ALARM);
}

/** Calls back at the evening hour of every day on which the reminder is on. */
export function watchReminder(due: () => void): void {
  const listen = () =>
    browser.alarms?.onAlarm.addListener(({ name }) => {
      if (name === ALARM) due();
    });
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
