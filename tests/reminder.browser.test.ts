/** The evening reminder in the real browsers: nothing is asked before it is turned on, and then it is shown. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { BROWSERS, buildFolder, openBrowser } from "./harness/browsers.ts";
import type { BrowserName } from "./harness/find-browser.ts";
import { until } from "./harness/until.ts";

const API = "(globalThis.browser ?? globalThis.chrome)";
const NEEDED = ["alarms", "notifications"];

interface Manifest {
  permissions: string[];
  optional_permissions: string[];
}

const manifestIn = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;

/** The build as it is once its reader said yes: a browser's own question is out of a script's reach. */
function granted(name: BrowserName, folder: string): void {
  cpSync(buildFolder(name), folder, { recursive: true });
  const manifest = manifestIn(folder);
  const permissions = [...new Set([...manifest.permissions, ...NEEDED])];
  const optional = manifest.optional_permissions.filter((permission) => !permissions.includes(permission));
  writeFileSync(
    join(folder, "manifest.json"),
    JSON.stringify({ ...manifest, permissions, optional_permissions: optional }),
  );
}

const ask = <T>(page: Page, source: string) => page.evaluate(`${API}.${source}`) as Promise<T>;

describe.each(BROWSERS)("the evening reminder in %s", (name) => {
  it("needs no leave to notify before it is turned on", () => {
    const { permissions, optional_permissions } = manifestIn(buildFolder(name));
    expect(permissions).not.toContain("notifications");
    expect(optional_permissions).toContain("notifications");
    // Firefox knows no optional alarms; it asks nobody about them.
    if (name === "chromium") expect(permissions).not.toContain("alarms");
  });

  it("is set for eight in the evening when it is turned on, shown when that comes, and taken back when it is turned off", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bandu-"));
    granted(name, folder);
    const session = await openBrowser(name, { extension: folder });
    try {
      const page = await session.extensionPage("dashboard.html");
      await page.bringToFront();
      const box = await until("the choice", () => page.$(".counting input[type=checkbox]"));
      const due = () => ask<{ scheduledTime: number } | undefined>(page, 'alarms.get("goal")');
      expect(await due()).toBeFalsy();
      await box.click();
      const alarm = await until("the alarm", due);
      expect(new Date(alarm.scheduledTime).getHours()).toBe(20);
      // The choice is kept after the alarm is set: one that came sooner would find the reminder not wanted.
      await until("the choice to be kept", async () => {
        const { settings } = await ask<{ settings?: { goalReminder?: boolean } }>(
          page,
          'storage.local.get("settings")',
        );
        return settings?.goalReminder;
      });
      await ask(page, 'alarms.clear("goal")');
      await session.stopBackground();
      page.evaluate(`${API}.runtime.sendMessage({ type: "ledger.drain" })`).catch(() => {});
      const again = await until("the alarm a browser forgot", due);
      expect(again.scheduledTime).toBe(alarm.scheduledTime);
      await ask(page, `notifications.onClosed.addListener((id) => { document.body.dataset.closed = id; })`);
      await ask(page, 'alarms.create("goal", { when: Date.now() })');
      // Without a screen Firefox closes what it shows at once, and tells.
      await until("the reminder", async () => {
        const shown = await ask<Record<string, unknown>>(page, "notifications.getAll()");
        return "goal" in shown || page.evaluate(() => document.body.dataset.closed === "goal");
      });
      await box.click();
      await until("the alarm to go", async () => !(await due()));
    } finally {
      await session.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
