/** The background's part in the evening reminder. */
import browser from "webextension-polyfill";
import { chooseLanguage } from "../../core/strings/language.ts";
import { REMINDER } from "../../core/strings/reminder.ts";
import { Ledger } from "../../platform/ledger.ts";
import { remind, setReminder, watchReminder } from "../../platform/reminder.ts";
import { settingsStore } from "../../platform/settings.ts";

/** Reminds the reader in the evening while the day's goal is not reached. */
export function keepReminder(): void {
  watchReminder(async (inTime) => {
    const settings = await keepSet();
    if (!inTime || !settings.goalReminder || settings.goalMinutes === 0) return;
    const minutes = Math.floor((await new Ledger().today(settings)).total / 60_000);
    if (minutes >= settings.goalMinutes) return;
    const words = REMINDER[chooseLanguage(settings.language, navigator.language)];
    await remind(words.title, words.text(minutes, settings.goalMinutes));
  });
  // Firefox starts a background together with the browser only where it listens for that.
  browser.runtime.onStartup.addListener(() => {});
  void keepSet();
}

/** Sees to it that the reminder is set where the reader wants it; gives the settings. */
async function keepSet() {
  const settings = await settingsStore.read();
  if (settings.goalReminder) await setReminder(new Date());
  return settings;
}
