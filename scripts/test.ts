/** `npm test`: types, lint, unit tests, then the browser tests in Chromium and Firefox from the built extension. */
import { findBrowser } from "../tests/harness/find-browser.ts";
import { build, check, step } from "./steps.ts";

check();
step("Unit tests", "vitest", ["run", "--project", "unit"]);
build();
await Promise.all([findBrowser("chromium"), findBrowser("firefox")]);
step("Browser tests", "vitest", ["run", "--project", "browser", ...process.argv.slice(2)]);
