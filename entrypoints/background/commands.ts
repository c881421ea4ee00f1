/** The keyboard shortcuts the browser keeps for Bandu. */
import browser, { type Tabs } from "webextension-polyfill";
import { stepTerm } from "../../platform/active-tab.ts";
import { settingsStore } from "../../platform/settings.ts";
import { openSidePanel } from "../../platform/side-panel.ts";
import { siteAt } from "../../platform/site.ts";

/** Does what a shortcut stands for, in the tab in front. */
export function obeyCommands(): void {
  browser.commands.onCommand.addListener((command: string, tab?: Tabs.Tab) => {
    // The panel opens at once or not at all: nothing may be awaited before it.
    if (command === "side-panel" && tab?.windowId !== undefined) openSidePanel(tab.windowId);
    if (command === "next-term" && tab?.id !== undefined) void stepTerm(tab.id, 1);
    if (command === "previous-term" && tab?.id !== undefined) void stepTerm(tab.id, -1);
    // The sites of private windows are kept nowhere, and so are not in the settings.
    if (command === "toggle-site" && !tab?.incognito) void toggleSite(siteAt(tab?.url));
  });
}

/** Turns marking on a site off, or on again. */
async function toggleSite(site: string | undefined): Promise<void> {
  if (site === undefined) return;
  const { hiddenSites } = await settingsStore.read();
  const others = hiddenSites.filter((other) => other !== site);
  await settingsStore.write({
    hiddenSites: others.length < hiddenSites.length ? others : [...hiddenSites, site],
  });
}
