/** The background's part in the evening reminder. */
import { DASHBOARD } from "../../core/strings/dashboard.ts";
import { chooseLanguage } from "../../core/strings/language.ts";
import { Ledger } from "../../platform/ledger.ts";
import { remind, watchReminder } from "../../platform/reminder.ts";
import { settingsStore } from "../../platform/settings.ts";

/** Reminds the reader in the evening while the day's goal is not reached. */
export function keepReminder(): void {
  watchReminder(async () => {
    const settings = await settingsStore.read();
    if (!settings.goalReminder || settings.goalMinutes === 0) return;
    const minutes = Math.floor((await new Ledger().today(settings)).total / 60_000);
    if (minutes >= settings.goalMinutes) return;
    const words = DASHBOARD[chooseLanguage(settings.language, navigator.language)];
    await remind(words.reminderTitle, words.reminderText(minutes, settings.goalMinutes));
  });
}
