import type { Language, Settings } from "../../core/settings.ts";
import { popupWords } from "../../core/strings/popup.ts";
import { openOptions } from "../../platform/open-page.ts";
import { settingsStore } from "../../platform/settings.ts";
import { openSidePanel } from "../../platform/side-panel.ts";
import { openPage } from "./open.ts";

interface FootProps {
  /** The site in front; undefined where Bandu has nothing to switch. */
  readonly host: string | undefined;
  /** The window whose side panel can be opened; undefined until it is known. */
  readonly window: number | undefined;
  readonly settings: Settings;
  readonly language: Language;
  readonly onSettings: (settings: Settings) => void;
}

/** The switch for the site in front, and the ways to the side panel, the dashboard and the settings. */
export function Foot({ host, window: front, settings, language, onSettings }: FootProps) {
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
      {front !== undefined && (
        <button
          type="button"
          class="quiet to-panel"
          aria-label={words.sidePanel}
          title={words.sidePanel}
          onClick={() => {
            openSidePanel(front);
            window.close();
          }}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 3h12v10H2zM10 3v10" />
          </svg>
        </button>
      )}
      <button type="button" class="quiet" onClick={() => void openPage("dashboard.html")}>
        {words.dashboard}
      </button>
      <button
        type="button"
        class="quiet to-settings"
        aria-label={words.settings}
        title={words.settings}
        onClick={() => {
          openOptions();
          window.close();
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M10 2.5v4M6 9.5v4" />
        </svg>
      </button>
    </>
  );
}
