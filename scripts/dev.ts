/** `npm run dev [-- -b firefox --mv3]`: builds for development, and anew whatever is edited, code or study material. */
import { step } from "./steps.ts";

step("Development server", "wxt", process.argv.slice(2));
