import type { Language, Settings } from "../../core/settings.ts";
import { popupWords } from "../../core/strings/popup.ts";
import { settingsStore } from "../../platform/settings.ts";
import { openPage } from "./open.ts";

interface FootProps {
  /** The site in front; undefined where Bandu has nothing to switch. */
  readonly host: string | undefined;
  readonly settings: Settings;
  readonly language: Language;
  readonly onSettings: (settings: Settings) => void;
}

/** The switch for the site in front, and the way to the dashboard. */
export function Foot({ host, settings, language, onSettings }: FootProps) {
  const words = popupWords[language];
  const on = host === undefined || !settings.hiddenSites.includes(host);
  const turn = async () => {
    const others = settings.hiddenSites.filter((site) => site !== host);
    const hiddenSites = on && host !== undefined ? [...others, host] : others;
    await settingsStore.write({ hiddenSites });
    onSettings({ ...settings, hiddenSites });
  };
  return (
    <>
      {host !== undefined && (
        <button type="button" role="switch" aria-checked={on} class="site" onClick={() => void turn()}>
          <span class="knob" aria-hidden="true" />
          <span class="site-name">{on ? words.siteOn(host) : words.siteOff(host)}</span>
        </button>
      )}
      <button type="button" class="quiet" onClick={() => void openPage("dashboard.html")}>
        {words.dashboard}
      </button>
    </>
  );
}
