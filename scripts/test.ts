/** `npm test`: types, lint, unit tests, then the browser tests in Chromium and Firefox from the built extension. */
import { findBrowsers } from "../tests/harness/find-browser.ts";
import { build, check, step } from "./steps.ts";

check();
step("Unit tests", "vitest", ["run", "--project", "unit"]);
build();
findBrowsers(["chromium", "firefox"]);
step("Browser tests", "vitest", ["run", "--project", "browser", ...process.argv.slice(2)]);
