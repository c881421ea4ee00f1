/** What to do where a browser did not start for a reason that the reader can mend. */
import { accessSync, constants } from "node:fs";
import { homedir } from "node:os";
import type { BrowserName } from "../tests/harness/find-browser.ts";

interface Attempt {
  readonly browser: BrowserName;
  readonly headful: boolean;
  /** What the browser, or puppeteer for it, said. */
  readonly message: string;
  /** Where the browser keeps what it needs; the user's home folder when absent. */
  readonly home?: string;
}

/** A line that says what to do; undefined where nothing is known to help. */
export function advice({ browser, headful, message, home = homedir() }: Attempt): string | undefined {
  if (headful && /X server|display/i.test(message))
    return "The display does not answer: unset DISPLAY (and WAYLAND_DISPLAY), and Bandu plays the reader itself.";
  // Firefox says nothing at all then, and puppeteer only that it waited in vain.
  if (browser === "firefox" && !isWritable(home))
    return `Firefox does not start without a home folder, and ${home} cannot be written: set HOME to one that can.`;
  return undefined;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
