/** The background's part in the evening reminder. */

import { chooseLanguage } from "../../core/strings/language.ts";
import { REMINDER } from "../../core/strings/reminder.ts";
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
    const words = REMINDER[chooseLanguage(settings.language, navigator.language)];
    await remind(words.title, words.text(minutes, settings.goalMinutes));
  });
}
