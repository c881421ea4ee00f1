/** A Firefox profile that has been started once: from copies of it Firefox starts in half the time. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "puppeteer-core";
import { findBrowser } from "./find-browser.ts";

/** Where tests find the profile's folder; they start without one where there is none. */
export const WARM = "BANDU_FIREFOX_PROFILE";

/** Run by Vitest before all browser tests; what it gives is run after them. */
export default async function warm(): Promise<() => void> {
  const profile = mkdtempSync(join(tmpdir(), "bandu-firefox-"));
  try {
    const executablePath = await findBrowser("firefox");
    const browser = await launch({ browser: "firefox", executablePath, userDataDir: profile });
    await (await browser.newPage()).goto("about:blank");
    await browser.close();
    process.env[WARM] = profile;
  } catch (error) {
    console.warn("Firefox starts from fresh profiles, which is slower:", error);
  }
  return () => rmSync(profile, { recursive: true, force: true });
}
